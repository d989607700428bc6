import type { TextRange } from './text-range.ts';

/** Stretches of a text, of which one asks whether another has a place in common with them. */
export interface RangeSet {
  /** An empty range has its place in common with what it stands in or at the edge of. */
  readonly touches: (range: TextRange) => boolean;
}

export function createRangeSet(ranges: readonly TextRange[]): RangeSet {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((first, second) => first.start - second.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return {
    touches: (range) => {
      const candidate = merged[firstEndingAfter(merged, range.start)];
      return candidate !== undefined && candidate.start <= range.end;
    },
  };
}

/** By bisection: a long text with a fault on every line asks once for each. */
function firstEndingAfter(merged: readonly TextRange[], start: number): number {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
