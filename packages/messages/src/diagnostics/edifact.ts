import type { DiagnosticEntry } from './entry.ts';

/** Wordings about interchanges, messages and segments as such. */
export const edifactDiagnostics = {
  'edifact/malformed-advice': {
    severity: 'warning',
    message: 'the service string advice `UNA` does not give usable characters',
    action: 'took the service characters from `UNB`, else the usual ones',
  },
  'edifact/advice-differs': {
    severity: 'warning',
    message: 'the separators after `UNB` are not those that `UNA` announced',
    action: 'used the separators found after `UNB`',
  },
  'edifact/missing-terminator': {
    severity: 'warning',
    message: 'the segment has no terminator',
    action: 'ended it where the next segment or the source ends',
  },
  'edifact/segment-too-long': {
    severity: 'error',
    message: 'the segment is longer than {max} bytes',
    action: 'skipped it up to its terminator',
  },
  'edifact/too-many-elements': {
    severity: 'warning',
    message: 'the segment has more than {max} elements',
    action: 'ignored the rest of the segment',
  },
  'edifact/not-a-segment': {
    severity: 'warning',
    message: 'the text does not begin with a tag of three letters',
    action: 'skipped it up to the next segment',
  },
  'edifact/text-before-segment': {
    severity: 'warning',
    message: 'text stands before the tag of the segment',
    action: 'skipped the text and read the segment',
  },
  'edifact/damaged-characters': {
    severity: 'warning',
    message: "the segment has bytes that mean nothing in the interchange's character set",
    action: 'read each of them as U+FFFD',
  },
  'edifact/missing-interchange-header': {
    severity: 'warning',
    message: 'the segment stands outside of an interchange',
    action: 'read it as if `UNB` stood before it',
  },
  'edifact/missing-interchange-trailer': {
    severity: 'warning',
    message: 'the interchange ends without `UNZ`; it may have been cut off',
    action: 'read what is there',
  },
  'edifact/missing-message-header': {
    severity: 'warning',
    message: 'the segment stands outside of a message',
    action: 'read it as if `UNH` stood before it',
  },
  'edifact/missing-message-trailer': {
    severity: 'warning',
    message: 'the message ends without `UNT`; it may have been cut off',
    action: 'read what is there',
  },
  'edifact/no-message': {
    severity: 'error',
    message: 'the source holds no EDIFACT message',
    action: 'read nothing',
  },
  'edifact/missing-message-type': {
    severity: 'warning',
    message: 'neither `UNH` nor `UNG` names the type of the message',
    action: 'took the type from its first segment',
  },
  'edifact/unsupported-message': {
    severity: 'error',
    message: 'the message is of a type that is not read here',
    action: 'skipped the message',
  },
  'edifact/segment-count-differs': {
    severity: 'warning',
    message: '`UNT` declares {declared} segments, and there are {actual}',
    action: 'read what is there',
  },
  'edifact/message-count-differs': {
    severity: 'warning',
    message: '`{tag}` declares {declared} messages or groups, and there are {actual}',
    action: 'read what is there',
  },
  'edifact/repeated-part': {
    severity: 'warning',
    message: 'the message is a part of a list or push that came before with the same number',
    action: 'read it by itself',
  },
  'edifact/incomplete-parts': {
    severity: 'warning',
    message: 'the message is one of several parts of a list or push, and at least {missing} of them are missing',
    action: 'read those that are there',
  },
  'edifact/reference-differs': {
    severity: 'warning',
    message: 'the reference in `{tag}` is not that of the header it closes',
    action: 'closed the header that was open',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

/** A code of the `edifact/` family. */
export type EdifactCode = keyof typeof edifactDiagnostics;
