import type { ArithmeticOperator, Value, ValueKind } from '@tautai/dsl';
import { addDecimals, addMonths, divideDecimals, msPerDay, multiplyDecimals, subtractDecimals } from '@tautai/dsl';
import { invariant } from '../invariant.ts';
import type { MissingCause } from './known.ts';

/** A value, or why there is none. */
export type Computed = { readonly value: Value } | { readonly cause: MissingCause };

/** An operand of an arithmetic expression: its kind and its value. */
export interface Term {
  readonly kind: ValueKind;
  readonly value: Value;
}

/** The same, where the value may be missing. */
export interface OpenTerm {
  readonly kind: ValueKind;
  readonly value: Value | null;
}

const quantities: ReadonlySet<ValueKind> = new Set(['number', 'mass', 'amount', 'duration']);
const moments: ReadonlySet<ValueKind> = new Set(['instant', 'local_date_time']);

/**
 * The kind that an arithmetic expression has, or null where the two kinds do not compute. The checker says the same;
 * this table guards the engine against a tree that it cannot run.
 */
export function resultKind(operator: ArithmeticOperator, left: ValueKind, right: ValueKind): ValueKind | null {
  if (operator === '*' || operator === '/') return productKind(operator, left, right);
  if (left === right && quantities.has(left)) return left;
  if (operator === '-' && left === right && (moments.has(left) || left === 'date')) return 'duration';
  const takesDuration = moments.has(left) && right === 'duration';
  const takesPeriod = (left === 'date' || left === 'local_date_time') && right === 'period';
  return takesDuration || takesPeriod ? left : null;
}

function productKind(operator: '*' | '/', left: ValueKind, right: ValueKind): ValueKind | null {
  if (right === 'number' && quantities.has(left)) return left;
  return operator === '*' && left === 'number' && quantities.has(right) ? right : null;
}

/** Computes what `resultKind` allows. A partial date that stands in for a date computes only where it is one day. */
export function compute(operator: ArithmeticOperator, left: Term, right: Term): Computed {
  const leftNumber = numberOf(left.value);
  const rightNumber = numberOf(right.value);
  if (leftNumber === null || rightNumber === null) return { cause: 'inexact' };
  if (operator === '/' && rightNumber === 0) return { cause: 'division_by_zero' };
  const value = computeNumber(operator, left.kind, leftNumber, right.kind, rightNumber);
  return value === null ? { cause: 'overflow' } : { value };
}

function numberOf(value: Value): number | null {
  if (typeof value === 'object') return value.firstDay === value.lastDay ? value.firstDay : null;
  invariant(typeof value === 'number', 'arithmetic is on numbers');
  return value;
}

/** The result alone; null where a term is missing or there is none. */
export function computeExact(operator: ArithmeticOperator, left: OpenTerm, right: OpenTerm): Value | null {
  if (left.value === null || right.value === null) return null;
  const computed = compute(operator, { ...left, value: left.value }, { ...right, value: right.value });
  return 'value' in computed ? computed.value : null;
}

/** Null on overflow. Every kind but the calendar's is whole numbers that add and scale as decimals do. */
function computeNumber(
  operator: ArithmeticOperator,
  leftKind: ValueKind,
  left: number,
  rightKind: ValueKind,
  right: number,
): number | null {
  switch (operator) {
    case '+':
      return rightKind === 'period' ? addPeriod(leftKind, left, right) : addDecimals(left, right);
    case '-':
      if (rightKind === 'period') return addPeriod(leftKind, left, -right);
      return leftKind === 'date' ? subtractDecimals(left * msPerDay, right * msPerDay) : subtractDecimals(left, right);
    case '*':
      return multiplyDecimals(left, right);
    case '/':
      return divideDecimals(left, right);
  }
}

/** First and last day of years 1 to 9999; the calendar has no others. */
const firstDayMin = -719_162;
const lastDayMax = 2_932_896;

function addPeriod(kind: ValueKind, value: number, months: number): number | null {
  if (kind === 'date') return addMonthsToDay(value, months);
  const day = Math.floor(value / msPerDay);
  const shifted = addMonthsToDay(day, months);
  return shifted === null ? null : shifted * msPerDay + (value - day * msPerDay);
}

function addMonthsToDay(day: number, months: number): number | null {
  const shifted = addMonths(day, months);
  return shifted >= firstDayMin && shifted <= lastDayMax ? shifted : null;
}
