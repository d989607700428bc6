import { booking } from './booking.ts';
import type { Field, FieldType, JsonOfTable } from './field.ts';
import { field, record } from './field.ts';
import { flight } from './flight.ts';
import { message } from './message.ts';
import { companions, documents, passenger } from './passenger.ts';
import { history, redress, watchlistMatches } from './screening.ts';

const all = ['apis', 'pnr'] as const;

/** The whole passenger record: one person on one flight as known at one instant. */
export const catalogue = record({
  message: field(message, { meaning: 'The message that delivered the record.', source: all }),
  passenger: field(passenger, { meaning: 'The traveller.', source: all }),
  documents: field(documents, { meaning: 'Travel documents.', source: all }),
  flight: field(flight, { meaning: 'The flight.', source: all, isMandatory: true }),
  booking: field(booking, { meaning: 'The reservation.', source: ['pnr'] }),
  companions: field(companions, { meaning: 'The other travellers of the booking on this flight.', source: all }),
  history: field(history, { meaning: 'What was known of the traveller before.', source: ['screening'] }),
  watchlist_matches: field(watchlistMatches, { meaning: 'Resemblances to registered lists.', source: ['screening'] }),
  redress: field(redress, { meaning: 'Earlier decisions in favour of the traveller.', source: ['screening'] }),
});

/** JSON form of a passenger record at rest; absent means missing. */
export type PassengerRecord = JsonOfTable<typeof catalogue.fields>;

/** The first words of every path; reserved in rules. */
export const rootNames: ReadonlySet<string> = new Set(Object.keys(catalogue.fields));

/** A field of the catalogue with its path: `booking.segments.origin` (lists add no mark of their own). */
export interface CataloguedField {
  readonly path: string;
  readonly field: Field;
}

/** Fields directly under a record type or under the elements of a list; none for a scalar. */
export function fieldsOf(type: FieldType): Readonly<Record<string, Field>> {
  if (type.kind === 'record') return type.fields;
  return type.kind === 'list' ? fieldsOf(type.element) : {};
}

/** Every field, records and lists included, in the catalogue's order. */
export function everyField(type: FieldType = catalogue, prefix = ''): readonly CataloguedField[] {
  return Object.entries(fieldsOf(type)).flatMap(([name, each]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [{ path, field: each }, ...everyField(each.type, path)];
  });
}
