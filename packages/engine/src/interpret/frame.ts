import { invariant } from '../invariant.ts';
import type { Place } from '../ir/ir.ts';
import type { DecodedRecord, DecodedScope } from '../record/decode-record.ts';

/** What a condition can see: the record, and the elements of the quantifiers around it, from the outside in. */
export interface Frame {
  readonly record: DecodedRecord;
  readonly elements: readonly DecodedScope[];
}

export function scopeAt({ record, elements }: Frame, scope: Place['scope']): DecodedScope {
  const found = scope === 'record' ? record : elements[scope];
  invariant(found !== undefined, 'the scope of a place is open');
  return found;
}

/** What a scope holds at a place. */
export function placeIn<T>(slots: readonly T[], { slot, cataloguePath }: Place): T {
  const found = slots[slot];
  invariant(found !== undefined, `${cataloguePath} was decoded`);
  return found;
}

/** The frame inside a quantifier. */
export const inside = ({ record, elements }: Frame, element: DecodedScope): Frame => ({
  record,
  elements: elements.concat(element),
});
