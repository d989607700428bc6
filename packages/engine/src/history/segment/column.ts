import type { PartialDate, ScalarType, Value } from '@tautai/dsl';
import { invariant } from '../../invariant.ts';
import type { TextTable } from '../bytes/text-table.ts';
import { readTexts } from '../bytes/text-table.ts';
import type { BlockPlace, CodesPlace, ColumnPlace, ValuesPlace } from './directory.ts';

/** A code for each row. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column, ready to be read: codes, and what they stand for. Code 0 is missing; values rise with their codes. */
export interface Column {
  readonly codes: Codes;
  /** Codes lie below it. */
  readonly codeCount: number;
  /** Null for code 0. */
  readonly valueOf: (code: number) => Value | null;
  /**
   * The first code whose value is not below the one asked for, `codeCount` if there is none. Of partial dates only the
   * first days are compared.
   */
  readonly ceiling: (value: string | number | boolean) => number;
  /** Of numbers: the value of each code, or the formula that it follows; null for texts and partial dates. */
  readonly numbers: NumbersOfCodes | null;
}

/** `table[code − 1]`, or `base + (code − 1) × step` where there is no table. */
export interface NumbersOfCodes {
  readonly table: Float64Array | null;
  readonly base: number;
  readonly step: number;
}

/** Reads a block and holds it to its checksum. */
export type ReadBlock = (place: BlockPlace, part: string) => Uint8Array<ArrayBuffer>;

/** What a whole segment shares: a column in which nothing is known. */
export const missingColumn = (rows: number): Column => ({
  codes: new Uint8Array(rows),
  codeCount: 1,
  valueOf: () => null,
  ceiling: () => 1,
  numbers: { table: null, base: 0, step: 1 },
});

export function readCodes(
  place: CodesPlace,
  rows: number,
  read: (block: BlockPlace) => Uint8Array<ArrayBuffer>,
): Codes {
  if (place.width === 0) {
    if (place.code === 0) return new Uint8Array(rows);
    return place.code < 0x1_00 ? new Uint8Array(rows).fill(place.code) : new Uint32Array(rows).fill(place.code);
  }
  const { buffer, byteOffset } = read(place.block);
  if (place.width === 1) return new Uint8Array(buffer, byteOffset, rows);
  return place.width === 2 ? new Uint16Array(buffer, byteOffset, rows) : new Uint32Array(buffer, byteOffset, rows);
}

export function readColumn(
  { codes, values }: ColumnPlace,
  { rows, type }: { readonly rows: number; readonly type: ScalarType },
  read: (block: BlockPlace) => Uint8Array<ArrayBuffer>,
): Column {
  return { codes: readCodes(codes, rows, read), codeCount: values.count + 1, ...readValues(values, type, read) };
}

type ColumnValues = Omit<Column, 'codes' | 'codeCount'>;

function readValues(
  place: ValuesPlace,
  type: ScalarType,
  read: (block: BlockPlace) => Uint8Array<ArrayBuffer>,
): ColumnValues {
  if (place.encoding === 'linear') return linearValues(place, type);
  // A dictionary is read when a rule first needs a value of it.
  let block: Uint8Array<ArrayBuffer> | undefined;
  const bytes = (): Uint8Array<ArrayBuffer> => (block ??= read(place.block));
  if (place.encoding === 'texts') return textValues(() => readTexts(bytes()));
  const { buffer, byteOffset } = bytes();
  if (place.encoding === 'days') return dayValues(new Int32Array(buffer, byteOffset, 2 * place.count));
  return numberValues(new Float64Array(buffer, byteOffset, place.count));
}

function linearValues(
  { base, step, count }: Extract<ValuesPlace, { encoding: 'linear' }>,
  type: ScalarType,
): ColumnValues {
  const number = (code: number): number => base + (code - 1) * step;
  const isBoolean = type.kind === 'boolean';
  return {
    valueOf: (code) => (code === 0 ? null : isBoolean ? number(code) === 1 : number(code)),
    ceiling: (value) => Math.min(count, Math.max(0, Math.ceil((Number(value) - base) / step))) + 1,
    numbers: { table: null, base, step },
  };
}

function numberValues(table: Float64Array): ColumnValues {
  return {
    valueOf: (code) => (code === 0 ? null : entryOf(table, code - 1)),
    ceiling: (value) => ceilingIn(table.length, (index) => entryOf(table, index) < Number(value)) + 1,
    numbers: { table, base: 0, step: 0 },
  };
}

function dayValues(days: Int32Array): ColumnValues {
  const dates: (PartialDate | undefined)[] = [];
  const dateAt = (index: number): PartialDate =>
    (dates[index] ??= { firstDay: entryOf(days, 2 * index), lastDay: entryOf(days, 2 * index + 1) });
  return {
    valueOf: (code) => (code === 0 ? null : dateAt(code - 1)),
    ceiling: (value) => ceilingIn(days.length / 2, (index) => entryOf(days, 2 * index) < Number(value)) + 1,
    numbers: null,
  };
}

function textValues(open: () => TextTable): ColumnValues {
  let table: TextTable | undefined;
  const texts = (): TextTable => (table ??= open());
  return {
    valueOf: (code) => (code === 0 ? null : texts().at(code - 1)),
    ceiling: (value) => texts().ceiling(String(value)) + 1,
    numbers: null,
  };
}

function ceilingIn(count: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryOf(table: Float64Array | Int32Array, index: number): number {
  const entry = table[index];
  invariant(entry !== undefined, 'a code lies in its dictionary');
  return entry;
}
