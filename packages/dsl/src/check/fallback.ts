import type { Value } from '../values/value.ts';
import type { ComparisonOperator, TypedCondition, TypedOperand } from './typed-ast.ts';
import { operandsOf } from './visit-typed.ts';

/** What an operand is when none of its data were delivered: a fixed value, one that would take reckoning, or nothing. */
type WithoutData = { readonly value: Value } | 'unclear' | null;

function withoutData(operand: TypedOperand): WithoutData {
  switch (operand.kind) {
    case 'literal':
      return { value: operand.value };
    case 'otherwise':
      return withoutData(operand.operand) ?? withoutData(operand.fallback);
    case 'arithmetic':
      return withoutData(operand.left) === null || withoutData(operand.right) === null ? null : 'unclear';
    case 'date_of':
    case 'time_of':
      return withoutData(operand.operand) === null ? null : 'unclear';
    case 'age_at':
    case 'in_currency':
    case 'field':
    case 'aggregate':
      return null;
  }
}

/** Whether a leaf is decided by its literals and the defaults of `otherwise` when nothing was delivered. */
export const isDecidedByDefaults = (leaf: TypedCondition): boolean =>
  operandsOf(leaf).every((operand) => withoutData(operand) !== null);

/**
 * Whether a leaf that its defaults decide comes out as asked. Where that would take an evaluation, the answer is yes: a
 * doubtful ground is none.
 */
export function holdsByDefaults(leaf: TypedCondition, polarity: boolean): boolean {
  const values = operandsOf(leaf).map(withoutData);
  const fixed = values.map((each) => (each === null || each === 'unclear' ? null : each.value));
  const outcome = outcomeOf(leaf, fixed);
  return outcome === null || outcome === polarity;
}

/** Null where it takes an evaluation. */
function outcomeOf(leaf: TypedCondition, values: readonly (Value | null)[]): boolean | null {
  const [first = null, second = null, third = null] = values;
  if (first === null) return null;
  switch (leaf.kind) {
    case 'compare':
      return compareValues(leaf.operator, first, second);
    case 'between': {
      const isAbove = compareValues('>=', first, second);
      const isBelow = compareValues('<=', first, third);
      return isAbove === null || isBelow === null ? null : isAbove && isBelow;
    }
    case 'one_of':
      return typeof first === 'object' ? null : leaf.values.includes(first) !== leaf.isNegated;
    case 'holds':
      return first === true;
    default:
      return null;
  }
}

/** Null where a side is not fixed, or is a date of which the day is unknown. */
export function compareValues(operator: ComparisonOperator, left: Value, right: Value | null): boolean | null {
  if (right === null || typeof left === 'object' || typeof right === 'object') return null;
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
