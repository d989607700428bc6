import { check } from '@tautai/dsl';
import { screenRecord } from '@tautai/engine';
import { expect, test } from 'vitest';
import { readDatedList } from './dated-lists.ts';
import { createDatedRuleset } from './dated-ruleset.ts';

test('a record is screened with the lists of the day it speaks for', () => {
  const items = [{ value: 'LIM', reason: null, expires: '2027-03-31' }];
  const { list } = readDatedList({ name: 'hubs', type: 'airport', items, digest: 'd' });
  const lists = list === null ? [] : [list];
  const text = 'rule R1 "From a hub" {\n  when flight.origin in list hubs\n  score: +10\n}\n';
  const { file } = check(text, { lists: new Map(lists.map((each) => [each.name, each])) });
  const ruleset = createDatedRuleset({ rules: file.rules, lists, levels: [] });
  const scoreAt = (receivedAt: string | undefined) =>
    screenRecord(ruleset.at(receivedAt), { flight: { origin: 'LIM' } }).score;
  expect(scoreAt('2027-03-31T23:59:59Z')).toBe(10);
  expect(scoreAt('2027-04-01T00:00:00Z')).toBe(0);
  expect(scoreAt(undefined)).toBe(10);
  expect(ruleset.at('2027-01-01T00:00:00Z')).toBe(ruleset.at('2027-02-01T00:00:00Z'));
});
