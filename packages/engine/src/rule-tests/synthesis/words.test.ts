import type { ListSource, TypedOperand, Value } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import { conditionOf } from '../../../test/rule-of.ts';
import { operandSites } from '../operand-site.ts';
import { countWords, settingWords } from './words.ts';

function operandOf(condition: string): TypedOperand {
  const [site] = operandSites(conditionOf(condition));
  if (site === undefined) throw new Error('no operand');
  return site.operand;
}

describe('a test is named for what is special about its record', () => {
  test.each<[string, Value | null, string]>([
    ['booking.lead_time < 48 h', 172_740_000, 'lead time of 47 h 59 min'],
    ['booking.lead_time < 48 h', null, 'lead time not delivered'],
    ['booking.bag_weight > 23 kg', 22_900_000, 'bag weight of 22.9 kg'],
    ['booking.trip_type is one_way', 'round_trip', 'trip type is round trip'],
    ['flight.is_codeshare', true, 'codeshare is true'],
    ['booking.agency.name is "X"', 'ISLANDS TRAVEL', 'agency name is ISLANDS TRAVEL'],
    ['booking.email_shared_with >= 3', 3_000_000, 'email shared with 3'],
    ['count of booking.bags > 1', 2_000_000, 'bags: two that fit'],
    ['sum of booking.bags.weight > 50 kg', 50_000_000, 'sum of weight of 50 kg'],
    ['date of flight.departs_local is 2026-03-11', 20_523, 'date of departs local is 2026-03-11'],
    ['booking.change_count otherwise 0 > 2', 2_000_000, 'change count of 2'],
  ])('%s', (condition, value, words) => {
    expect(settingWords(operandOf(condition), value)).toBe(words);
  });
});

test.each([
  [0, 0, 'no bags'],
  [1, 0, 'bags: one that fits'],
  [0, 1, 'bags: one that does not fit'],
  [2, 3, 'bags: two that fit, three that do not'],
  [12, 0, 'bags: 12 that fit'],
])('%i of a list fit and %i do not', (fitting, others, words) => {
  const range = { start: 0, end: 0 };
  const list: ListSource = {
    path: { scope: 'record', steps: ['booking', 'bags'], cataloguePath: 'booking.bags', range },
    within: null,
  };
  expect(countWords(list, fitting, others)).toBe(words);
});
