/**
 * A column holds one number for each record, or for each element of a list: everything that rules compare with literals
 * is laid out as columns once, and every such comparison becomes `low <= number <= high`. Missing is NaN, which no range
 * holds and no set has, so that it is never an answer.
 *
 *   numbers, times, durations   the value in which it is evaluated
 *   true or false               1 or 0
 *   texts, codes, names         a dictionary number; what no rule of the ruleset names is `other`
 *   tested texts                the number of the text, of which each test is made once
 *   partial dates               two columns: the first and the last day that it may be
 *   records and lists           1, and the length, where they are there
 */
import type { ScalarType, Value } from '@tautai/dsl';
import { readValue } from '@tautai/dsl';
import type { Members } from '../values/members.ts';
import type { TextTests } from './text-tests.ts';
import { createTextTests } from './text-tests.ts';

/** Where a column lies: in the record, or in the elements of a list that the encoder knows by this number. */
export type ColumnScope = 'record' | number;

/** A column that rules may test. */
export interface Column {
  readonly scope: ColumnScope;
  /** Among the columns of its scope. */
  readonly index: number;
}

/** What a column holds of a field. `member` says whether the value is one of a list. */
export type FieldPart =
  | { readonly kind: 'value' | 'text' | 'first_day' | 'last_day' }
  | { readonly kind: 'member'; readonly listName: string; readonly members: Members };

/** Known, but named by no rule. Never equals anything, not even itself: no rule tests for it. */
const otherCode = -1;

/** As many forms of one field as are remembered with what they were read as. */
const rememberedMax = 8_192;

type Raw = string | number | boolean;

/** The columns of one field, filled together from one reading of it. */
export interface FieldColumns {
  readonly type: ScalarType;
  /** Positions of its columns in the scope, in the order in which they were asked for. */
  readonly indexes: readonly number[];
  /** Adds a column, or finds it. */
  readonly column: (part: FieldPart, next: () => number) => number;
  /** The number that stands for a literal in the `value` column; a new text is given one. */
  readonly codeOf: (value: Value) => number;
  /** The tests of its texts, by the numbers in its `text` column. */
  readonly tests: () => TextTests;
  /** Forgets texts if there are too many; between two records. */
  readonly tidy: () => void;
  /** The numbers of its columns for the JSON of the field; null where it is missing. */
  readonly read: (json: unknown) => readonly number[] | null;
}

/** `grow` is called whenever what was read before may be read otherwise now. */
export function createFieldColumns(type: ScalarType, grow: () => void): FieldColumns {
  const parts: FieldPart[] = [];
  const indexes: number[] = [];
  const keys = new Map<string, number>();
  const dictionary = new Map<Value, number>();
  const remembered = new Map<Raw, readonly number[] | null>();
  let tests: TextTests | null = null;

  const codeOf = (value: Value): number => {
    if (typeof value !== 'string') return numberOf(value);
    const known = dictionary.get(value);
    if (known !== undefined) return known;
    // What was remembered as `other` may be this text.
    remembered.clear();
    grow();
    dictionary.set(value, dictionary.size);
    return dictionary.size - 1;
  };
  const numberIn = (part: FieldPart, value: Value): number => {
    switch (part.kind) {
      case 'value':
        return typeof value === 'string' ? (dictionary.get(value) ?? otherCode) : numberOf(value);
      case 'text':
        return typeof value === 'string' ? (tests?.numberOf(value) ?? Number.NaN) : Number.NaN;
      case 'first_day':
        return typeof value === 'object' ? value.firstDay : numberOf(value);
      case 'last_day':
        return typeof value === 'object' ? value.lastDay : numberOf(value);
      case 'member':
        return typeof value !== 'object' && part.members.exact.has(value) ? 1 : 0;
    }
  };
  const readAnew = (json: unknown): readonly number[] | null => {
    const read = readValue(type, json);
    const value = 'value' in read ? read.value : undefined;
    return value === undefined ? null : parts.map((part) => numberIn(part, value));
  };
  return {
    type,
    indexes,
    codeOf,
    tests: () => (tests ??= createTextTests()),
    tidy() {
      if (tests?.isFull() !== true) return;
      tests.forget();
      remembered.clear();
      grow();
    },
    column(part, next) {
      const key = part.kind === 'member' ? `member ${part.listName}` : part.kind;
      const known = keys.get(key);
      if (known !== undefined) return known;
      remembered.clear();
      const index = next();
      keys.set(key, index);
      parts.push(part);
      indexes.push(index);
      return index;
    },
    read(json) {
      if (json === null || json === undefined) return null;
      if (typeof json === 'object') return readAnew(json);
      const raw = json as Raw;
      const known = remembered.get(raw);
      if (known !== undefined) return known;
      const numbers = readAnew(raw);
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(raw, numbers);
      return numbers;
    },
  };
}

const numberOf = (value: Value): number => (typeof value === 'object' ? Number.NaN : Number(value));
