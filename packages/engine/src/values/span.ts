import type { PartialDate } from '@tautai/dsl';
import { millionthsPerUnit } from '@tautai/dsl';
import type { Count, Known } from './known.ts';
import { isCount } from './known.ts';

/**
 * The numbers that an operand may stand for: from `lowest` to `highest` in steps. An exact number is a span of one; a
 * partial date steps by days, a count by whole ones.
 */
export interface Span {
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
}

const spanOfNumber = (value: number): Span => ({ lowest: value, highest: value, step: 1 });

const spanOfDate = ({ firstDay, lastDay }: PartialDate): Span => ({ lowest: firstDay, highest: lastDay, step: 1 });

const spanOfCount = ({ interval }: Count): Span => ({
  lowest: interval.sure * millionthsPerUnit,
  highest: interval.possible * millionthsPerUnit,
  step: millionthsPerUnit,
});

/** Null for what is no number: texts, codes, booleans. */
export function spanOf(known: Known): Span | null {
  if (typeof known === 'number') return spanOfNumber(known);
  if (typeof known !== 'object') return null;
  return isCount(known) ? spanOfCount(known) : spanOfDate(known);
}

export const isExact = ({ lowest, highest }: Span): boolean => lowest === highest;

/** Whether a span holds some value from `low` to `high`. */
export function meetsRange({ lowest, highest, step }: Span, low: number, high: number): boolean {
  const first = lowest >= low ? lowest : lowest + Math.ceil((low - lowest) / step) * step;
  return first <= Math.min(highest, high);
}

/** Whether two spans have a value in common. Where both are wider than one value, they step alike. */
export function overlap(left: Span, right: Span): boolean {
  return isExact(left) ? meetsRange(right, left.lowest, left.highest) : meetsRange(left, right.lowest, right.highest);
}

/** The values of a span in rising order. */
export function* valuesIn({ lowest, highest, step }: Span): Generator<number> {
  for (let value = lowest; value <= highest; value += step) yield value;
}
