import type { PartialDate, Value } from '@tautai/dsl';
import { millionthsPerUnit } from '@tautai/dsl';
import type { CountInterval } from './truth.ts';

/**
 * Why there is no value.
 *
 * - `absent`: the record does not carry it (absent, null, or a text that is empty after folding)
 * - `malformed`: the record carries something that cannot be read
 * - `undecided`: it rests on elements of a list for which the condition is unknown
 * - `inexact`: a partial date or an open count where one value is needed
 * - `division_by_zero`, `overflow`: the sum cannot be done
 * - `before_birth`: the age on a day before the birth
 * - `other_currency`: an amount in another currency than the one that it is compared in
 * - `no_elements`: the lowest, highest, earliest or latest of none
 */
export type MissingCause =
  | 'absent'
  | 'malformed'
  | 'undecided'
  | 'inexact'
  | 'division_by_zero'
  | 'overflow'
  | 'before_birth'
  | 'other_currency'
  | 'no_elements';

/** A whole number of which only an interval may be known: how many elements fulfil a condition, or an age. */
export interface Count {
  readonly kind: 'count';
  readonly interval: CountInterval;
}

/** What an operand comes to when it is known: a value, or the interval in which a count lies. */
export type Known = Value | Count;

export const isCount = (known: Known): known is Count => typeof known === 'object' && 'interval' in known;

export const isPartialDate = (known: Known): known is PartialDate => typeof known === 'object' && 'firstDay' in known;

/**
 * The one value that a known operand has, a closed count as its number; null for an open count, which is missing
 * wherever one value is needed.
 */
export function exactOf(known: Known): Value | null {
  if (!isCount(known)) return known;
  const { sure, possible } = known.interval;
  return sure === possible ? sure * millionthsPerUnit : null;
}
