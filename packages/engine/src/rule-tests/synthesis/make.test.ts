import { describe, expect, test } from 'vitest';
import { conditionOf, lists } from '../../../test/rule-of.ts';
import type { Given } from '../given.ts';
import { createBench } from '../bench.ts';
import { createMaker } from './make.ts';

const bench = createBench({ lists, sourceText: '' });
const make = createMaker(bench);

const conditions = [
  'booking.lead_time < 48 h',
  '48 h >= booking.lead_time',
  'booking.lead_time is not 48 h',
  'passenger.age between 16 and 23',
  'booking.trip_type in [one_way, open_jaw]',
  'booking.trip_type not in [one_way]',
  'flight.origin in list airports',
  'flight.origin not in list airports',
  'passenger.family_name starts with "TU"',
  'passenger.family_name like "A*B?"',
  'booking.ticket_number matches "^086[0-9]+"',
  'booking.is_split',
  'booking.agency is missing',
  'booking.bags is known',
  'booking.change_count otherwise 0 > 2',
  'passenger.date_of_birth < date "1980-03"',
  'passenger.date_of_birth >= 2000-01-01',
  'date of flight.departs_local is 2026-03-11',
  'flight.departs_at - booking.created_at < 48 h',
  'booking.bag_weight * 2 > 50 kg',
  'booking.party_size + booking.change_count >= 4',
  'any documents where (issuing_country is passenger.nationality)',
  'no booking.payments where (method is cash)',
  'every booking.segments where (cabin is economy)',
  'exactly 2 booking.bags where (weight > 23 kg)',
  'at most 1 companions where (type is adult)',
  'at least 2 booking.bags',
  'any passenger.special_requests as request where (request in ["AVIH", "PETC"])',
  'count of booking.bags where (weight > 23 kg) >= 2',
  'count of history.trips within 90 days where (direction is inbound) >= 2',
  'any history.trips within 90 days',
  'sum of booking.bags.weight > 50 kg',
  'latest of booking.segments.departs_at >= 2026-03-11T00:00',
  'not (booking.is_split or flight.is_codeshare)',
  'at least 2 of {\n booking.is_split\n flight.is_codeshare\n passenger.in_transit\n}',
  'none of {\n booking.is_split\n flight.is_codeshare\n}',
  'any booking.segments as segment where (any booking.bags where (destination is segment.destination))',
];

const records: readonly Given[] = [
  {},
  {
    message: { received_at: '2026-03-10T06:00:00Z' },
    passenger: { age: 40, nationality: 'WSM', special_requests: ['BIKE'] },
    booking: { lead_time: 'P9D', bags: [{ weight: 30 }, { weight: 20 }], payments: [{ method: 'cash' }] },
    documents: [{ type: 'passport', issuing_country: 'NZL' }],
  },
];

describe.each(conditions)('%s', (text) => {
  const condition = conditionOf(text);
  test.each([true, false])('can be made %s', (want) => {
    for (const given of records) {
      const made = make(condition, want, { given, scope: [] });
      expect(made).not.toBeNull();
      expect(bench.truth(condition, made ?? {})).toBe(String(want));
    }
  });
});

test('what holds already is left as it is', () => {
  const given = { booking: { lead_time: 'PT1H', locator: 'ABC123' } };
  expect(make(conditionOf('booking.lead_time < 48 h'), true, { given, scope: [] })).toBe(given);
});

test('what nothing can make true is not made', () => {
  const condition = conditionOf('passenger.family_name matches "A(B|C)D{2}"');
  expect(make(condition, true, { given: {}, scope: [] })).toBeNull();
});
