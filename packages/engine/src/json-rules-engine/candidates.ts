import type { ScalarType, Value } from '@tautai/dsl';
import { readValue } from '@tautai/dsl';

/**
 * What an operand may be: every value that it can stand for, one by one. A partial date is a list of days, an open count
 * a list of numbers. Null is missing. This is the second judge: it knows no intervals, it tries each case.
 */
export interface Candidates {
  readonly values: readonly (string | number | boolean)[];
  /** An open count is missing wherever one value is needed; a partial date is not. */
  readonly isOpenCount: boolean;
}

export const single = (value: string | number | boolean): Candidates => ({ values: [value], isOpenCount: false });

/** Every whole number from the first to the last, times the size of one. */
export function numbersFrom(first: number, last: number, size = 1): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * size);
}

/** The candidates of a value of a record or a document in its JSON form; null where it is missing or unreadable. */
export function readCandidates(type: ScalarType, json: unknown): Candidates | null {
  const read = readValue(type, json);
  return 'value' in read && read.value !== undefined ? candidatesOf(read.value) : null;
}

export const candidatesOf = (value: Value): Candidates =>
  typeof value === 'object'
    ? { values: numbersFrom(value.firstDay, value.lastDay), isOpenCount: false }
    : single(value);

/** The one value that an operand has; null where it is missing or could be several. */
export const onlyValue = (candidates: Candidates | null): string | number | boolean | null =>
  candidates?.values.length === 1 ? (candidates.values[0] ?? null) : null;
