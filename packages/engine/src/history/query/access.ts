/**
 * How a rule comes by its rows without going through them all. A column of an opened segment may have an index: its rows
 * sorted by their codes. The rows of a few codes then lie one after another, and what a rule costs grows with the rows
 * that may matter to it, not with the segment.
 *
 *   codes    2 0 1 2 0        starts   0 2 3 5
 *   rows     0 1 2 3 4   →    rows     1 4 │ 2 │ 0 3
 *
 * An index takes about as long as two questions to the whole column, and lives as long as the opened segment. So the first
 * rule goes through the column, and from the second on there is an index.
 */
import type { Codes } from '../segment/column.ts';
import type { SegmentList } from '../segment/open-segment.ts';
import type { Access } from './bind-context.ts';
import type { Lookup } from './lookup.ts';
import { verdictAt } from './lookup.ts';

/** Rows by buckets of codes: those of bucket b lie from `starts[b]` to `starts[b + 1]`. */
interface RowIndex {
  readonly shift: number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Codes are put together until there are no more buckets than this. */
const bucketsMax = 1 << 16;

const indexes = new WeakMap<Codes, RowIndex>();
const askedOnce = new WeakSet<Codes>();

/** Whether an access is to go by an index: there is one, several rules will share it, or the column was asked before. */
export function goesByIndex({ lookup, list }: Access, isShared: boolean): boolean {
  const { codes } = lookup;
  // A verdict that has to be worked out for each code is worked out for those alone that occur.
  if (lookup.kind === 'table' && !lookup.isFull) return false;
  if (isShared || indexes.has(codes) || askedOnce.has(codes)) return list === null || list.lengths().length > 0;
  askedOnce.add(codes);
  return false;
}

/** Puts down the rows for which the access may hold, each once and in no order; gives how many. */
export function rowsByIndex({ lookup, list }: Access, mask: number, out: Int32Array): number {
  const index = indexOf(lookup, list);
  return list === null ? copyRows(lookup, index, mask, out) : copyRowsOnce({ lookup, list }, index, mask, out);
}

function indexOf(lookup: Lookup, list: SegmentList | null): RowIndex {
  const known = indexes.get(lookup.codes);
  if (known !== undefined) return known;
  const fresh = buildIndex(lookup.codes, codeCountOf(lookup), list === null ? null : ownersOf(list));
  indexes.set(lookup.codes, fresh);
  return fresh;
}

const codeCountOf = (lookup: Lookup): number => (lookup.kind === 'table' ? lookup.table.length : lookup.codeCount);

function buildIndex(codes: Codes, codeCount: number, owners: Int32Array | null): RowIndex {
  let shift = 0;
  while (codeCount >>> shift > bucketsMax) shift += 1;
  const starts = new Int32Array((codeCount >>> shift) + 2);
  for (let row = 0; row < codes.length; row += 1) {
    const after = ((codes[row] ?? 0) >>> shift) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const next = starts.slice();
  const rows = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const bucket = (codes[row] ?? 0) >>> shift;
    const place = next[bucket] ?? 0;
    rows[place] = owners === null ? row : (owners[row] ?? 0);
    next[bucket] = place + 1;
  }
  return { shift, starts, rows };
}

/** The row that each element is of. */
function ownersOf(list: SegmentList): Int32Array {
  const starts = list.offsets();
  const owners = new Int32Array(list.elements.count);
  for (let row = 0; row + 1 < starts.length; row += 1) owners.fill(row, starts[row], starts[row + 1]);
  return owners;
}

/** From one bucket to another, both ends in. */
type Buckets = readonly [first: number, last: number];

/** The buckets in which some code has a verdict of the mask, in rising order; none twice. */
function bucketsOf(lookup: Lookup, shift: number, mask: number): readonly Buckets[] {
  const found: [first: number, last: number][] = [];
  const add = (firstCode: number, lastCode: number): void => {
    if (firstCode > lastCode) return;
    const before = found.at(-1);
    const first = firstCode >>> shift;
    const last = lastCode >>> shift;
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else found.push([first, last]);
  };
  if (lookup.kind === 'table') {
    for (let code = 0; code < lookup.table.length; code += 1) {
      if ((verdictAt(lookup, code) & mask) !== 0) add(code, code);
    }
    return found;
  }
  const { low, high, inside, outside, missing, codeCount } = lookup;
  if ((missing & mask) !== 0) add(0, 0);
  if ((outside & mask) !== 0) add(1, Math.min(low, codeCount) - 1);
  if ((inside & mask) !== 0) add(Math.max(1, low), Math.min(high, codeCount - 1));
  if ((outside & mask) !== 0) add(Math.max(1, high + 1, low), codeCount - 1);
  return found;
}

function copyRows(lookup: Lookup, { shift, starts, rows }: RowIndex, mask: number, out: Int32Array): number {
  let count = 0;
  for (const [first, last] of bucketsOf(lookup, shift, mask)) {
    const found = rows.subarray(starts[first], starts[last + 1]);
    out.set(found, count);
    count += found.length;
  }
  return count;
}

/** The same where several elements may be of one row; and a missing list is open. */
function copyRowsOnce(
  { lookup, list }: { readonly lookup: Lookup; readonly list: SegmentList },
  { shift, starts, rows }: RowIndex,
  mask: number,
  out: Int32Array,
): number {
  const lengths = list.lengths();
  const isTaken = new Uint8Array(lengths.length);
  let count = 0;
  for (const [first, last] of bucketsOf(lookup, shift, mask)) {
    const end = starts[last + 1] ?? 0;
    for (let place = starts[first] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      if (isTaken[row] === 1) continue;
      isTaken[row] = 1;
      out[count] = row;
      count += 1;
    }
  }
  if ((mask & 1) === 0) return count;
  for (let row = 0; row < lengths.length; row += 1) {
    if (lengths[row] !== 0) continue;
    out[count] = row;
    count += 1;
  }
  return count;
}
