/** The ten tasks at the end of docs/language.md: each answer could be approved as it stands, and its tests pass. */
import type { CheckedFile, TypedRule } from '@tautai/dsl';
import { check } from '@tautai/dsl';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenRecord } from '../src/evaluate/screen-record.ts';
import { compileRuleset } from '../src/ruleset/compile-ruleset.ts';
import { recordOf } from './rule-of.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/language.md'), 'utf8');
const tasks = page.slice(page.indexOf('## Ten tasks'));

const answers = Array.from(
  tasks.matchAll(/^### (?<title>\d+\. .+?)\n.*?^```tau\n(?<text>.*?)\n```$/gmsu),
  ({ groups }) => ({ title: groups?.['title'] ?? '', text: groups?.['text'] ?? '' }),
);

/** What the rule says of the record of each of its tests, and what it should have said. */
function verdictsOf({ lists }: CheckedFile['file'], rule: TypedRule) {
  const own = new Map(lists.map(({ name, type, values }) => [name, { type, values: new Set(values) }]));
  const ruleset = compileRuleset({ rules: [rule], lists: own });
  return rule.tests.map(({ name, given, score }) => {
    const result = screenRecord(ruleset, recordOf(given), { undetermined: true });
    const isOpen = (result.undetermined ?? []).length > 0;
    const outcome = result.matches.length > 0 ? 'match' : isOpen ? 'undetermined' : 'no_match';
    return { name, outcome, score: score === null ? null : result.score };
  });
}

test('there are ten', () => {
  expect(answers.map(({ title }) => title.split('.')[0])).toEqual(
    Array.from({ length: 10 }, (_, at) => String(at + 1)),
  );
});

describe.each(answers)('$title', ({ text }) => {
  const { file, diagnostics } = check(text, { lists: new Map(), mode: 'approval' });

  test('nothing is said against the answer', () => {
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('its tests pass, on both sides and where something is missing', () => {
    const [rule] = file.rules;
    const due = rule?.tests.map(({ name, expect: outcome, score }) => ({ name, outcome, score })) ?? [];
    expect(rule === undefined ? [] : verdictsOf(file, rule)).toEqual(due);
    expect(new Set(due.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(2);
  });
});
