import type { PassengerRecord, Value } from '@tautai/dsl';
import { readValue } from '@tautai/dsl';
import type { MissingCause } from '../values/known.ts';
import { follow, isObject, unreadable } from './follow.ts';
import type { FieldSlot, Layout, ListSlot } from './layout.ts';

/** A record, or an element of a list, as the slots of its layout. */
export interface DecodedScope {
  /** Null where the value is missing. */
  readonly values: readonly (Value | null)[];
  /** Whether the record is there. */
  readonly groups: readonly boolean[];
  /** Null where the list is missing; `[]` is known to be empty. */
  readonly lists: readonly (readonly DecodedScope[] | null)[];
  /** Catalogue paths under which something was delivered that cannot be read; null where there are none. */
  readonly malformed: ReadonlySet<string> | null;
}

export interface DecodedRecord extends DecodedScope {
  /** What was decoded. */
  readonly source: PassengerRecord;
}

/** Reads what a layout asks for out of a record, once; every rule then reads slots. Never throws. */
export function decodeRecord(layout: Layout, source: PassengerRecord): DecodedRecord {
  return { source, ...decodeScope(layout, source) };
}

function decodeScope(layout: Layout, source: unknown): DecodedScope {
  const malformed = new Set<string>();
  const scope = {
    values: layout.fields.map((slot) => decodeField(slot, source, malformed)),
    groups: layout.groups.map((slot) => isObject(follow(source, slot.steps))),
    lists: layout.lists.map((slot) => decodeList(slot, source, malformed)),
  };
  return { ...scope, malformed: malformed.size === 0 ? null : malformed };
}

function decodeField(slot: FieldSlot, source: unknown, malformed: Set<string>): Value | null {
  const json = follow(source, slot.steps);
  if (json === null) return null;
  const read = json === unreadable ? { problem: 'not a record' } : readValue(slot.type, json);
  if ('value' in read) return read.value ?? null;
  malformed.add(slot.cataloguePath);
  return null;
}

function decodeList(slot: ListSlot, source: unknown, malformed: Set<string>): readonly DecodedScope[] | null {
  const json = follow(source, slot.steps);
  if (json === null) return null;
  if (Array.isArray(json)) return json.map((element: unknown) => decodeScope(slot.element, element));
  malformed.add(slot.cataloguePath);
  return null;
}

/** Why the value at a path is missing from a scope. */
export const causeIn = ({ malformed }: DecodedScope, cataloguePath: string): MissingCause =>
  malformed?.has(cataloguePath) === true ? 'malformed' : 'absent';
