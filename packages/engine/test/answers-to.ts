import type { TypedRule } from '@tautai/dsl';
import type { Answer, EvaluatorName } from '../src/evaluate/evaluator.ts';
import { evaluators } from '../src/evaluate/evaluators.ts';
import { interpretRule } from '../src/interpret/interpreter.ts';
import { jsonRulesEngine } from '../src/json-rules-engine/evaluator.ts';
import { decodeRecord } from '../src/record/decode-record.ts';
import { compileRuleset } from '../src/ruleset/compile-ruleset.ts';
import { compileFunction } from './compile-function.ts';
import type { ListStore } from '../src/ruleset/compiled-ruleset.ts';
import { lists as registered, recordOf } from './rule-of.ts';

/** What each evaluator says of a rule on a record. */
export type Answers = Readonly<Record<EvaluatorName, Answer | undefined>>;

/** Every evaluator's answers to records, ready for many. */
export function answersTo(rule: TypedRule, lists: ListStore = registered): (record: object) => Promise<Answers> {
  const ruleset = compileRuleset({ rules: [rule], lists, compileFunction });
  const index = evaluators.indexed.prepare(ruleset);
  const code = evaluators.compiled.prepare(ruleset);
  const portable = jsonRulesEngine.prepare(ruleset);
  return async (json) => {
    const record = decodeRecord(ruleset.layout, recordOf(json));
    const [compiledRule] = ruleset.rules;
    const [fromIndex] = index(record, [0]);
    const [fromCode] = code(record, [0]);
    const [second] = await portable(record, [0]);
    return {
      interpreter: compiledRule && interpretRule(compiledRule.ir, { record, elements: [] }),
      indexed: fromIndex,
      compiled: fromCode,
      'json-rules-engine': second,
    };
  };
}

/** What all evaluators are to say. */
export const allSay = (answer: Answer): Answers => ({
  interpreter: answer,
  indexed: answer,
  compiled: answer,
  'json-rules-engine': answer,
});
