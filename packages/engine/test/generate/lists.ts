// cspell:words Tuilagi Tüilagi Sina Straße
import type { ScalarType, Value } from '@tautai/dsl';
import { readValue } from '@tautai/dsl';
import type { ListStore } from '../../src/ruleset/compiled-ruleset.ts';

function values(type: ScalarType, json: readonly unknown[]): ReadonlySet<Value> {
  const read = json.map((each) => readValue(type, each));
  return new Set(read.flatMap((each) => ('value' in each && each.value !== undefined ? [each.value] : [])));
}

const list = (type: ScalarType, json: readonly unknown[]) => ({ type, values: values(type, json) });

/** Registered lists for generated rules, one for each kind that occurs. */
export const lists: ListStore = new Map([
  ['countries', list({ kind: 'code', list: 'country' }, ['NZL', 'NLD'])],
  ['airports', list({ kind: 'code', list: 'airport' }, ['BOG', 'LIM'])],
  ['carriers', list({ kind: 'code', list: 'carrier' }, ['NZ'])],
  ['currencies', list({ kind: 'code', list: 'currency' }, [])],
  ['words', list({ kind: 'text', folding: 'free' }, ['Tuilagi', '__proto__', '12 Beach Road'])],
  ['birthdays', list({ kind: 'partial_date' }, ['1980-03', '1980-03-12', '1979-12-31'])],
  ['counts', list({ kind: 'number' }, [0, 1, 3])],
]);

/** Lists whose values compare with a type. */
export const listsFor = (type: ScalarType): readonly string[] =>
  Array.from(lists).flatMap(([name, { type: own }]) => (isSameKind(own, type) ? [name] : []));

function isSameKind(one: ScalarType, other: ScalarType): boolean {
  return one.kind === 'code' && other.kind === 'code' ? one.list === other.list : one.kind === other.kind;
}
