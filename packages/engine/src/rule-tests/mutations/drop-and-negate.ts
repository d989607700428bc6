import type { Mutation } from '../mutant.ts';

/**
 * The rule without the condition. `all of` is not dropped as a whole inside a rule: who notices that one of its members
 * is gone notices that all are. What `unless` holds is dropped with its `unless`.
 */
export const dropCondition: Mutation = (site, words) => {
  const { condition, without, part, ancestors } = site;
  const isUnless = part === 'unless' && ancestors.length === 0;
  if (without === null || condition.kind === 'constant' || (condition.kind === 'all' && !isUnless)) return [];
  const dropped = isUnless ? `\`unless\` ${words(condition.range)}` : words(condition.range);
  return [{ site, rule: without(), range: condition.range, description: `without ${dropped}` }];
};

const blocks: readonly string[] = ['all', 'any', 'none', 'at_least', 'points'];

/** The rule with the opposite of the condition. Of a block its members say the same, one by one. */
export const negateCondition: Mutation = (site, words) => {
  const { condition, ancestors, replace } = site;
  const isUnderNot = ancestors.at(-1)?.kind === 'not';
  if (blocks.includes(condition.kind) || condition.kind === 'constant' || isUnderNot) return [];
  const { range } = condition;
  const opposite = condition.kind === 'not' ? condition.condition : ({ kind: 'not', condition, range } as const);
  return [{ site, rule: replace(opposite), range, description: `with the opposite of ${words(range)}` }];
};
