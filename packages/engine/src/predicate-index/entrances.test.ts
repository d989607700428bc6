import { describe, expect, test } from 'vitest';
import type { Access } from './access.ts';
import { Arena } from './arena.ts';
import type { EncodedRecord } from './encoder.ts';
import { visitEntrances, writeEntrances } from './entrance-tree.ts';
import { hangRules } from './entrances.ts';

const column = (index: number) => ({ scope: 'record', index }) as const;
const equals = (index: number, ...numbers: readonly number[]): Access => ({
  kind: 'keys',
  keys: numbers.map((number) => ({ column: column(index), number })),
  frequency: 0.1,
});
const bound = (side: 'low' | 'high', low: number, high: number, orMissing = false): Access => ({
  kind: 'range',
  range: { column: column(0), low, high },
  side,
  orMissing,
  frequency: 0.1,
});

/** Which of the rules are found for a record, in order, as often as they are. The address of a program is its entry. */
function visited(rules: readonly (readonly Access[])[], record: EncodedRecord): readonly number[] {
  const arena = new Arena();
  const root = writeEntrances(
    hangRules(rules.map((accesses, entry) => ({ entry, accesses }))),
    arena,
    (entry) => entry,
  );
  const entries: number[] = [];
  visitEntrances(root, arena, record, (entry) => entries.push(entry));
  return entries.toSorted((one, two) => one - two);
}

/** The same for a record of these numbers, each once. */
const found = (rules: readonly (readonly Access[])[], ...numbers: readonly number[]): readonly number[] => [
  ...new Set(visited(rules, { values: Float64Array.from(numbers), lists: [] })),
];

describe('a rule is found', () => {
  test('by a number that it needs, and by no other', () => {
    const rules = [[equals(0, 1)], [equals(0, 2)], [equals(0, 1, 3)]];
    expect(found(rules, 1)).toEqual([0, 2]);
    expect(found(rules, 3)).toEqual([2]);
    expect(found(rules, 4)).toEqual([]);
    expect(found(rules, Number.NaN)).toEqual([]);
  });

  test('by a bound, the bound itself included', () => {
    const upTo = [10, 20, 30].map((high) => [bound('high', -Infinity, high)]);
    expect(found(upTo, 20)).toEqual([1, 2]);
    expect(found(upTo, 31)).toEqual([]);
    const from = [10, 20, 20, 30].map((low) => [bound('low', low, Infinity)]);
    expect(found(from, 20)).toEqual([0, 1, 2]);
    expect(found(from, 9)).toEqual([]);
    expect(found([...upTo, ...from], Number.NaN)).toEqual([]);
  });

  test('where the number is missing, if that would do', () => {
    expect(found([[bound('low', 10, Infinity, true)], [bound('high', -Infinity, 5, true)]], Number.NaN)).toEqual([
      0, 1,
    ]);
    expect(found([[equals(0, Number.NaN)], [equals(0, 1)]], Number.NaN)).toEqual([0]);
  });

  test('always, if nothing that can be looked up is needed, or only what most records have', () => {
    expect(found([[], [{ ...equals(0, 1), frequency: 0.9 }]], 7)).toEqual([0, 1]);
  });

  test('by the next thing it needs, where many share the first', () => {
    const rules = Array.from({ length: 40 }, (_, second) => [equals(0, 1), equals(1, second)]);
    expect(found(rules, 1, 17)).toEqual([17]);
    expect(found(rules, 2, 17)).toEqual([]);
  });

  test('by a number of an element, once for equal ones', () => {
    const key = { column: { scope: 0, index: 1 }, number: 5 };
    const values = Float64Array.from([5, 1, 2, 5, 2, 5]);
    const record = { values: new Float64Array(0), lists: [{ count: 3, stride: 2, values }] };
    expect(visited([[{ kind: 'keys', keys: [key], frequency: 0.1 }]], record)).toEqual([0]);
  });
});
