import { listTypes, readValue, type ScalarType, type Value } from '@tautai/dsl';
import type { ListStore } from '@tautai/engine';

/** An item of a registered list as it is kept. */
export interface ListItem {
  readonly value: string;
  readonly reason: string | null;
  /** Last day on which the item is in force, ISO; null for good. */
  readonly expires: string | null;
}

/** A registered list whose items come and go by day. */
export interface DatedList {
  readonly name: string;
  readonly type: ScalarType;
  readonly items: readonly { readonly value: Value; readonly expires: string | null }[];
  readonly digest: string;
}

/** What is wrong with an item, by its position from 1. */
export interface ListProblem {
  readonly position: number;
  readonly message: string;
}

/** Reads the items of a list; the good ones are kept whatever is wrong with others. */
export function readDatedList(source: {
  readonly name: string;
  readonly type: string;
  readonly items: readonly ListItem[];
  readonly digest: string;
}): { readonly list: DatedList | null; readonly problems: readonly ListProblem[] } {
  const type = Object.hasOwn(listTypes, source.type) ? listTypes[source.type] : undefined;
  if (type === undefined) {
    const known = Object.keys(listTypes).join(', ');
    return { list: null, problems: [{ position: 0, message: `a list has one of the types ${known}` }] };
  }
  const problems: ListProblem[] = [];
  const items = source.items.flatMap((item, index) => {
    const read = readValue(type, item.value);
    if ('problem' in read) problems.push({ position: index + 1, message: read.problem });
    return 'problem' in read || read.value === undefined ? [] : [{ value: read.value, expires: item.expires }];
  });
  return { list: { name: source.name, type, items, digest: source.digest }, problems };
}

/**
 * The items in force on a day (ISO date): those without an end, and those whose last day has not passed. Without a day
 * there is nothing to compare with, and all are: an expired entry that is shown costs a look, a lost one a person.
 */
export function listsOn(lists: readonly DatedList[], day: string | null): ListStore {
  return new Map(
    lists.map(({ name, type, items, digest }) => {
      const inForce = items.filter(({ expires }) => expires === null || day === null || expires >= day);
      return [name, { type, values: new Set(inForce.map(({ value }) => value)), digest }];
    }),
  );
}

/** Days on which some item is in force for the last time, in order: between two of them the lists do not change. */
export function lastDays(lists: readonly DatedList[]): readonly string[] {
  const days = lists.flatMap(({ items }) => items.flatMap(({ expires }) => (expires === null ? [] : [expires])));
  return [...new Set(days)].toSorted();
}
