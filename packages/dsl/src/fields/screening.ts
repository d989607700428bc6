import { code, enumeration, field, list, plain, record, text, timedList } from './field.ts';

const screening = ['screening'] as const;

const trips = timedList(
  record({
    flight_carrier: field(code('carrier'), {
      meaning: 'Carrier of the earlier flight.',
      source: screening,
      example: 'NZ',
    }),
    origin: field(code('airport'), { meaning: 'Airport of departure.', source: screening, example: 'AKL' }),
    destination: field(code('airport'), { meaning: 'Airport of arrival.', source: screening, example: 'APW' }),
    origin_country: field(code('country'), { meaning: 'Country of departure.', source: screening, example: 'NZL' }),
    destination_country: field(code('country'), { meaning: 'Country of arrival.', source: screening, example: 'WSM' }),
    departed_at: field(plain('instant'), {
      meaning: 'Departure of the earlier flight.',
      source: screening,
      example: '2025-12-20T08:10:00Z',
    }),
    direction: field(enumeration('inbound', 'outbound', 'transit', 'domestic'), {
      meaning: "Direction as seen from the unit's own country.",
      source: screening,
      example: 'inbound',
    }),
    booking_agency: field(text('free'), {
      meaning: 'Travel agency of the earlier booking.',
      source: screening,
      example: 'Islands Travel',
    }),
  }),
  'departed_at',
);

const previousHits = timedList(
  record({
    rule_id: field(text('locator'), { meaning: 'The rule that matched.', source: screening, example: 'R0147' }),
    disposition: field(enumeration('confirmed', 'false_hit', 'inconclusive', 'open'), {
      meaning: 'What a person decided about the earlier hit.',
      source: screening,
      example: 'false_hit',
    }),
    decided_at: field(plain('instant'), {
      meaning: 'When it was decided.',
      source: screening,
      example: '2025-12-22T01:00:00Z',
    }),
  }),
  'decided_at',
);

/** What the unit knew of the traveller before this message. */
export const history = record({
  trips: field(trips, { meaning: 'Earlier journeys of the same traveller.', source: screening }),
  first_seen_at: field(plain('instant'), {
    meaning: 'When the traveller was first seen.',
    source: screening,
    example: '2024-07-02T19:00:00Z',
  }),
  is_first_journey: field(plain('boolean'), {
    meaning: 'Whether this is the first journey on record.',
    source: screening,
    example: true,
  }),
  previous_hits: field(previousHits, { meaning: 'Earlier hits about the same traveller.', source: screening }),
});

/** Entries of registered watchlists that resemble the traveller. */
export const watchlistMatches = list(
  record({
    list_name: field(text('free'), { meaning: 'Name of the registered list.', source: screening, example: 'INTERPOL' }),
    entry: field(text('locator'), { meaning: 'Identifier of the entry.', source: screening, example: 'E-1042' }),
    strength: field(plain('number'), {
      meaning: 'Strength of the resemblance, 0 to 1.',
      source: screening,
      example: 0.93,
    }),
    matched_on: field(enumeration('name', 'document', 'name_and_birth_date'), {
      meaning: 'What the resemblance rests on.',
      source: screening,
      example: 'document',
    }),
    category: field(text('free'), { meaning: 'Category of the entry.', source: screening, example: 'stolen document' }),
    listed_on: field(plain('date'), {
      meaning: 'Since when the entry is listed.',
      source: screening,
      example: '2025-02-01',
    }),
  }),
);

/** What a person decided earlier in the traveller's favour. */
export const redress = record({
  number: field(text('locator'), {
    meaning: 'Redress number.',
    source: screening,
    identifies: 'person',
    retention: 'masked',
    example: 'RD-204',
  }),
  is_cleared: field(plain('boolean'), {
    meaning: 'Whether a person decided that earlier hits on the traveller were false.',
    source: screening,
    example: true,
  }),
});
