import type { AnswerRulesAtOnce, SynchronousEvaluator } from '../evaluate/evaluator.ts';
import { interpreter } from '../interpret/interpreter.ts';
import { invariant } from '../invariant.ts';
import type { DecodedRecord } from '../record/decode-record.ts';
import type { CompileFunction } from './compile-function.ts';
import type { RulesetParts } from '../ruleset/compiled-ruleset.ts';
import { emitModule, moduleParameters } from './emit-module.ts';
import { answersInOrder } from './emit-rule.ts';
import { runtime } from './runtime.ts';

/** Generated code, as an evaluator. Where no code may be generated the interpreter answers in its place. */
export const compiled: SynchronousEvaluator<RulesetParts> = {
  name: 'compiled',
  prepare: (ruleset) =>
    ruleset.compileFunction === null ? interpreter.prepare(ruleset) : prepareCode(ruleset, ruleset.compileFunction),
};

type Shape = (record: DecodedRecord, constants: readonly unknown[]) => number;

function prepareCode({ rules }: RulesetParts, compileFunction: CompileFunction): AnswerRulesAtOnce {
  const emitted = emitModule(rules.map(({ ir }) => ir));
  const shapes = shapesOf(compileFunction(emitted.source, moduleParameters)(runtime));
  const run = emitted.rules.map(({ shape, constants }) => {
    const answer = shapes[shape];
    invariant(answer !== undefined, 'every rule has its shape');
    const frozen = Object.freeze(constants);
    return (record: DecodedRecord) => answersInOrder[answer(record, frozen)];
  });
  return (record, positions) =>
    positions.map((position) => {
      const answer = run[position]?.(record);
      invariant(answer !== undefined, 'generated code answers every rule');
      return answer;
    });
}

/** What the generated module returns is what we wrote; nothing but this cast can say so. */
const shapesOf = (module: unknown): readonly Shape[] => module as readonly Shape[];
