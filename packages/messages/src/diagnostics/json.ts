import type { DiagnosticEntry } from './entry.ts';

/** Wordings about JSON sources. */
export const jsonDiagnostics = {
  'json/malformed': {
    severity: 'error',
    message: 'the record is not well-formed JSON',
    action: 'rejected the record and went on with the next',
  },
  'json/not-a-record': {
    severity: 'error',
    message: 'the value is not an object',
    action: 'rejected it and went on with the next',
  },
  'json/record-too-long': {
    severity: 'error',
    message: 'the record is longer than {max} bytes',
    action: 'rejected the record and went on with the next',
  },
  'json/cut-off': {
    severity: 'error',
    message: 'the source ends in the middle of a record or before its closing bracket',
    action: 'read what was complete',
  },
  'json/unexpected-text': {
    severity: 'error',
    message: 'text stands behind the end of the records',
    action: 'ignored the text',
  },
  'json/damaged-characters': {
    severity: 'warning',
    message: 'the record has bytes that are not UTF-8',
    action: 'read each of them as U+FFFD',
  },
  'json/unknown-field': {
    severity: 'error',
    message: '`{field}`: {expectation}',
    action: 'rejected the record and went on with the next',
  },
  'json/refused-field': {
    severity: 'error',
    message: '`{field}`: {expectation}',
    action: 'rejected the record and went on with the next',
  },
  'json/invalid-value': {
    severity: 'error',
    message: '`{field}`: {expectation}',
    action: 'rejected the record and went on with the next',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

/** A code of the `json/` family. */
export type JsonCode = keyof typeof jsonDiagnostics;
