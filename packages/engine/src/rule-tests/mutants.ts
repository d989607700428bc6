/**
 * A rule → the rules that differ from it by one small mistake.
 *
 *   rule ─sitesOf→ conditions ─mutations→ mutants
 *
 * A mistake that another one implies is left out: who notices the smaller one would notice the larger.
 */
import type { TypedRule } from '@tautai/dsl';
import type { Mutant, Mutation, WordsOf } from './mutant.ts';
import { leaveOutEnd, moveEdge } from './mutations/comparison.ts';
import { dropCondition, negateCondition } from './mutations/drop-and-negate.ts';
import { leaveOutDefault, moveLiteral } from './mutations/literal.ts';
import { leaveOutValue } from './mutations/membership.ts';
import { moveCount, moveWindow, swapQuantifier } from './mutations/quantifier.ts';
import { sitesOf } from './site.ts';

const mutations: readonly Mutation[] = [
  dropCondition,
  negateCondition,
  moveEdge,
  leaveOutEnd,
  moveLiteral,
  leaveOutDefault,
  leaveOutValue,
  swapQuantifier,
  moveCount,
  moveWindow,
];

export const mutantsOf = (rule: TypedRule, words: WordsOf): readonly Mutant[] =>
  sitesOf(rule).flatMap((site) => mutations.flatMap((mutate) => mutate(site, words)));
