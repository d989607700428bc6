import type { Value } from '../values/value.ts';
import type { ComparisonOperator, TypedCondition, TypedOperand } from './typed-ast.ts';

/**
 * Whether a comparison can come out as asked through the default of an `otherwise`, that is, on missing data. Where
 * that would take an evaluation, the answer is yes: a doubtful ground is none.
 */
export function holdsByFallback(leaf: TypedCondition, polarity: boolean): boolean {
  switch (leaf.kind) {
    case 'compare':
      return comparisonHolds(leaf.operator, leaf.left, leaf.right, polarity);
    case 'one_of': {
      const value = fallbackOf(leaf.operand);
      if (value === null) return false;
      return value === 'unclear' || (leaf.values.includes(value.value) !== leaf.isNegated) === polarity;
    }
    case 'holds': {
      const value = fallbackOf(leaf.operand);
      return value !== null && (value === 'unclear' || value.value === polarity);
    }
    case 'between':
    case 'in_list':
    case 'text_test':
      return fallbackOf(leaf.operand) !== null;
    default:
      return false;
  }
}

type Fallback = { readonly value: Value } | 'unclear' | null;

/** The fixed value that stands in for a missing one; null where there is no `otherwise`. */
function fallbackOf(operand: TypedOperand): Fallback {
  switch (operand.kind) {
    case 'otherwise':
      return operand.fallback.kind === 'literal' ? { value: operand.fallback.value } : 'unclear';
    case 'arithmetic':
      return fallbackOf(operand.left) === null && fallbackOf(operand.right) === null ? null : 'unclear';
    case 'date_of':
      return fallbackOf(operand.operand) === null ? null : 'unclear';
    default:
      return null;
  }
}

function comparisonHolds(
  operator: ComparisonOperator,
  left: TypedOperand,
  right: TypedOperand,
  polarity: boolean,
): boolean {
  const sides = [fallbackOf(left), fallbackOf(right)];
  if (sides.every((each) => each === null)) return false;
  const [leftValue, rightValue] = [fixedValue(left), fixedValue(right)];
  if (typeof leftValue === 'object' || typeof rightValue === 'object') return true;
  return compare(operator, leftValue, rightValue) === polarity;
}

/** The value that a side has when all its data are missing; null where that is not fixed. */
function fixedValue(operand: TypedOperand): Value | null {
  if (operand.kind === 'literal') return operand.value;
  const fallback = fallbackOf(operand);
  return fallback === null || fallback === 'unclear' ? null : fallback.value;
}

function compare(
  operator: ComparisonOperator,
  left: string | number | boolean,
  right: string | number | boolean,
): boolean {
  switch (operator) {
    case 'is':
      return left === right;
    case 'is_not':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
