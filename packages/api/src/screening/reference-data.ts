import type { CheckContext, CodeLists } from '@tautai/dsl';
import type { DatedList } from './dated-lists.ts';

/** What a rule is checked and tried against beside the field catalogue. */
export interface ReferenceData {
  readonly lists: readonly DatedList[];
  readonly codeLists: CodeLists;
}

/** What the checker must know of it. */
export function checkContextOf({ lists, codeLists }: ReferenceData): CheckContext {
  return { lists: new Map(lists.map((list) => [list.name, list])), codeLists };
}
