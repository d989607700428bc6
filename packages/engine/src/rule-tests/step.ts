import type { OperandType, Value } from '@tautai/dsl';
import { addMonths, civilFromDays, daysInMonth, millionthsPerUnit, msPerDay } from '@tautai/dsl';

const msPerMinute = 60_000;
const msPerHour = 3_600_000;
const hundredGrams = 100_000;
const hundredth = 10_000;

/**
 * How far a literal is moved to see whether a test notices: one unit of the size in which people think of it. `48 h`
 * moves by an hour, `120 days` by a day, `30 min` by a minute; a number by one in its last place, so `3` by 1 and `0.8`
 * by 0.1. Null for what has no order.
 */
export function stepOf(type: OperandType, value: Value): number | null {
  if (typeof value !== 'number') return null;
  switch (type.kind) {
    case 'duration':
      return durationStep(value);
    case 'instant':
    case 'local_date_time':
      return largestThatDivides(value, [msPerDay, msPerHour, msPerMinute]);
    case 'mass':
      return Math.max(lastPlace(value), value % hundredGrams === 0 ? 0 : hundredGrams);
    case 'number':
    case 'amount':
      return lastPlace(value);
    case 'period':
      return value % 12 === 0 ? 12 : 1;
    case 'date':
    case 'partial_date':
      return 1;
    default:
      return null;
  }
}

/**
 * How far from a literal a proposed record lies: the finest difference that records carry. Never more than `stepOf`, so
 * that what is so near notices every move.
 */
export function nudgeOf(type: OperandType, value: Value): number | null {
  const step = stepOf(type, value);
  if (step === null || typeof value !== 'number') return null;
  switch (type.kind) {
    case 'duration':
    case 'instant':
    case 'local_date_time':
      return value % msPerMinute === 0 ? msPerMinute : 1;
    case 'mass':
      return Math.min(step, hundredGrams);
    case 'amount':
      return Math.min(step, hundredth);
    default:
      return step;
  }
}

/** Four days and more are thought of in days, two hours and more in hours. */
function durationStep(ms: number): number {
  const size = Math.abs(ms);
  if (size > 4 * msPerDay && size % msPerDay === 0) return msPerDay;
  return size >= 2 * msPerHour && size % msPerHour === 0 ? msPerHour : msPerMinute;
}

const largestThatDivides = (value: number, units: readonly number[]): number =>
  units.find((unit) => value % unit === 0) ?? 1;

/** One in the last decimal place that is written: of 25 it is 1, of 0.75 it is 0.01. */
function lastPlace(millionths: number): number {
  let place = millionthsPerUnit;
  while (millionths % place !== 0) place /= 10;
  return place;
}

/** A literal one step below and one above; none where it has no order. */
export function neighbours(type: OperandType, value: Value): readonly Value[] {
  if (typeof value === 'object') return [-1, 1].map((direction) => shiftDays(value, direction));
  const step = stepOf(type, value);
  return step === null || typeof value !== 'number' ? [] : [value - step, value + step];
}

type Days = Extract<Value, object>;

/** A whole year moves to the next year, a month to the next month, a day to the next day. */
function shiftDays({ firstDay, lastDay }: Days, direction: number): Days {
  const first = civilFromDays(firstDay);
  const last = civilFromDays(lastDay);
  const isWhole = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  if (!isWhole) return { firstDay: firstDay + direction, lastDay: lastDay + direction };
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const start = addMonths(firstDay, direction * months);
  return { firstDay: start, lastDay: addMonths(start, months) - 1 };
}
