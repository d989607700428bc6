import { describe, expect, test } from 'vitest';
import { lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { nearMiss } from './near-miss.ts';

const missOf = (condition: string, json: object, unless: string | null = null) =>
  nearMiss(ruleOf(condition, unless), recordOf(json), lists);

const shortfallOf = (condition: string, json: object) => missOf(condition, json)?.short[0]?.shortfall;

test('a match is no miss', () => {
  expect(missOf('booking.party_size > 2', { booking: { party_size: 3 } })).toBeNull();
});

test('conditions that hold are not named, and those that are short stand in the order of the text', () => {
  const text = 'booking.party_size > 2 and flight.is_codeshare and booking.lead_time >= 48 h';
  const json = { booking: { party_size: 3, lead_time: 'PT47H59M' } };
  expect(missOf(text, json)).toEqual({
    rule: 'R0001',
    total: 3,
    short: [
      {
        range: { start: text.indexOf('flight'), end: text.indexOf(' and booking.lead') },
        verdict: 'unknown',
        shortfall: { kind: 'missing', paths: ['flight.is_codeshare'] },
      },
      {
        range: { start: text.indexOf('booking.lead'), end: text.length },
        verdict: 'false',
        shortfall: { kind: 'distance', type: { kind: 'duration' }, distance: 60_000, printed: '1 min' },
      },
    ],
    isExonerated: false,
  });
});

test('an `unless` that holds is said, whatever else is short', () => {
  const json = { booking: { party_size: 3 }, flight: { is_codeshare: true } };
  expect(missOf('booking.party_size > 2', json, 'flight.is_codeshare')).toEqual({
    rule: 'R0001',
    total: 1,
    short: [],
    isExonerated: true,
  });
});

test('`all of`, `none of` and negations at the top are taken apart; other conditions are one', () => {
  const text =
    'all of {\n not (booking.is_split or flight.is_codeshare)\n none of {\n booking.party_size > 2\n }\n any of {\n booking.is_split\n booking.is_split\n }\n }';
  const miss = missOf(text, { booking: { party_size: 4, is_split: false }, flight: { is_codeshare: false } });
  expect(miss?.total).toBe(4);
  expect(miss?.short.map(({ shortfall }) => shortfall)).toEqual([
    { kind: 'distance', type: { kind: 'number' }, distance: 2_000_000, printed: '2' },
    { kind: 'other' },
  ]);
});

describe('distances are in the unit of what is compared', () => {
  const bags = (...weights: readonly number[]) => ({ booking: { bags: weights.map((weight) => ({ weight })) } });
  test.each([
    ['booking.lead_time < 48 h', { booking: { lead_time: 'PT49H' } }, '1 h'],
    ['booking.lead_time < 48 h', { booking: { lead_time: 'PT48H' } }, '0 min'],
    ['booking.lead_time between 2 h and 4 h', { booking: { lead_time: 'PT90M' } }, '30 min'],
    ['booking.lead_time between 2 h and 4 h', { booking: { lead_time: 'PT5H' } }, '1 h'],
    ['not booking.lead_time between 2 h and 4 h', { booking: { lead_time: 'PT3H30M' } }, '30 min'],
    ['not booking.party_size < 4', { booking: { party_size: 1 } }, '3'],
    ['booking.party_size is 4', { booking: { party_size: 1 } }, '3'],
    ['sum of booking.bags.weight > 23 kg', bags(10, 10), '3 kg'],
    ['count of booking.bags where (weight > 5 kg) >= 4', bags(10, 10), '2'],
    ['passenger.date_of_birth < 1980-06-01', { passenger: { date_of_birth: '1980-06-03' } }, '2 days'],
    // Of what is known in part, the nearest that it can be.
    ['passenger.date_of_birth < 1980-06-01', { passenger: { date_of_birth: '1980-06' } }, '0 min'],
    ['passenger.date_of_birth < 1980-06-01', { passenger: { date_of_birth: '1980-07' } }, '30 days'],
    ['message.received_at < 2026-03-10T06:00Z', { message: { received_at: '2026-03-10T06:10:00Z' } }, '10 min'],
    [
      'sum of booking.payments.amount where (currency is "NZD") > 1000 NZD',
      { booking: { payments: [{ amount: 900, currency: 'NZD' }] } },
      '100 NZD',
    ],
  ])('%s of %j: %s', (condition, json, printed) => {
    expect(shortfallOf(condition, json)).toMatchObject({ kind: 'distance', printed });
  });
});

describe('what is counted is told in ones', () => {
  const bags = (...weights: readonly (number | null)[]) => ({
    booking: { bags: weights.map((weight) => ({ weight })) },
  });
  test.each([
    ['at least 3 booking.bags where (weight > 5 kg)', bags(9, 1), { kind: 'elements', lacking: 2 }],
    ['at least 3 booking.bags where (weight > 5 kg)', bags(9, null), { kind: 'elements', lacking: 1 }],
    ['at most 1 booking.bags where (weight > 5 kg)', bags(9, 9, 9), { kind: 'elements', lacking: 2 }],
    ['exactly 1 booking.bags where (weight > 5 kg)', bags(), { kind: 'elements', lacking: 1 }],
    ['any booking.bags where (weight > 5 kg)', bags(1), { kind: 'elements', lacking: 1 }],
    ['no booking.bags where (weight > 5 kg)', bags(9, 9), { kind: 'elements', lacking: 2 }],
    ['every booking.bags where (weight > 5 kg)', bags(1, 1, 9), { kind: 'elements', lacking: 2 }],
    [
      'at least 2 of {\n booking.is_split\n flight.is_codeshare\n }',
      { booking: { is_split: false }, flight: { is_codeshare: true } },
      { kind: 'conditions', lacking: 1 },
    ],
  ])('%s of %j', (condition, json, shortfall) => {
    expect(shortfallOf(condition, json)).toEqual(shortfall);
  });
});

describe('what is missing is never told as a distance', () => {
  test.each([
    ['booking.lead_time < 48 h', {}, { kind: 'missing', paths: ['booking.lead_time'] }],
    [
      'booking.bag_count / booking.party_size > 2',
      { booking: { bag_count: 1, party_size: 0 } },
      { kind: 'missing', paths: [] },
    ],
    [
      'passenger.date_of_birth < 1980-06-02',
      { passenger: { date_of_birth: '1980' } },
      { kind: 'missing', paths: ['passenger.date_of_birth'] },
    ],
    ['booking.locator is "ABC123"', { booking: { locator: 'ABC124' } }, { kind: 'other' }],
    ['passenger.nationality in ["NZL"]', { passenger: { nationality: 'AUS' } }, { kind: 'other' }],
    ['booking.party_size is not 2', { booking: { party_size: 2 } }, { kind: 'other' }],
  ])('%s of %j', (condition, json, shortfall) => {
    expect(shortfallOf(condition, json)).toEqual(shortfall);
  });
});
