import type { Value } from '@tautai/dsl';
import { fullYearsBetween } from '@tautai/dsl';
import type { Known, MissingCause } from './known.ts';

/**
 * Full years from a birth to a day. Where the day of birth is known in part, or the day is, the age is the interval of
 * all that it may be. Nobody is born after the day on which they travel: such births are left out, and where none is
 * left the age is missing.
 */
export function ageAt(birth: Value, day: Value): { readonly known: Known } | { readonly cause: MissingCause } {
  const born = daysOf(birth);
  const asked = daysOf(day);
  if (born === null || asked === null || born.first > asked.last) return { cause: 'before_birth' };
  const youngest = fullYearsBetween(Math.min(born.last, asked.first), asked.first);
  const oldest = fullYearsBetween(born.first, asked.last);
  return { known: { kind: 'count', interval: { sure: youngest, possible: oldest } } };
}

function daysOf(value: Value): { readonly first: number; readonly last: number } | null {
  if (typeof value === 'number') return { first: value, last: value };
  return typeof value === 'object' ? { first: value.firstDay, last: value.lastDay } : null;
}
