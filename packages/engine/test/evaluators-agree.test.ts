import type { PassengerRecord, TypedRule } from '@tautai/dsl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../src/evaluate/evaluator.ts';
import { interpretRule } from '../src/interpret/interpreter.ts';
import { lowerRule } from '../src/ir/lower.ts';
import { printRule } from '../src/ir/print-ir.ts';
import { jsonRulesEngine } from '../src/json-rules-engine/evaluator.ts';
import { decodeRecord } from '../src/record/decode-record.ts';
import { createLayout } from '../src/record/layout.ts';
import { compileRuleset } from '../src/ruleset/compile-ruleset.ts';
import { membersOfLists } from '../src/ruleset/members-of-lists.ts';
import { compileFunction } from './compile-function.ts';
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
  lowerRule(rule, { layout, lists: membersOfLists(lists) });
  const paths = pathsRead(layout);
  return { rule, records: choose.several(recordsPerRule, recordsPerRule, () => recordFor(choose, paths)) };
});

/** Every evaluator's answer to each record, the interpreter's first; and how often each answer was given. */
async function answersTo(rule: TypedRule, records: readonly PassengerRecord[]) {
  const ruleset = compileRuleset({ rules: [rule], lists, compileFunction });
  const [compiledRule] = ruleset.rules;
  if (compiledRule === undefined) throw new Error('the ruleset has its rule');
  const portable = jsonRulesEngine.prepare(ruleset);
  const answers = [];
  for (const source of records) {
    const record = decodeRecord(ruleset.layout, source);
    const meaning = interpretRule(compiledRule.ir, { record, elements: [] });
    const [compiled] = ruleset.answer(record, [0]);
    const [second] = await portable(record, [0]);
    answers.push({ interpreter: meaning, compiled, 'json-rules-engine': second });
  }
  return { answers, printed: printRule(compiledRule.ir) };
}

test('interpreter, generated code and json-rules-engine give one outcome for 12 000 rules and records', async () => {
  const given: Record<Answer, number> = { match: 0, no_match: 0, undetermined: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ({ rule, records }) => {
      const { answers, printed } = await answersTo(rule, records);
      for (const [index, answer] of answers.entries()) {
        const { interpreter } = answer;
        given[interpreter] += 1;
        const context = `${printed}\n${JSON.stringify(records[index])}`;
        expect(answer, context).toEqual({ interpreter, compiled: interpreter, 'json-rules-engine': interpreter });
      }
    }),
    { numRuns: ruleCount },
  );
  // A generator that only ever gave one outcome would prove nothing.
  for (const count of Object.values(given)) expect(count).toBeGreaterThan(ruleCount * recordsPerRule * 0.1);
}, 120_000);
