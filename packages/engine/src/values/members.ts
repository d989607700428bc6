import type { PartialDate, Value } from '@tautai/dsl';
import type { Known } from './known.ts';
import type { Span } from './span.ts';
import { isExact, spanOf, valuesIn } from './span.ts';
import type { Truth } from './truth.ts';
import { truthOf } from './truth.ts';

/** A set of values, ready to be asked. A partial date of one day is that day. */
export interface Members {
  readonly exact: ReadonlySet<string | number | boolean>;
  readonly partial: readonly PartialDate[];
}

export function membersOf(values: Iterable<Value>): Members {
  const exact = new Set<string | number | boolean>();
  const partial: PartialDate[] = [];
  for (const value of values) {
    if (typeof value !== 'object') exact.add(value);
    else if (value.firstDay === value.lastDay) exact.add(value.firstDay);
    else partial.push(value);
  }
  return { exact, partial };
}

/**
 * Whether a known operand is one of the members: true if each value that it may stand for is, false if none can be. A
 * partial date among the members may be any of its days.
 */
export function isMember(known: Known, members: Members): Truth {
  const span = spanOf(known);
  if (span === null) return truthOf(typeof known !== 'object' && members.exact.has(known));
  if (isCovered(span, members)) return 'true';
  return canBeMember(span, members) ? 'unknown' : 'false';
}

function isCovered(span: Span, { exact }: Members): boolean {
  const width = (span.highest - span.lowest) / span.step + 1;
  if (width > exact.size) return false;
  for (const value of valuesIn(span)) if (!exact.has(value)) return false;
  return true;
}

function canBeMember(span: Span, { exact, partial }: Members): boolean {
  if (partial.some(({ firstDay, lastDay }) => firstDay <= span.highest && span.lowest <= lastDay)) return true;
  if (isExact(span)) return exact.has(span.lowest);
  for (const value of valuesIn(span)) if (exact.has(value)) return true;
  return false;
}
