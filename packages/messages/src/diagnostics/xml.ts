import type { DiagnosticEntry } from './entry.ts';

/** Wordings about XML sources as such; what reservations say is worded as in EDIFACT. */
export const xmlDiagnostics = {
  'xml/not-pnrgov': {
    severity: 'error',
    message: 'the source holds no element `IATA_PNRGOV_NotifRQ`',
    action: 'read nothing',
  },
  'xml/malformed': {
    severity: 'error',
    message: 'the source is not well-formed XML near the element',
    action: 'ended elements where the next ones show that they end, and read on',
  },
  'xml/cut-off': {
    severity: 'error',
    message: 'the source ends in the middle of the element',
    action: 'read what is there',
  },
  'xml/too-long': {
    severity: 'error',
    message: 'a tag or text behind the beginning of the element is longer than {max} characters',
    action: 'passed over it up to the next traveller, flight or reservation',
  },
  'xml/too-deep': {
    severity: 'error',
    message: 'elements lie more than {max} deep within one another',
    action: 'passed over them up to the next traveller, flight or reservation',
  },
  'xml/document-type': {
    severity: 'warning',
    message: 'the source brings a document type along',
    action: 'did not read it, and left references to its entities as they are written',
  },
  'xml/unknown-encoding': {
    severity: 'error',
    message: 'the encoding that the source declares is not a known one',
    action: 'read the source as UTF-8',
  },
  'xml/damaged-characters': {
    severity: 'warning',
    message: 'the source has bytes that mean nothing in its encoding',
    action: 'read each of them as U+FFFD',
  },
  'xml/unknown-element': {
    severity: 'warning',
    message: 'the element has no place in a push of reservations',
    action: 'left out every element of that name',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

/** A code of the `xml/` family. */
export type XmlCode = keyof typeof xmlDiagnostics;
