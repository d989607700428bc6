import type { ComparisonOperator } from '@tautai/dsl';
import { invariant } from '../invariant.ts';
import type { Known } from './known.ts';
import type { Span } from './span.ts';
import { isExact, meetsRange, overlap, spanOf } from './span.ts';
import type { Truth } from './truth.ts';
import { not, truthOf } from './truth.ts';

/**
 * Compares two known operands of one kind. A partial date stands for each of its days and an open count for each number
 * that it may be: the comparison is true if it holds for all of them, false if for none, else unknown.
 */
export function compareKnown(operator: ComparisonOperator, left: Known, right: Known): Truth {
  const leftSpan = spanOf(left);
  const rightSpan = spanOf(right);
  if (leftSpan !== null && rightSpan !== null) return compareSpans(operator, leftSpan, rightSpan);
  invariant(typeof left === typeof right, 'both sides of a comparison are of one kind');
  return truthOf(compareScalars(operator, left, right));
}

function compareScalars(operator: ComparisonOperator, left: Known, right: Known): boolean {
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

function compareSpans(operator: ComparisonOperator, left: Span, right: Span): Truth {
  switch (operator) {
    case 'is':
      return equalSpans(left, right);
    case 'is_not':
      return not(equalSpans(left, right));
    case '<':
      return isBelow(left, right);
    case '<=':
      return not(isBelow(right, left));
    case '>':
      return isBelow(right, left);
    case '>=':
      return not(isBelow(left, right));
  }
}

function equalSpans(left: Span, right: Span): Truth {
  if (!overlap(left, right)) return 'false';
  return isExact(left) && isExact(right) ? 'true' : 'unknown';
}

function isBelow(left: Span, right: Span): Truth {
  if (left.highest < right.lowest) return 'true';
  return left.lowest < right.highest ? 'unknown' : 'false';
}

/** `between low and high`, both ends in; true if so for every value that the three may stand for, false if for none. */
export function betweenKnown(operand: Known, low: Known, high: Known): Truth {
  const value = spanOf(operand);
  const lowest = spanOf(low);
  const highest = spanOf(high);
  if (value === null || lowest === null || highest === null) return truthOf(operand >= low && operand <= high);
  if (value.lowest >= lowest.highest && value.highest <= highest.lowest) return 'true';
  return meetsRange(value, lowest.lowest, highest.highest) ? 'unknown' : 'false';
}
