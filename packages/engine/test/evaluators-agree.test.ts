import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../src/evaluate/evaluator.ts';
import { lowerRule } from '../src/ir/lower.ts';
import { printRule } from '../src/ir/print-ir.ts';
import { createLayout } from '../src/record/layout.ts';
import { membersOfLists } from '../src/ruleset/members-of-lists.ts';
import { allSay, answersTo } from './answers-to.ts';
import { choosing } from './generate/choose.ts';
import { lists } from './generate/lists.ts';
import { pathsRead } from './generate/paths-read.ts';
import { recordFor } from './generate/record.ts';
import { buildRule } from './generate/rule.ts';

const ruleCount = 1500;
const recordsPerRule = 8;

const cases = choosing((choose) => {
  const rule = buildRule(choose);
  const layout = createLayout();
  const printed = printRule(lowerRule(rule, { layout, lists: membersOfLists(lists) }));
  const paths = pathsRead(layout);
  return { rule, printed, records: choose.several(recordsPerRule, recordsPerRule, () => recordFor(choose, paths)) };
});

test('interpreter, generated code and json-rules-engine give one outcome for 12 000 rules and records', async () => {
  const given: Record<Answer, number> = { match: 0, no_match: 0, undetermined: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ({ rule, printed, records }) => {
      const ask = answersTo(rule);
      for (const record of records) {
        const answer = await ask(record);
        const meaning = answer.interpreter ?? 'no_match';
        given[meaning] += 1;
        const seen = { answer, rule: printed, record };
        expect(seen).toEqual({ ...seen, answer: allSay(meaning) });
      }
    }),
    { numRuns: ruleCount },
  );
  // A generator that only ever gave one outcome would prove nothing.
  for (const count of Object.values(given)) expect(count).toBeGreaterThan(ruleCount * recordsPerRule * 0.1);
}, 120_000);
