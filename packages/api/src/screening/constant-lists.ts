import type { TypedListConstant } from '@tautai/dsl';
import type { DatedList } from './dated-lists.ts';

/** Lists that stand in a rule's text, as lists without an end. */
export function constantLists(constants: readonly TypedListConstant[]): readonly DatedList[] {
  return constants.map(({ name, type, values }) => ({
    name,
    type,
    items: values.map((value) => ({ value, expires: null })),
    digest: '',
  }));
}
