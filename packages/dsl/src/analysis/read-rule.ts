import type { TypedRule } from '../check/typed-ast.ts';
import { always, and, negated, never } from './formula.ts';
import type { Formula } from './model.ts';
import { readCondition } from './read-condition.ts';
import type { Region } from './regions.ts';
import type { Reading } from './terms.ts';

/** A rule as formulas. */
export interface ReadRule {
  readonly rule: TypedRule;
  /** Where it matches: `when` is true and `unless` is not. */
  readonly matches: Formula;
  /** Where it does not, decided or not. */
  readonly doesNotMatch: Formula;
  /** Where it decidedly does not. */
  readonly refuses: Formula;
}

const noUnless: Region = { whenTrue: never, whenFalse: always };

export function readRule(rule: TypedRule, reading: Reading): ReadRule {
  const when = readCondition(rule.when, reading);
  const unless = rule.unless === null ? noUnless : readCondition(rule.unless, reading);
  const matches = and([when.whenTrue, negated(unless.whenTrue)]);
  const doesNotMatch = negated(matches);
  return { rule, matches, doesNotMatch, refuses: negated(and([negated(when.whenFalse), negated(unless.whenTrue)])) };
}
