import type { CheckContext, CodeLists, ListDeclaration } from '@tautai/dsl';
import type { DatedList } from './dated-lists.ts';

/** What a rule is checked and tried against beside the field catalogue. */
export interface ReferenceData {
  readonly lists: readonly DatedList[];
  readonly codeLists: CodeLists;
}

/** What the checker must know of it. */
export function checkContextOf({ lists, codeLists }: ReferenceData): CheckContext {
  return { lists: new Map(lists.map(declarationOf)), codeLists };
}

/** With every value, in force or not: what a rule may not ask for does not depend on the day. */
const declarationOf = ({ name, type, items }: DatedList): readonly [string, ListDeclaration] => [
  name,
  { type, values: items.map(({ value }) => value) },
];
