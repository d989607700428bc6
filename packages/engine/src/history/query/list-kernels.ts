/**
 * The runs over lists that occur most: a condition of one or two columns of the element. Nothing is gathered; each row's elements are looked up where they lie.
 */
import type { Codes } from '../segment/column.ts';
import type { Decide } from './decision.ts';
import type { ElementTables, TableLookup } from './lookup.ts';
import { unasked } from './lookup.ts';
import type { Rows } from './selection.ts';
import type { Verdict } from './verdict.ts';
import { no, open, yes } from './verdict.ts';

/** Where the elements of each row lie. */
export interface Extents {
  readonly starts: Int32Array;
  readonly lengths: Codes;
}

/** What is asked of an element: the tables, and where they allow it whether it lies in the window of its row. */
export interface ElementTest {
  readonly tables: ElementTables;
  readonly within: ((row: number, element: number) => Verdict) | null;
}

/** Writes for each row whether some element fulfils the condition; open where the list is missing. */
export function someElement(
  { rows, count }: { readonly rows: Rows; readonly count: number },
  { starts, lengths }: Extents,
  { tables: [first, second], within }: ElementTest,
  out: Uint8Array,
): void {
  const { codes, table, fill } = first;
  const { start, list } = rows;
  for (let index = 0; index < count; index += 1) {
    const row = list === null ? start + index : (list[index] ?? 0);
    const length = (lengths[row] ?? 0) - 1;
    if (length < 0) {
      out[index] = open;
      continue;
    }
    let some = no;
    let element = starts[row] ?? 0;
    for (const end = element + length; element < end && some !== yes; element += 1) {
      const code = codes[element] ?? 0;
      let verdict = table[code] ?? 0;
      if (verdict === no) continue;
      if (verdict === unasked) verdict = fill(code);
      if (second !== null) verdict &= verdictOfElement(second, element);
      if (within !== null && verdict !== no) verdict &= within(row, element);
      some |= verdict;
    }
    out[index] = some;
  }
}

/** Writes for each row what `decide` makes of how many elements fulfil the condition. */
export function countElements(
  { rows, count }: { readonly rows: Rows; readonly count: number },
  { starts, lengths }: Extents,
  { tables: [first, second], within, decide }: ElementTest & { readonly decide: Decide },
  out: Uint8Array,
): void {
  const { codes, table, fill } = first;
  const { start, list } = rows;
  for (let index = 0; index < count; index += 1) {
    const row = list === null ? start + index : (list[index] ?? 0);
    const length = (lengths[row] ?? 0) - 1;
    if (length < 0) {
      out[index] = open;
      continue;
    }
    let sure = 0;
    let possible = 0;
    let element = starts[row] ?? 0;
    for (const end = element + length; element < end; element += 1) {
      const code = codes[element] ?? 0;
      let verdict = table[code] ?? 0;
      if (verdict === unasked) verdict = fill(code);
      if (second !== null && verdict !== no) verdict &= verdictOfElement(second, element);
      if (within !== null && verdict !== no) verdict &= within(row, element);
      sure += verdict >> 1;
      possible += verdict & 1;
    }
    out[index] = decide(sure, possible, length);
  }
}

function verdictOfElement({ codes, table, fill }: TableLookup, element: number): number {
  const code = codes[element] ?? 0;
  const verdict = table[code] ?? 0;
  return verdict === unasked ? fill(code) : verdict;
}
