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

/** Whole numbers below this are known again by themselves. */
const smallMax = 256;

/** The columns of one field, filled together from one reading of it. */
export class FieldColumns {
  readonly type: ScalarType;
  readonly #grow: () => void;
  readonly #parts: FieldPart[] = [];
  /** Positions of its columns in the scope, in the order in which they were asked for. */
  readonly #indexes: number[] = [];
  readonly #keys = new Map<string, number>();
  readonly #dictionary = new Map<Value, number>();
  readonly #remembered = new Map<Raw, readonly number[] | null>();
  readonly #small: (readonly number[] | null | undefined)[] = Array.from({ length: smallMax });
  #tests: TextTests | null = null;

  /** `grow` is called whenever what was read before may be read otherwise now. */
  constructor(type: ScalarType, grow: () => void) {
    this.type = type;
    this.#grow = grow;
  }

  /** Adds a column, or finds it. */
  column(part: FieldPart, next: () => number): number {
    const key = part.kind === 'member' ? `member ${part.listName}` : part.kind;
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#forget();
    const index = next();
    this.#keys.set(key, index);
    this.#parts.push(part);
    this.#indexes.push(index);
    return index;
  }

  /** The number that stands for a literal in the `value` column; a new text is given one. */
  codeOf(value: Value): number {
    if (typeof value !== 'string') return numberOf(value);
    const known = this.#dictionary.get(value);
    if (known !== undefined) return known;
    // What was remembered as `other` may be this text.
    this.#forget();
    this.#dictionary.set(value, this.#dictionary.size);
    return this.#dictionary.size - 1;
  }

  /** The tests of its texts, by the numbers in its `text` column. */
  tests(): TextTests {
    this.#tests ??= createTextTests();
    return this.#tests;
  }

  /** Forgets texts if there are too many; between two records. */
  tidy(): void {
    if (this.#tests?.isFull() !== true) return;
    this.#tests.forget();
    this.#forget();
  }

  /** The numbers of its columns for the JSON of the field; null where it is missing. */
  read(json: unknown): readonly number[] | null {
    if (typeof json === 'number' && (json | 0) === json && json >= 0 && json < smallMax) return this.#readSmall(json);
    if (json === null || json === undefined) return null;
    if (typeof json === 'object') return this.#readAnew(json);
    const raw = json as Raw;
    const known = this.#remembered.get(raw);
    if (known !== undefined) return known;
    const numbers = this.#readAnew(raw);
    if (this.#remembered.size >= rememberedMax) this.#remembered.clear();
    this.#remembered.set(raw, numbers);
    return numbers;
  }

  /** Puts what was read into the columns. */
  place(numbers: readonly number[], values: Float64Array, base: number): void {
    const indexes = this.#indexes;
    for (let at = 0; at < indexes.length; at += 1) values[base + (indexes[at] as number)] = numbers[at] as number;
  }

  #readSmall(json: number): readonly number[] | null {
    const known = this.#small[json];
    if (known !== undefined) return known;
    const numbers = this.#readAnew(json);
    this.#small[json] = numbers;
    return numbers;
  }

  #readAnew(json: unknown): readonly number[] | null {
    const read = readValue(this.type, json);
    const value = 'value' in read ? read.value : undefined;
    return value === undefined ? null : this.#parts.map((part) => this.#numberIn(part, value));
  }

  #numberIn(part: FieldPart, value: Value): number {
    switch (part.kind) {
      case 'value':
        return typeof value === 'string' ? (this.#dictionary.get(value) ?? otherCode) : numberOf(value);
      case 'text':
        return typeof value === 'string' ? this.tests().numberOf(value) : Number.NaN;
      case 'first_day':
        return typeof value === 'object' ? value.firstDay : numberOf(value);
      case 'last_day':
        return typeof value === 'object' ? value.lastDay : numberOf(value);
      case 'member':
        return typeof value !== 'object' && part.members.exact.has(value) ? 1 : 0;
    }
  }

  #forget(): void {
    this.#remembered.clear();
    this.#small.fill(undefined);
    this.#grow();
  }
}

const numberOf = (value: Value): number => (typeof value === 'object' ? Number.NaN : Number(value));
