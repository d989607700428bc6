import type { DeliveredBooking, DeliveredRecord } from './delivered.ts';
import type { Random } from './random.ts';

/** One way in which carriers deliver less, or something else, than they were asked for. */
export interface Irregularity {
  readonly name: string;
  /** How many records in a hundred have it. */
  readonly percent: number;
  readonly apply: (record: DeliveredRecord) => DeliveredRecord;
}

type Documents = NonNullable<DeliveredRecord['documents']>;
type Bags = NonNullable<DeliveredBooking['bags']>;

const inBooking = (change: (booking: DeliveredBooking) => DeliveredBooking): Irregularity['apply'] => {
  return (record) => {
    const { booking } = record;
    return booking ? { ...record, booking: change(booking) } : record;
  };
};
const inDocuments = (change: (document: Documents[number]) => Documents[number]): Irregularity['apply'] => {
  return (record) => (record.documents ? { ...record, documents: record.documents.map(change) } : record);
};
const inBags = (change: (bag: Bags[number]) => Bags[number]): ((booking: DeliveredBooking) => DeliveredBooking) => {
  return (booking) => (booking.bags ? { ...booking, bags: booking.bags.map(change) } : booking);
};
const inPassenger = (change: DeliveredRecord['passenger']): Irregularity['apply'] => {
  return (record) => ({ ...record, passenger: { ...record.passenger, ...change } });
};

function without<T extends object, K extends keyof T>(whole: T, ...names: readonly K[]): Omit<T, K> {
  const left: T = { ...whole };
  for (const name of names) delete left[name];
  return left;
}

const partialBirth = (length: number): Irregularity['apply'] => {
  return (record) => inPassenger({ date_of_birth: record.passenger.date_of_birth?.slice(0, length) ?? null })(record);
};

/** What goes wrong, in the order in which it is tried; a record may have several. */
export const irregularities: readonly Irregularity[] = [
  {
    name: 'no booking: advance passenger data alone',
    percent: 4,
    apply: (record) => without(record, 'booking', 'companions'),
  },
  { name: 'booking null', percent: 1, apply: (record) => ({ ...record, booking: null }) },
  {
    name: 'locator alone',
    percent: 2,
    apply: inBooking(({ locator = null }) => ({ locator })),
  },
  { name: 'no documents key', percent: 3, apply: (record) => without(record, 'documents') },
  { name: 'documents null', percent: 1, apply: (record) => ({ ...record, documents: null }) },
  {
    name: 'no document at all, and the carrier says so',
    percent: 1,
    apply: (record) => ({ ...record, documents: [] }),
  },
  {
    name: 'document without dates',
    percent: 3,
    apply: inDocuments((document) => without(document, 'issued_on', 'expires_on')),
  },
  {
    name: 'expired document',
    percent: 2,
    apply: inDocuments((document) => ({ ...document, issued_on: '2016-03-14', expires_on: '2026-03-13' })),
  },
  { name: 'birth month and year', percent: 2, apply: partialBirth(7) },
  { name: 'birth year', percent: 2, apply: partialBirth(4) },
  { name: 'birth date null', percent: 1, apply: inPassenger({ date_of_birth: null }) },
  { name: 'sex not stated', percent: 1, apply: inPassenger({ sex: 'U' }) },
  { name: 'sex unspecified', percent: 1, apply: inPassenger({ sex: 'X' }) },
  { name: 'nationality null', percent: 1, apply: inPassenger({ nationality: null }) },
  { name: 'seat null', percent: 4, apply: inPassenger({ seat: null }) },
  { name: 'service requests null', percent: 3, apply: inPassenger({ special_requests: null }) },
  { name: 'no payments', percent: 4, apply: inBooking((booking) => without(booking, 'payments')) },
  { name: 'payments null', percent: 1, apply: inBooking((booking) => ({ ...booking, payments: null })) },
  { name: 'bags null', percent: 3, apply: inBooking((booking) => ({ ...booking, bags: null })) },
  {
    name: 'bags without weights',
    percent: 4,
    apply: inBooking((booking) => inBags((bag) => without(bag, 'weight'))(without(booking, 'bag_weight'))),
  },
  { name: 'no segments', percent: 2, apply: inBooking((booking) => without(booking, 'segments')) },
  { name: 'creation time null', percent: 2, apply: inBooking((booking) => ({ ...booking, created_at: null })) },
];

/** Lets carriers be carriers. */
export function withIrregularities(random: Random, record: DeliveredRecord): DeliveredRecord {
  return irregularities.reduce((soFar, { percent, apply }) => (random.chance(percent) ? apply(soFar) : soFar), record);
}
