import type { Answer, SynchronousEvaluator } from '../evaluate/evaluator.ts';
import type { IrRule } from '../ir/ir.ts';
import { invariant } from '../invariant.ts';
import type { Truth } from '../values/truth.ts';
import type { Frame } from './frame.ts';
import { interpret } from './interpret.ts';
import type { RulesetParts } from '../ruleset/compiled-ruleset.ts';

/** What `when` and `unless` together say of a rule. An undecided `unless` does not stop a match. */
export function answerOf(when: Truth, unless: Truth | null): Answer {
  if (when === 'false' || unless === 'true') return 'no_match';
  return when === 'true' ? 'match' : 'undetermined';
}

export function interpretRule({ when, unless }: IrRule, frame: Frame): Answer {
  return answerOf(interpret(when, frame).truth, unless === null ? null : interpret(unless, frame).truth);
}

/** The meaning of the language, as an evaluator: slow, and right by definition. */
export const interpreter: SynchronousEvaluator<RulesetParts> = {
  name: 'interpreter',
  prepare: (ruleset) => (record, positions) =>
    positions.map((position) => {
      const rule = ruleset.rules[position];
      invariant(rule !== undefined, 'a rule is asked for by its position');
      return interpretRule(rule.ir, { record, elements: [] });
    }),
};
