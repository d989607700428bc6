import type { DiagnosticEntry } from './entry.ts';
import { valueDiagnosticsOf } from './value.ts';

/** Wordings about reservations. */
export const pnrgovDiagnostics = {
  ...valueDiagnosticsOf('pnrgov'),
  'pnrgov/unknown-segment': {
    severity: 'warning',
    message: 'the segment `{tag}` has no place in a message of reservations',
    action: 'left it out',
  },
  'pnrgov/misplaced-segment': {
    severity: 'warning',
    message: 'the segment `{tag}` stands where nobody can say whose it is',
    action: 'left it out',
  },
  'pnrgov/too-many-segments': {
    severity: 'error',
    message: 'the reservation has more than {max} segments',
    action: 'left out the further ones, except names',
  },
  'pnrgov/reservation-continued': {
    severity: 'warning',
    message: 'the reservation names more than {max} travellers, or too many segments before the last of them',
    action: 'delivered them in stretches, so companions are known only within a stretch',
  },
  'pnrgov/missing-action': {
    severity: 'warning',
    message: 'the message has no `MSG` that says whether it is a full push or an update',
    action: 'read it as a full push',
  },
  'pnrgov/unknown-action': {
    severity: 'warning',
    message: 'the code in `MSG` is neither that of a full push nor that of an update',
    action: 'read it as a full push',
  },
  'pnrgov/missing-flight': {
    severity: 'error',
    message: 'the message has no `TVL` that names its flight',
    action: 'left the flight out of its records',
  },
  'pnrgov/unreadable-flight': {
    severity: 'warning',
    message: 'the flight in `TVL` is not a carrier and a number',
    action: 'left out what could not be read',
  },
  'pnrgov/no-reservation': {
    severity: 'hint',
    message: 'the message holds no reservation',
    action: 'read nothing but its flight',
  },
  'pnrgov/missing-start': {
    severity: 'warning',
    message: 'a reservation begins here without `SRC`',
    action: 'began one, so that nobody gets the booking of somebody else',
  },
  'pnrgov/no-traveller': {
    severity: 'error',
    message: 'the reservation names no traveller',
    action: 'made a record without a name, so that the reservation is not lost',
  },
  'pnrgov/lost-traveller': {
    severity: 'error',
    message: 'the segment belongs to a traveller whose `TIF` is missing',
    action: 'made a record without a booked name for that traveller',
  },
  'pnrgov/unnamed-traveller': {
    severity: 'warning',
    message: 'the traveller has no name in `TIF`',
    action: 'made a record with the name in the document, if there is one',
  },
  'pnrgov/unlisted-traveller': {
    severity: 'warning',
    message: 'the segment names or describes a traveller who has no `TIF` among those of the reservation',
    action: 'made a record for that traveller',
  },
  'pnrgov/unlisted-infant': {
    severity: 'warning',
    message: 'the segment names or describes an infant who has no `TIF`',
    action: 'made a record for the infant',
  },
  'pnrgov/unknown-traveller-kind': {
    severity: 'warning',
    message: 'the kind of traveller in `TIF` is none of adult, child, infant and group',
    action: 'left the kind out',
  },
  'pnrgov/group-name': {
    severity: 'hint',
    message: 'the name is that of a group',
    action: 'counted it and made no record',
  },
  'pnrgov/placeholder-name': {
    severity: 'warning',
    message: 'the name stands for nobody yet',
    action: 'counted it and made no record',
  },
  'pnrgov/cut-name': {
    severity: 'hint',
    message: 'the name is cut off, as the document of the traveller shows',
    action: 'took the whole name from the document',
  },
  'pnrgov/ambiguous-document': {
    severity: 'warning',
    message: 'several travellers have the name in the document, and it refers to none of them',
    action: 'gave it to the first of them who has none',
  },
  'pnrgov/contradicting-document': {
    severity: 'warning',
    message: 'two documents of the traveller say different dates of birth',
    action: 'kept the first',
  },
  'pnrgov/unassigned-request': {
    severity: 'warning',
    message: 'the request concerns some travellers of the reservation and does not say whom',
    action: 'left it out',
  },
  'pnrgov/unknown-payment': {
    severity: 'warning',
    message: 'the form of payment in `FOP` is not a known one',
    action: 'left it out and kept the amount',
  },
  'pnrgov/unreadable-amount': {
    severity: 'warning',
    message: 'the amount in `FOP` is not a number',
    action: 'left it out',
  },
  'pnrgov/duplicate-reference': {
    severity: 'warning',
    message: 'the reference of the traveller is used twice in the message',
    action: 'made a reference from the position instead',
  },
  'pnrgov/too-many-companions': {
    severity: 'warning',
    message: 'more than {max} other travellers are in the reservation',
    action: 'named the first ones and counted all',
  },
  'pnrgov/count-differs': {
    severity: 'warning',
    message: '`EQN` declares {declared} reservations and {actual} were read; parts of one push are counted together',
    action: 'read what is there',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

/** A code of the `pnrgov/` family. */
export type PnrgovCode = keyof typeof pnrgovDiagnostics;
