import type { AggregateName, Value } from '@tautai/dsl';
import { millionthsMax } from '@tautai/dsl';
import { invariant } from '../invariant.ts';
import type { Computed } from './arithmetic.ts';
import type { Known } from './known.ts';

/** Sum of whole numbers, in any order the same; of none it is 0. */
export function sumOf(values: readonly Known[]): Computed {
  let sum = 0n;
  for (const value of values) {
    invariant(typeof value === 'number', 'a sum is over numbers');
    sum += BigInt(value);
  }
  const limit = BigInt(millionthsMax);
  return sum > limit || sum < -limit ? { cause: 'overflow' } : { value: Number(sum) };
}

/** The lowest, highest, earliest or latest value. Of partial dates it is the interval in which that day lies. */
export function extreme(aggregate: Exclude<AggregateName, 'count' | 'sum'>, values: readonly Known[]): Computed {
  const choose = aggregate === 'lowest' || aggregate === 'earliest' ? Math.min : Math.max;
  const [first, ...rest] = values;
  if (first === undefined) return { cause: 'no_elements' };
  return { value: rest.reduce<Value>((found, value) => chosen(choose, found, value), plainValue(first)) };
}

type Choose = (left: number, right: number) => number;

function chosen(choose: Choose, left: Value, right: Known): Value {
  const value = plainValue(right);
  if (typeof left === 'number' && typeof value === 'number') return choose(left, value);
  invariant(typeof left === 'object' && typeof value === 'object', 'an extreme is over values of one kind');
  return { firstDay: choose(left.firstDay, value.firstDay), lastDay: choose(left.lastDay, value.lastDay) };
}

function plainValue(known: Known): Value {
  invariant(typeof known !== 'object' || 'firstDay' in known, 'a field is no count');
  return known;
}
