import { invariant } from '../../errors.ts';
import { readDatedList, type DatedList } from '../../screening/dated-lists.ts';
import type { RegisteredList } from './registered-lists.ts';

/** Lists ready for checking and screening. They were read once when they were saved, so nothing is wrong with them. */
export function toDatedLists(lists: readonly RegisteredList[]): readonly DatedList[] {
  return lists.map((source) => {
    const { list } = readDatedList({ ...source, digest: source.hash });
    invariant(list !== null, `the list ${source.name} has a type`);
    return list;
  });
}
