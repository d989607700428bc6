import { mirroredOperator } from '@tautai/dsl';
import type { ComparisonOperator, QuantifierName } from '@tautai/dsl';
import { millionthsPerUnit } from '@tautai/dsl';
import type { IrAggregate, IrCondition, IrOperand, IrQuantifier } from '../ir/ir.ts';
import { mapConditions } from '../ir/visit.ts';
import type { Pass } from './pass.ts';

/**
 * `count of LIST where (…)` against a whole number that is written out is a quantifier, which may stop at the element
 * that decides: `>= 2` is `at least 2`, `> 2` is `at least 3`, `is_not 2` the negation of `exactly 2`. Of the counting
 * quantifiers, `at least 1` is `any`; `at most 0` and `exactly 0` are `no`. A missing list leaves both unknown.
 */
export const countToQuantifier: Pass = { name: 'count-to-quantifier', needs: [], gives: 'counted', rewrite };

function rewrite(node: IrCondition): IrCondition {
  const inner = mapConditions(node, rewrite);
  if (inner.kind === 'quantifier') return simplest(inner);
  if (inner.kind !== 'compare') return inner;
  return (
    compared(inner.left, inner.operator, inner.right) ??
    compared(inner.right, mirroredOperator[inner.operator], inner.left) ??
    inner
  );
}

function compared(operand: IrOperand, operator: ComparisonOperator, other: IrOperand): IrCondition | null {
  const number = wholeNumberOf(other);
  if (!isCountOf(operand) || number === null) return null;
  const { range } = operand;
  const counting = (quantifier: QuantifierName, count: number): IrCondition => {
    const { list, depth, where } = operand;
    return simplest({ kind: 'quantifier', quantifier, count, list, depth, where, range });
  };
  switch (operator) {
    case 'is':
      return counting('exactly', number);
    case 'is_not':
      return { kind: 'not', condition: counting('exactly', number), range };
    case '<':
      return counting('at_most', number - 1);
    case '<=':
      return counting('at_most', number);
    case '>':
      return counting('at_least', number + 1);
    case '>=':
      return counting('at_least', number);
  }
}

/** Whether an operand is how many elements of a list there are. */
export const isCountOf = (operand: IrOperand | undefined): operand is IrAggregate =>
  operand?.kind === 'aggregate' && operand.aggregate === 'count';

/** The whole number that an operand is; null where it is no literal, or a fraction. */
export function wholeNumberOf(operand: IrOperand | undefined): number | null {
  if (operand?.kind !== 'literal' || operand.type.kind !== 'number' || typeof operand.value !== 'number') return null;
  const number = operand.value / millionthsPerUnit;
  return Number.isSafeInteger(number) ? number : null;
}

function simplest(node: IrQuantifier): IrQuantifier {
  const { quantifier, count } = node;
  if (quantifier === 'at_least' && count === 1) return { ...node, quantifier: 'any', count: null };
  const isNone = count === 0 && (quantifier === 'at_most' || quantifier === 'exactly');
  return isNone ? { ...node, quantifier: 'no', count: null } : node;
}
