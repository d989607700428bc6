import { code, enumeration, field, plain, record, text } from './field.ts';

const both = ['apis', 'pnr'] as const;

/** The flight that the record is about. */
export const flight = record({
  carrier: field(code('carrier'), { meaning: 'Marketing carrier.', source: both, example: 'NZ' }),
  number: field(text('locator'), { meaning: 'Flight number without the carrier.', source: both, example: '996' }),
  operating_carrier: field(code('carrier'), {
    meaning: 'Carrier that operates the flight.',
    source: both,
    example: 'NZ',
  }),
  origin: field(code('airport'), { meaning: 'Last airport before arrival.', source: both, example: 'AKL' }),
  destination: field(code('airport'), { meaning: 'First airport of arrival.', source: both, example: 'APW' }),
  origin_country: field(code('country'), { meaning: 'Country of departure.', source: ['derived'], example: 'NZL' }),
  destination_country: field(code('country'), {
    meaning: 'Country of arrival.',
    source: ['derived'],
    example: 'WSM',
  }),
  direction: field(enumeration('inbound', 'outbound', 'transit', 'domestic'), {
    meaning: "The flight's direction as seen from the unit's own country.",
    source: ['derived'],
    example: 'inbound',
  }),
  departs_at: field(plain('instant'), {
    meaning: 'Scheduled departure as an instant.',
    source: ['derived'],
    example: '2026-03-11T08:10:00Z',
  }),
  departs_local: field(plain('local_date_time'), {
    meaning: 'Scheduled departure, local time at the airport.',
    source: both,
    example: '2026-03-11T21:10',
  }),
  arrives_at: field(plain('instant'), {
    meaning: 'Scheduled arrival as an instant.',
    source: ['derived'],
    example: '2026-03-11T12:05:00Z',
  }),
  arrives_local: field(plain('local_date_time'), {
    meaning: 'Scheduled arrival, local time at the airport.',
    source: both,
    example: '2026-03-12T01:05',
  }),
  is_codeshare: field(plain('boolean'), {
    meaning: 'Whether the marketing carrier is not the operating carrier.',
    source: ['derived'],
    example: false,
  }),
});
