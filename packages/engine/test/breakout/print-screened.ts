/**
 * Screens with rules that compare with every break-out, and prints what the surroundings allowed and what came out. Started
 * by `breakout.test.ts` with the flags of the product.
 */
import type { TypedRule } from '@tautai/dsl';
import type { Evaluator } from '../../src/evaluate/evaluator.ts';
import { evaluators } from '../../src/evaluate/evaluators.ts';
import { createScreener } from '../../src/evaluate/screen-record.ts';
import { compileRuleset } from '../../src/ruleset/compile-ruleset.ts';
import type { RulesetParts } from '../../src/ruleset/compiled-ruleset.ts';
import type { CompileFunction } from '../../src/codegen/compile-function.ts';
import { compileFunction } from '../compile-function.ts';
import { lists, recordOf, ruleOf } from '../rule-of.ts';
import { breakouts } from './breakouts.ts';

const refuses = (make: () => unknown): boolean => {
  try {
    make();
    return false;
  } catch {
    return true;
  }
};

let modules = 0;
const counted: CompileFunction = (source, parameterNames) => {
  modules += 1;
  return compileFunction(source, parameterNames);
};

// Past the checker, which folds some of these away.
const plain = ruleOf('booking.agency.name is "PLAIN" or booking.agency.name starts with "PLAIN"');
const rules = breakouts.map((text, index): TypedRule => {
  const when = JSON.parse(JSON.stringify(plain.when).replaceAll('"PLAIN"', JSON.stringify(text))) as TypedRule['when'];
  return { ...plain, id: `R${1000 + index}`, when };
});
const records = breakouts.map((name) => recordOf({ booking: { agency: { name } } }));
const screened = async (evaluator: Evaluator<RulesetParts>, compile: CompileFunction | null) => {
  const screen = createScreener(
    compileRuleset({ rules, lists, ...(compile && { compileFunction: compile }) }),
    evaluator,
  );
  return Promise.all(records.map(async (record) => (await screen(record)).matches));
};

console.log(
  JSON.stringify({
    refusesFunction: refuses(() => Reflect.construct(Function, ['return 1'])),
    compiled: await screened(evaluators.compiled, counted),
    indexed: await screened(evaluators.indexed, null),
    interpreted: await screened(evaluators.interpreter, null),
    modules,
  }),
);
