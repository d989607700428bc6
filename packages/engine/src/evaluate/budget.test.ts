import { estimateCost } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { jsonRulesEngine } from '../json-rules-engine/evaluator.ts';
import { compileFunction } from '../../test/compile-function.ts';
import { lists, recordOf, ruleOf } from '../../test/rule-of.ts';
import { decodeRecord } from '../record/decode-record.ts';
import { compileRuleset } from '../ruleset/compile-ruleset.ts';
import { costOn } from './budget.ts';
import { evaluators } from './evaluators.ts';
import { createScreener } from './screen-record.ts';

const bags = (count: number) => ({ booking: { bags: Array.from({ length: count }, () => ({ weight: 30 })) } });

function costOf(condition: string, record: object): number | undefined {
  const ruleset = compileRuleset({ rules: [ruleOf(condition)], lists });
  const [rule] = ruleset.rules;
  return rule && costOn(rule.demands.cost, decodeRecord(ruleset.layout, recordOf(record)));
}

test.each([
  ['flight.is_codeshare', {}, 1],
  ['flight.is_codeshare and booking.is_split', {}, 3],
  ['any booking.bags where (weight > 23 kg)', {}, 1],
  ['any booking.bags where (weight > 23 kg)', bags(10), 31],
  ['count of booking.bags > 2', bags(10), 12],
  ['any booking.bags as a where (any booking.bags as b where (a.tag is b.tag))', bags(10), 1 + 10 * (1 + 2 * 31)],
])('%s costs the same whatever the values are', (condition, record, cost) => {
  expect(costOf(condition, record)).toBe(cost);
});

test.each([
  'all of {\n booking.is_split\n not flight.is_codeshare\n at least 1 of {\n booking.party_size + 1 > 3\n booking.trip_type in [one_way] } }',
  'passenger.frequent_flyer_tier otherwise "none" is "gold" or booking.party_size between 2 and 3',
  'no booking.bags where (weight > 23 kg and sum of booking.bags.weight where (weight > 1 kg) > 50 kg)',
  'any booking.bags as a where (any booking.bags as b where (a.tag is b.tag and booking.bags is known))',
])('is estimated by the checker as it is reckoned here: %s', (condition) => {
  expect(costOf(condition, bags(7))).toBe(estimateCost(ruleOf(condition), () => 7));
});

test('past the limit a rule fails alike in every evaluator, and the others go on', async () => {
  const rules = [
    ruleOf('any booking.bags where (weight > 23 kg)'),
    { ...ruleOf('booking.bags is known'), id: 'R0002' },
  ];
  const ruleset = compileRuleset({ rules, lists, limits: { costMax: 30 }, compileFunction });
  for (const evaluator of [evaluators.interpreter, evaluators.compiled, jsonRulesEngine]) {
    const screen = createScreener(ruleset, evaluator);
    expect(await screen(recordOf(bags(9)))).toMatchObject({ score: 20, matches: ['R0001', 'R0002'] });
    expect(await screen(recordOf(bags(10)))).toEqual({
      score: 10,
      level: null,
      matches: ['R0002'],
      failed: [{ rule: 'R0001', cause: 'limit/cost' }],
    });
  }
});

test('a list of lists is costed without being walked', () => {
  const deep =
    'any booking.bags as a where (any booking.bags as b where (any booking.bags as c where (c.tag is a.tag)))';
  expect(costOf(deep, bags(5000))).toBeGreaterThan(1e11);
});
