import { check, defaultCodeLists } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { runRuleTests } from './run-rule-tests.ts';

test('a test says what came out instead, and why', () => {
  const { file } = check(
    `rule R1 "Heavy" {
  when count of booking.bags where (weight > 23 kg) >= 2
  score: +10
  test "two" { given { "booking": { "bags": [{ "weight": 30 }, { "weight": 30 }] } } expect match score 10 }
  test "wrong score" { given { "booking": { "bags": [{ "weight": 30 }, { "weight": 30 }] } } expect match score 11 }
  test "not delivered" { given { "booking": {} } expect no_match }
  test "pounds" { given { "booking": { "bags": [{ "weight": { "value": 66, "unit": "lb" } }] } } expect no_match }
}
`,
    { lists: new Map() },
  );
  const [rule] = file.rules;
  const results = rule === undefined ? [] : runRuleTests(rule, { lists: [], codeLists: defaultCodeLists() });
  expect(results.map(({ test: { name }, problem }) => [name, problem])).toEqual([
    ['two', null],
    ['wrong score', 'expected score 11, got 10'],
    ['not delivered', 'expected no_match, got undetermined (missing: booking.bags)'],
    ['pounds', null],
  ]);
});
