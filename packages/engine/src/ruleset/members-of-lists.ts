import type { Members } from '../values/members.ts';
import { membersOf } from '../values/members.ts';
import type { ListStore } from './compiled-ruleset.ts';

/** The lists of a store, ready to be asked. */
export const membersOfLists = (lists: ListStore): ReadonlyMap<string, Members> =>
  new Map(Array.from(lists, ([name, { values }]) => [name, membersOf(values)]));
