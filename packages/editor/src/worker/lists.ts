import type { ListDeclaration, ScalarType, Value } from '@tautai/dsl';
import { listTypes, readValue } from '@tautai/dsl';
import type { ListStore } from '@tautai/engine';
import type { RegisteredList } from '../api-client/contract.ts';

const typeOf = (list: RegisteredList): ScalarType | undefined => listTypes[list.type];

/** What the checker must know of the registered lists. A list of a type that we do not know is left out. */
export function declarationsOf(lists: readonly RegisteredList[]): ReadonlyMap<string, ListDeclaration> {
  return new Map(
    lists.flatMap((list) => {
      const type = typeOf(list);
      return type === undefined ? [] : [[list.name, { type, values: valuesOf(list, type) }] as const];
    }),
  );
}

/** Items that cannot be read are left out, as the service does. */
const valuesOf = (list: RegisteredList, type: ScalarType): readonly Value[] =>
  list.items.flatMap((item) => {
    const read = readValue(type, item.value);
    return 'value' in read && read.value !== undefined ? [read.value] : [];
  });

/** The registered lists with their values. */
export function storeOf(lists: readonly RegisteredList[]): ListStore {
  return new Map(
    lists.flatMap((list) => {
      const type = typeOf(list);
      if (type === undefined) return [];
      return [[list.name, { type, values: new Set(valuesOf(list, type)), digest: list.hash }] as const];
    }),
  );
}
