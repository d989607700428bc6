// cspell:words Tuilagi
/** Lists that a generated file may name: those that are registered, and such as it writes itself. */
import type { ScalarType } from '@tautai/dsl';
import { listTypes } from '@tautai/dsl';
import { lists, listsFor } from './lists.ts';

interface WrittenList {
  readonly name: string;
  readonly holds: (type: ScalarType) => boolean;
  /** What the file says of it; null where it is registered. */
  readonly item: string | null;
}

/** References and e-mail addresses are folded in their own ways, so that a list of texts never holds one. */
const foldedAs = (type: ScalarType): string =>
  type.kind === 'text' && type.folding !== 'name' ? type.folding : 'free';

const own = (name: string, typeName: string, values: string): WrittenList => ({
  name,
  holds: (type) => {
    const declared = listTypes[typeName];
    if (declared?.kind === 'code') return type.kind === 'code' && type.list === declared.list;
    return declared !== undefined && type.kind === 'text' && foldedAs(type) === foldedAs(declared);
  },
  item: `list ${name}: ${typeName} = [${values}]`,
});

export const writtenLists: readonly WrittenList[] = [
  ...Array.from(lists.keys(), (name) => ({
    name,
    holds: (type: ScalarType) => listsFor(type).includes(name) && foldedAs(type) === 'free',
    item: null,
  })),
  own('near', 'country', '"NZL", "AUS"'),
  own('hubs', 'airport', '"AKL",\n  "APW" # the nearest\n'),
  own('names', 'text', '"Tuilagi", "a*b"'),
  own('locators', 'reference', '"abc 123"'),
  own('addresses', 'email', '"sina@example.ws"'),
];
