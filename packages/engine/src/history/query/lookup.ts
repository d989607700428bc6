/**
 * A leaf that reads one column, as a verdict for each of its codes. Texts, sets and dates are then all alike: one load
 * from the column, one from a table. Columns of very many codes have a range instead of a table.
 */
import type { Codes } from '../segment/column.ts';
import type { Rows } from './selection.ts';
import type { Verdict } from './verdict.ts';

export type Lookup = TableLookup | RangeLookup;

export interface TableLookup {
  readonly kind: 'table';
  readonly codes: Codes;
  /** By code; `unasked` where nobody has worked it out yet. */
  readonly table: Uint8Array;
  /** Works out the verdict of a code and puts it in the table. */
  readonly fill: (code: number) => Verdict;
  /** Whether the table holds every verdict from the start. */
  readonly isFull: boolean;
}

/** One table, or two that must both hold. */
export type ElementTables = readonly [first: TableLookup, second: TableLookup | null];

/** Codes from `low` to `high`, both ends in, have one verdict, others the other; code 0 has its own. */
export interface RangeLookup {
  readonly kind: 'range';
  readonly codes: Codes;
  readonly codeCount: number;
  readonly low: number;
  readonly high: number;
  readonly inside: Verdict;
  readonly outside: Verdict;
  readonly missing: Verdict;
}

/** Stands in a table where the verdict is not worked out. */
export const unasked = 4;

/** The verdict of one code. */
export function verdictAt(lookup: Lookup, code: number): Verdict {
  if (lookup.kind === 'table') {
    const known = lookup.table[code] ?? unasked;
    return known === unasked ? lookup.fill(code) : known;
  }
  if (code === 0) return lookup.missing;
  return code >= lookup.low && code <= lookup.high ? lookup.inside : lookup.outside;
}

/** Writes the verdict of each row. */
export function look(lookup: Lookup, rows: Rows, count: number, out: Uint8Array): void {
  if (lookup.kind === 'table') lookInTable(lookup, rows, count, out);
  else lookInRange(lookup, rows, count, out);
}

function lookInTable({ codes, table, fill }: TableLookup, { start, list }: Rows, count: number, out: Uint8Array): void {
  if (list === null) {
    for (let index = 0; index < count; index += 1) {
      const code = codes[start + index] ?? 0;
      const verdict = table[code] ?? 0;
      out[index] = verdict === unasked ? fill(code) : verdict;
    }
    return;
  }
  for (let index = 0; index < count; index += 1) {
    const code = codes[list[index] ?? 0] ?? 0;
    const verdict = table[code] ?? 0;
    out[index] = verdict === unasked ? fill(code) : verdict;
  }
}

function lookInRange(lookup: RangeLookup, { start, list }: Rows, count: number, out: Uint8Array): void {
  const { codes, low, high, inside, outside, missing } = lookup;
  for (let index = 0; index < count; index += 1) {
    const code = codes[list === null ? start + index : (list[index] ?? 0)] ?? 0;
    out[index] = code === 0 ? missing : code >= low && code <= high ? inside : outside;
  }
}

/** Rows that are still in question, with the verdict of what was asked so far. */
export interface Candidates {
  readonly rows: Int32Array;
  readonly verdicts: Uint8Array;
}

/**
 * Goes over all rows of a segment and keeps those whose verdict has a bit of `mask`: 1 keeps what may match, 2 what
 * matches for certain. Gives how many were kept.
 */
export function lookThrough(lookup: Lookup, rowCount: number, mask: number, kept: Candidates): number {
  return lookup.kind === 'table'
    ? lookThroughTable(lookup, rowCount, mask, kept)
    : lookThroughRange(lookup, rowCount, mask, kept);
}

/** Four rows at a time, because most of the time none of them is kept. */
function lookThroughTable(
  { codes, table, fill }: TableLookup,
  rowCount: number,
  mask: number,
  { rows, verdicts }: Candidates,
): number {
  const kept = mask === 1 ? table : table.map((verdict) => (verdict === unasked ? unasked : verdict & mask && verdict));
  const end = rowCount - (rowCount % 4);
  let count = 0;
  const keep = (row: number): void => {
    const code = codes[row] ?? 0;
    let verdict = kept[code] ?? 0;
    if (verdict === unasked) {
      verdict = fill(code);
      if ((verdict & mask) === 0) verdict = 0;
      kept[code] = verdict;
    }
    if (verdict === 0) return;
    rows[count] = row;
    verdicts[count] = verdict;
    count += 1;
  };
  for (let row = 0; row < end; row += 4) {
    const one = (kept[codes[row] ?? 0] ?? 0) | (kept[codes[row + 1] ?? 0] ?? 0);
    const other = (kept[codes[row + 2] ?? 0] ?? 0) | (kept[codes[row + 3] ?? 0] ?? 0);
    if ((one | other) === 0) continue;
    for (let each = row; each < row + 4; each += 1) keep(each);
  }
  for (let row = end; row < rowCount; row += 1) keep(row);
  return count;
}

/** The same for verdicts that were worked out already. */
export function keepThose(asked: Uint8Array, rowCount: number, mask: number, { rows, verdicts }: Candidates): number {
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const verdict = asked[row] ?? 0;
    if ((verdict & mask) === 0) continue;
    rows[count] = row;
    verdicts[count] = verdict;
    count += 1;
  }
  return count;
}

function lookThroughRange(
  { codes, low, high, inside, outside, missing }: RangeLookup,
  rowCount: number,
  mask: number,
  { rows, verdicts }: Candidates,
): number {
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const code = codes[row] ?? 0;
    const verdict = code === 0 ? missing : code >= low && code <= high ? inside : outside;
    if ((verdict & mask) === 0) continue;
    rows[count] = row;
    verdicts[count] = verdict;
    count += 1;
  }
  return count;
}

/** Asks the candidates one condition more, in place. Gives how many stay. */
export function narrow(lookup: Lookup, { rows, verdicts }: Candidates, before: number, mask: number): number {
  let count = 0;
  const { codes } = lookup;
  if (lookup.kind === 'table') {
    const { table, fill } = lookup;
    for (let index = 0; index < before; index += 1) {
      const row = rows[index] ?? 0;
      const code = codes[row] ?? 0;
      let verdict = table[code] ?? 0;
      if (verdict === unasked) verdict = fill(code);
      verdict &= verdicts[index] ?? 0;
      rows[count] = row;
      verdicts[count] = verdict;
      count += (verdict & mask) === 0 ? 0 : 1;
    }
    return count;
  }
  for (let index = 0; index < before; index += 1) {
    const row = rows[index] ?? 0;
    const verdict = verdictAt(lookup, codes[row] ?? 0) & (verdicts[index] ?? 0);
    rows[count] = row;
    verdicts[count] = verdict;
    count += (verdict & mask) === 0 ? 0 : 1;
  }
  return count;
}

/** The same by verdicts that were worked out already. */
export function narrowBy(asked: Uint8Array, { rows, verdicts }: Candidates, before: number, mask: number): number {
  let count = 0;
  for (let index = 0; index < before; index += 1) {
    const verdict = (asked[index] ?? 0) & (verdicts[index] ?? 0);
    rows[count] = rows[index] ?? 0;
    verdicts[count] = verdict;
    count += (verdict & mask) === 0 ? 0 : 1;
  }
  return count;
}
