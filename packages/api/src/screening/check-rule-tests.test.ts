import type { TypedRule } from '@tautai/dsl';
import { check, defaultCodeLists } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { checkRuleTests } from './check-rule-tests.ts';
import type { DatedList } from './dated-lists.ts';

const codeLists = defaultCodeLists();

function ruleIn(text: string, lists: readonly DatedList[]): TypedRule {
  const [rule] = check(text, { lists: new Map(lists.map((list) => [list.name, list])) }).file.rules;
  if (rule === undefined) throw new Error('the rule has an error');
  return rule;
}

test('what follows from the record of a test counts as delivered', () => {
  const text = `rule R1 "x" {
  when flight.origin_country is "NZL"
  test "AKL" { given { "flight": { "origin": "AKL", "destination": "APW" } } expect match }
  test "SYD" { given { "flight": { "origin": "SYD", "destination": "APW" } } expect no_match }
}
`;
  expect(checkRuleTests(ruleIn(text, []), text, { lists: [], codeLists })).toMatchObject({
    survived: [],
    cannotTell: [],
  });
});

test('lists are as they were on the day for which a record speaks', () => {
  const hubs: DatedList = {
    name: 'hubs',
    type: { kind: 'code', list: 'airport' },
    items: [{ value: 'BOG', expires: '2026-03-10' }],
    digest: '',
  };
  const on = (day: string, outcome: string) =>
    `  test "on ${day}" { given { "message": { "received_at": "${day}T06:00:00Z" }, "flight": { "origin": "BOG" } } expect ${outcome} }\n`;
  const text = `rule R1 "x" {\n  when flight.origin in list hubs\n${on('2026-03-10', 'match')}${on('2026-03-11', 'no_match')}}\n`;
  expect(checkRuleTests(ruleIn(text, [hubs]), text, { lists: [hubs], codeLists })).toMatchObject({
    killed: 2,
    survived: [],
  });
});
