import type { PartialDate, ScalarType, Value } from '@tautai/dsl';
import { readValue } from '@tautai/dsl';
import { invariant } from '../../invariant.ts';
import { bytesOf } from '../bytes/byte-writer.ts';
import { encodeTexts } from '../bytes/text-table.ts';
import type { ColumnPlace, ValuesPlace } from './directory.ts';
import type { AddBlock } from './encode-codes.ts';
import { createCodesWriter, encodeCodes } from './encode-codes.ts';

/** A column that is being filled. What is never set is missing. */
export interface ColumnWriter {
  readonly setJson: (row: number, json: unknown) => void;
  readonly setValue: (row: number, value: Value) => void;
  /** Null where every value is missing. */
  readonly finish: (rows: number, addBlock: AddBlock) => ColumnPlace | null;
}

type Key = string | number | boolean;

/** Values are numbered as they come, from 1; in the end they are sorted and numbered anew. */
export function createColumnWriter(type: ScalarType): ColumnWriter {
  const writer = createCodesWriter();
  const values: Value[] = [];
  const numberOf = new Map<Key, number>();
  // What the same JSON was read as before: most of it comes again and again.
  const seen = new Map<Key, number>();

  const numbered = (value: Value): number => {
    const key = typeof value === 'object' ? `${value.firstDay}/${value.lastDay}` : value;
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    const number = values.push(value);
    numberOf.set(key, number);
    return number;
  };
  const read = (json: unknown): number => {
    const found = readValue(type, json);
    return 'value' in found && found.value !== undefined ? numbered(found.value) : 0;
  };
  return {
    setValue: (row, value) => writer.set(row, numbered(value)),
    setJson(row, json) {
      if (typeof json !== 'string' && typeof json !== 'number' && typeof json !== 'boolean') {
        writer.set(row, read(json));
        return;
      }
      let number = seen.get(json);
      if (number === undefined) {
        number = read(json);
        seen.set(json, number);
      }
      writer.set(row, number);
    },
    finish(rows, addBlock) {
      if (values.length === 0) return null;
      const order = Array.from(values, (_, index) => index).toSorted((one, other) =>
        compareValues(valueAt(values, one), valueAt(values, other)),
      );
      const sorted = order.map((index) => valueAt(values, index));
      const { codeOf, codeCount, place } = encodeValues(sorted, rows, addBlock);
      const codeByNumber = new Float64Array(values.length + 1);
      order.forEach((index, position) => {
        codeByNumber[index + 1] = codeOf(position);
      });
      const codes = writer.codes(rows).map((number) => codeByNumber[number] ?? 0);
      return { codes: encodeCodes(codes, codeCount, addBlock), values: place };
    },
  };
}

function valueAt(values: readonly Value[], index: number): Value {
  const value = values[index];
  invariant(value !== undefined, 'a number of a value is below their count');
  return value;
}

function compareValues(left: Value, right: Value): number {
  if (typeof left === 'object' && typeof right === 'object') {
    return left.firstDay - right.firstDay || left.lastDay - right.lastDay;
  }
  return left < right ? -1 : Number(left > right);
}

interface EncodedValues {
  readonly place: ValuesPlace;
  readonly codeCount: number;
  /** The code of the value at a position of the sorted values. */
  readonly codeOf: (position: number) => number;
}

function encodeValues(sorted: readonly Value[], rows: number, addBlock: AddBlock): EncodedValues {
  const [first] = sorted;
  const entry = (position: number): number => position + 1;
  const table = { codeCount: sorted.length + 1, codeOf: entry };
  if (typeof first === 'string') {
    const block = addBlock(encodeTexts(sorted as readonly string[]));
    return { ...table, place: { encoding: 'texts', block, count: sorted.length } };
  }
  if (typeof first === 'object') {
    const days = (sorted as readonly PartialDate[]).flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]);
    const block = addBlock(bytesOf(Int32Array.from(days)));
    return { ...table, place: { encoding: 'days', block, count: sorted.length } };
  }
  const numbers = Float64Array.from(sorted, Number);
  return (
    linear(numbers, rows) ?? {
      ...table,
      place: { encoding: 'numbers', block: addBlock(bytesOf(numbers)), count: numbers.length },
    }
  );
}

/** Where it takes less room than a table: numbers in equal steps, of which some may not occur. */
function linear(sorted: Float64Array, rows: number): EncodedValues | null {
  const base = sorted[0] ?? 0;
  const range = (sorted.at(-1) ?? 0) - base;
  const step = sorted.reduce((divisor, number) => greatestDivisor(divisor, number - base), 0) || 1;
  const count = range / step + 1;
  const bytesOfTable = rows * widthOf(sorted.length + 1) + 8 * sorted.length;
  const isSafe = Number.isSafeInteger(base) && Number.isSafeInteger(range) && count < 0xff_ff_ff_ff;
  if (!isSafe || rows * widthOf(count + 1) > bytesOfTable) return null;
  return {
    place: { encoding: 'linear', base, step, count },
    codeCount: count + 1,
    codeOf: (position) => ((sorted[position] ?? base) - base) / step + 1,
  };
}

function greatestDivisor(left: number, right: number): number {
  let [divisor, rest] = [left, right];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

function widthOf(codeCount: number): 1 | 2 | 4 {
  if (codeCount <= 0x1_00) return 1;
  return codeCount <= 0x1_00_00 ? 2 : 4;
}
