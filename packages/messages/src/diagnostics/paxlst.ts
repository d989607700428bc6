import type { DiagnosticEntry } from './entry.ts';
import { valueDiagnosticsOf } from './value.ts';

/** Wordings about passenger lists. */
export const paxlstDiagnostics = {
  ...valueDiagnosticsOf('paxlst'),
  'paxlst/unknown-segment': {
    severity: 'warning',
    message: 'the segment `{tag}` has no place in a passenger list',
    action: 'left it out',
  },
  'paxlst/too-many-segments': {
    severity: 'error',
    message: 'the traveller or the message has more than {max} segments',
    action: 'left out the further ones',
  },
  'paxlst/message-continued': {
    severity: 'warning',
    message: 'the message names more than {max} travellers',
    action: 'delivered them in stretches, so companions are known only within a stretch',
  },
  'paxlst/lost-traveller': {
    severity: 'error',
    message: 'the segment belongs to a traveller whose `NAD` is missing',
    action: 'made a record without a name for that traveller',
  },
  'paxlst/unknown-traveller-kind': {
    severity: 'warning',
    message: 'the qualifier of `NAD` is neither of a traveller nor of a reporting party',
    action: 'read it as a traveller',
  },
  'paxlst/unnamed-traveller': {
    severity: 'warning',
    message: 'the traveller has no name',
    action: 'made a record without a name',
  },
  'paxlst/misplaced-name': {
    severity: 'warning',
    message: 'the name stands one element too early',
    action: 'read it as the name',
  },
  'paxlst/placeholder-name': {
    severity: 'warning',
    message: 'the name stands for nobody yet',
    action: 'counted it and made no record',
  },
  'paxlst/missing-list-type': {
    severity: 'warning',
    message: 'the message has no `BGM` that says what it is',
    action: 'read it as a full passenger list',
  },
  'paxlst/unknown-list-type': {
    severity: 'warning',
    message: 'the code in `BGM` is not that of a list known here',
    action: 'read it as a full passenger list',
  },
  'paxlst/missing-flight': {
    severity: 'error',
    message: 'the message has no `TDT` that names its flight',
    action: 'left the flight out of its records, as far as other segments do not tell it',
  },
  'paxlst/unreadable-flight': {
    severity: 'warning',
    message: 'the flight in `TDT` is not a carrier and a number',
    action: 'left out what could not be read',
  },
  'paxlst/carrier-differs': {
    severity: 'warning',
    message: 'the carrier named in `TDT` is not that of the flight number',
    action: 'took the carrier of the flight number',
  },
  'paxlst/unknown-sex': {
    severity: 'warning',
    message: 'the code in `ATT` is none of M, F, X and U',
    action: 'left it out',
  },
  'paxlst/contradicting-segment': {
    severity: 'warning',
    message: 'the traveller has a second `{tag}` that says something else',
    action: 'kept the first',
  },
  'paxlst/duplicate-reference': {
    severity: 'warning',
    message: 'the reference of the traveller is used twice in the message',
    action: 'made a reference from the position instead',
  },
  'paxlst/too-many-companions': {
    severity: 'warning',
    message: 'more than {max} other travellers share the locator',
    action: 'named the first ones and counted all',
  },
  'paxlst/count-differs': {
    severity: 'warning',
    message: '`CNT` declares {declared} and {actual} were read; parts of one list are counted together',
    action: 'read what is there',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

/** A code of the `paxlst/` family. */
export type PaxlstCode = keyof typeof paxlstDiagnostics;
