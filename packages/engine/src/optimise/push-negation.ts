import type { ComparisonOperator, QuantifierName } from '@tautai/dsl';
import type { IrCondition, IrQuantifier } from '../ir/ir.ts';
import { mapConditions } from '../ir/visit.ts';
import { assertNever, invariant } from '../invariant.ts';
import type { Pass } from './pass.ts';

/**
 * Moves every `not` down to the leaves, after De Morgan, so that "is true" and "can still be true" of what remains are
 * two-valued questions about leaves that are known. `none of` becomes `all of` over negations. What is left of `not`
 * stands directly above a leaf or above `exactly`, which have no opposite of their own.
 */
export const pushNegation: Pass = {
  name: 'push-negation',
  needs: ['weighed'],
  gives: 'negated_at_leaves',
  rewrite: keep,
};

function keep(node: IrCondition): IrCondition {
  if (node.kind === 'not') return negate(node.condition);
  if (node.kind === 'none') return { ...node, kind: 'all', conditions: node.conditions.map(negate) };
  return mapConditions(node, keep);
}

/** The opposite of a condition, with its own negations pushed down. */
function negate(node: IrCondition): IrCondition {
  switch (node.kind) {
    case 'constant':
      return { ...node, value: !node.value };
    case 'not':
      return keep(node.condition);
    case 'all':
      return { ...node, kind: 'any', conditions: node.conditions.map(negate) };
    case 'any':
      return { ...node, kind: 'all', conditions: node.conditions.map(negate) };
    case 'none':
      return { ...node, kind: 'any', conditions: node.conditions.map(keep) };
    case 'at_least':
      // Fewer than N of k hold: more than k − N do not.
      return { ...node, count: totalOf(node) - node.count + 1, conditions: node.conditions.map(negate) };
    case 'points':
      throw new Error('invariant: points are weighed before negation is pushed');
    case 'quantifier':
      return negateQuantifier(node);
    case 'compare':
      return mapConditions({ ...node, operator: oppositeOperator[node.operator] }, keep);
    case 'one_of':
    case 'in_list':
      return mapConditions({ ...node, isNegated: !node.isNegated }, keep);
    case 'presence':
      return mapConditions({ ...node, expects: node.expects === 'known' ? 'missing' : 'known' }, keep);
    case 'between':
    case 'text_test':
    case 'holds':
      return { kind: 'not', condition: mapConditions(node, keep), range: node.range };
    default:
      return assertNever(node);
  }
}

/** What all members together count. */
const totalOf = ({ conditions, weights }: Extract<IrCondition, { kind: 'at_least' }>): number =>
  weights === undefined ? conditions.length : weights.reduce((sum, weight) => sum + weight, 0);

/** The comparison that is true where this one is false. */
export const oppositeOperator: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  is: 'is_not',
  is_not: 'is',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function negateQuantifier(node: IrQuantifier): IrCondition {
  const where = node.where === null ? null : keep(node.where);
  const become = (quantifier: QuantifierName, count: number | null = null): IrQuantifier => ({
    ...node,
    quantifier,
    count,
    where,
  });
  switch (node.quantifier) {
    case 'any':
      return become('no');
    case 'no':
      return become('any');
    case 'every':
      return { ...become('any'), where: node.where === null ? impossible(node) : negate(node.where) };
    case 'at_least':
      return become('at_most', countOf(node) - 1);
    case 'at_most':
      return become('at_least', countOf(node) + 1);
    case 'exactly':
      return { kind: 'not', condition: { ...node, where }, range: node.range };
    default:
      return assertNever(node.quantifier);
  }
}

/** Every element keeps no condition at all. */
const impossible = ({ range }: IrQuantifier): IrCondition => ({ kind: 'constant', value: false, range });

function countOf({ count }: IrQuantifier): number {
  invariant(count !== null, 'a counting quantifier has its count');
  return count;
}
