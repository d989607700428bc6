import type { ComparisonOperator, TypedCondition } from '@tautai/dsl';
import type { Mutation } from '../mutant.ts';

const otherEdge: Partial<Readonly<Record<ComparisonOperator, ComparisonOperator>>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
};

/** `<` for `<=`. Of a count the moved literal says the same, since counts are whole. */
export const moveEdge: Mutation = (site, words) => {
  const { condition, replace } = site;
  if (condition.kind !== 'compare') return [];
  const operator = otherEdge[condition.operator];
  if (operator === undefined || isCount(condition.left) || isCount(condition.right)) return [];
  const { range } = condition;
  const description = `with \`${operator}\` instead of \`${condition.operator}\` in ${words(range)}`;
  return [{ site, rule: replace({ ...condition, operator }), range, description }];
};

type Comparison = Extract<TypedCondition, { kind: 'compare' }>;

const isCount = (operand: Comparison['left']): boolean => operand.kind === 'aggregate' && operand.aggregate === 'count';

/** `between` without the one or the other of its ends. */
export const leaveOutEnd: Mutation = (site, words) => {
  const { condition, replace } = site;
  if (condition.kind !== 'between') return [];
  const { operand, low, high, range } = condition;
  const within = (lowest: '>' | '>=', highest: '<' | '<='): TypedCondition => ({
    kind: 'all',
    form: 'chain',
    conditions: [
      { kind: 'compare', operator: lowest, left: operand, right: low, range },
      { kind: 'compare', operator: highest, left: operand, right: high, range },
    ],
    range,
  });
  return [
    { end: low, rule: replace(within('>', '<=')) },
    { end: high, rule: replace(within('>=', '<')) },
  ].map(({ end, rule }) => ({
    site,
    rule,
    range: end.range,
    description: `with ${words(end.range)} itself left out of ${words(range)}`,
  }));
};
