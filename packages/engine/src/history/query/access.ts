/**
 * How rules come by their rows. For each column by which some rule does, the segment is gone through once, and each row is
 * handed to the predicates that its code may fulfil:
 *
 *   code of the row → predicates of that code → the row is appended to the rows of each
 *
 * So what a rule costs grows with the rows that may matter to it, not with the segment.
 */
import type { Codes } from '../segment/column.ts';
import type { SegmentList } from '../segment/open-segment.ts';
import type { Access } from './bind-context.ts';
import type { Buffers } from './buffers.ts';
import type { Lookup } from './lookup.ts';
import { verdictAt } from './lookup.ts';

/** Rows in rising order, the first `count` of the array. */
export interface FoundRows {
  readonly rows: Int32Array<ArrayBuffer>;
  readonly count: number;
}

/** Codes are put together until there are no more groups of them than this. */
const bucketsMax = 1 << 13;

interface Task {
  readonly codes: Codes;
  readonly list: SegmentList | null;
  readonly lookups: readonly Lookup[];
}

/** The rows of each access that is asked for; a superset of those that fulfil the condition. */
export function findRows(
  accesses: readonly Access[],
  { rows, mask, buffers }: { readonly rows: number; readonly mask: number; readonly buffers: Buffers },
): ReadonlyMap<Lookup, FoundRows> {
  const found = new Map<Lookup, FoundRows>();
  for (const { codes, list, lookups } of tasksOf(accesses)) {
    const buckets = bucketsOf(lookups, mask);
    const arrays = lookups.map(() => buffers.ints.take(rows));
    const counts = new Int32Array(lookups.length);
    if (list === null) distributeRows(codes, buckets, arrays, counts);
    else distributeElements({ codes, list, isOpenKept: (mask & 1) !== 0 }, buckets, arrays, counts);
    lookups.forEach((lookup, index) => {
      const array = arrays[index];
      if (array !== undefined) found.set(lookup, { rows: array, count: counts[index] ?? 0 });
    });
  }
  return found;
}

function tasksOf(accesses: readonly Access[]): readonly Task[] {
  const byColumn = new Map<Codes, { readonly list: SegmentList | null; readonly lookups: Set<Lookup> }>();
  for (const { lookup, list } of accesses) {
    const task = byColumn.get(lookup.codes) ?? { list, lookups: new Set() };
    task.lookups.add(lookup);
    byColumn.set(lookup.codes, task);
  }
  return Array.from(byColumn, ([codes, { list, lookups }]) => ({ codes, list, lookups: Array.from(lookups) }));
}

/** For each bucket of codes the predicates that some code in it may fulfil: `ids` from `starts[b]` to `starts[b + 1]`. */
interface Buckets {
  readonly shift: number;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

const codeCountOf = (lookup: Lookup): number => (lookup.kind === 'table' ? lookup.table.length : lookup.codeCount);

function bucketsOf(lookups: readonly Lookup[], mask: number): Buckets {
  const codeCount = Math.max(1, ...lookups.map(codeCountOf));
  let shift = 0;
  while (codeCount >>> shift >= bucketsMax) shift += 1;
  const bucketCount = (codeCount >>> shift) + 1;
  const passes = lookups.map((lookup) => passingBuckets(lookup, { shift, bucketCount, mask }));
  const starts = new Int32Array(bucketCount + 1);
  const ids: number[] = [];
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    for (let id = 0; id < passes.length; id += 1) if (passes[id]?.[bucket] === 1) ids.push(id);
    starts[bucket + 1] = ids.length;
  }
  return { shift, starts, ids: Int32Array.from(ids) };
}

function passingBuckets(
  lookup: Lookup,
  { shift, bucketCount, mask }: { readonly shift: number; readonly bucketCount: number; readonly mask: number },
): Uint8Array {
  const passing = new Uint8Array(bucketCount);
  if (lookup.kind === 'table') {
    for (let code = 0; code < lookup.table.length; code += 1) {
      if ((verdictAt(lookup, code) & mask) !== 0) passing[code >>> shift] = 1;
    }
    return passing;
  }
  const { low, high, inside, outside, missing, codeCount } = lookup;
  const mark = (from: number, to: number): void => {
    if (from <= to) passing.fill(1, from >>> shift, (to >>> shift) + 1);
  };
  if ((inside & mask) !== 0) mark(low, high);
  if ((outside & mask) !== 0) {
    mark(1, Math.min(low, codeCount) - 1);
    mark(high + 1, codeCount - 1);
  }
  if ((missing & mask) !== 0) mark(0, 0);
  return passing;
}

function distributeRows(
  codes: Codes,
  { shift, starts, ids }: Buckets,
  arrays: readonly Int32Array[],
  counts: Int32Array,
): void {
  for (let row = 0; row < codes.length; row += 1) {
    const bucket = (codes[row] ?? 0) >>> shift;
    const end = starts[bucket + 1] ?? 0;
    for (let index = starts[bucket] ?? 0; index < end; index += 1) {
      const id = ids[index] ?? 0;
      const count = counts[id] ?? 0;
      const array = arrays[id];
      if (array !== undefined) array[count] = row;
      counts[id] = count + 1;
    }
  }
}

/** The same by the elements of a list: a row is handed on once, and where its list is missing to all. */
function distributeElements(
  { codes, list, isOpenKept }: { readonly codes: Codes; readonly list: SegmentList; readonly isOpenKept: boolean },
  { shift, starts, ids }: Buckets,
  arrays: readonly Int32Array[],
  counts: Int32Array,
): void {
  const lengths = list.lengths();
  const latest = new Int32Array(arrays.length).fill(-1);
  let element = 0;
  for (let row = 0; row < lengths.length; row += 1) {
    const length = (lengths[row] ?? 0) - 1;
    if (length < 0) {
      if (isOpenKept) for (let id = 0; id < arrays.length; id += 1) append(arrays, counts, id, row);
      continue;
    }
    for (const end = element + length; element < end; element += 1) {
      const bucket = (codes[element] ?? 0) >>> shift;
      const last = starts[bucket + 1] ?? 0;
      for (let index = starts[bucket] ?? 0; index < last; index += 1) {
        const id = ids[index] ?? 0;
        if (latest[id] === row) continue;
        latest[id] = row;
        append(arrays, counts, id, row);
      }
    }
  }
}

function append(arrays: readonly Int32Array[], counts: Int32Array, id: number, row: number): void {
  const count = counts[id] ?? 0;
  const array = arrays[id];
  if (array !== undefined) array[count] = row;
  counts[id] = count + 1;
}
