import type { Path } from './condition.ts';

/**
 * How a field's values are written: `word` is one of few names, `code` a code in quotes, `hours` a duration,
 * `amount` a sum in the currency beside it.
 */
export type Notation = 'word' | 'code' | 'text' | 'boolean' | 'number' | 'hours' | 'mass' | 'amount';

/** The fields that rules may ask for, outside lists. */
export const recordFields: Readonly<Record<Path, Notation>> = {
  'flight.carrier': 'code',
  'flight.origin': 'code',
  'flight.destination': 'code',
  'flight.origin_country': 'code',
  'flight.direction': 'word',
  'flight.is_codeshare': 'boolean',
  'passenger.embarkation': 'code',
  'passenger.country_of_residence': 'code',
  'passenger.seat.cabin': 'word',
  'passenger.frequent_flyer_tier': 'text',
  'passenger.companion_count': 'number',
  'message.time_to_departure': 'hours',
  'booking.carrier': 'code',
  'booking.created_local_hour': 'number',
  'booking.lead_time': 'hours',
  'booking.change_count': 'number',
  'booking.is_one_way_ticket': 'boolean',
  'booking.origin': 'code',
  'booking.party_size': 'number',
  'booking.is_split': 'boolean',
  'booking.trip_type': 'word',
  'booking.trip_duration': 'hours',
  'booking.stay_duration': 'hours',
  'booking.general_remarks_count': 'number',
  'booking.agency.name': 'text',
  'booking.agency.country': 'code',
  'booking.bag_count': 'number',
  'booking.bag_weight': 'mass',
  'booking.phone_shared_with': 'number',
  'booking.email_shared_with': 'number',
};

/** The lists that rules may ask for, with the fields of their elements. */
export const listFields: Readonly<Record<Path, Readonly<Record<Path, Notation>>>> = {
  'booking.segments': {
    carrier: 'code',
    origin: 'code',
    destination: 'code',
    origin_country: 'code',
    cabin: 'word',
    dwell_before: 'hours',
  },
  'booking.payments': { method: 'word', currency: 'code', amount: 'amount' },
  'booking.bags': { weight: 'mass', destination: 'code' },
  'booking.contacts.emails': { domain: 'text' },
  documents: { type: 'word', time_to_expiry: 'hours' },
};

/** Fields that hold a duration: the catalogue writes it in ISO 8601, the other engines are given hours. */
export const isDuration = (path: Path): boolean => durations.has(path);

const durations: ReadonlySet<Path> = new Set([
  ...namesOf(recordFields, ''),
  ...Object.entries(listFields).flatMap(([list, fields]) => namesOf(fields, `${list}.`)),
]);

function namesOf(fields: Readonly<Record<Path, Notation>>, prefix: string): readonly Path[] {
  return Object.entries(fields).flatMap(([path, notation]) => (notation === 'hours' ? [`${prefix}${path}`] : []));
}
