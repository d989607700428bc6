import type { PassengerRecord, Value } from '@tautai/dsl';
import { readValue } from '@tautai/dsl';
import { invariant } from '../invariant.ts';
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

/** Slots of a scope, and of the elements of its lists. */
export interface Slots {
  readonly fields: ReadonlySet<number>;
  readonly groups: ReadonlySet<number>;
  readonly lists: ReadonlyMap<number, Slots>;
}

/** Reads what a layout asks for out of a record, once; every rule then reads slots. Never throws. */
export function decodeRecord(layout: Layout, source: PassengerRecord): DecodedRecord {
  return { source, ...decodeScope(layout, source) };
}

/** The same for what reads these slots alone; the others are not there. */
export function decodeSlots(layout: Layout, source: PassengerRecord, slots: Slots): DecodedRecord {
  return { source, ...decodeSlotsOf(layout, source, slots) };
}

function decodeSlotsOf(layout: Layout, source: unknown, slots: Slots): DecodedScope {
  const malformed = new Set<string>();
  const values: (Value | null)[] = [];
  for (const at of slots.fields) values[at] = decodeField(slotAt(layout.fields, at), source, malformed);
  const groups: boolean[] = [];
  for (const at of slots.groups) groups[at] = isObject(follow(source, slotAt(layout.groups, at).steps));
  const lists: (readonly DecodedScope[] | null)[] = [];
  for (const [at, inside] of slots.lists) {
    const list = slotAt(layout.lists, at);
    const decode = (element: unknown): DecodedScope => decodeSlotsOf(list.element, element, inside);
    lists[at] = decodeList(list, source, malformed, decode);
  }
  return { values, groups, lists, malformed: malformed.size === 0 ? null : malformed };
}

function slotAt<T>(slots: readonly T[], at: number): T {
  const slot = slots[at];
  invariant(slot !== undefined, 'a slot lies in its layout');
  return slot;
}

function decodeScope(layout: Layout, source: unknown): DecodedScope {
  const malformed = new Set<string>();
  const scope = {
    values: layout.fields.map((slot) => decodeField(slot, source, malformed)),
    groups: layout.groups.map((slot) => isObject(follow(source, slot.steps))),
    lists: layout.lists.map((slot) =>
      decodeList(slot, source, malformed, (element) => decodeScope(slot.element, element)),
    ),
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

function decodeList(
  slot: ListSlot,
  source: unknown,
  malformed: Set<string>,
  decode: (element: unknown) => DecodedScope,
): readonly DecodedScope[] | null {
  const json = follow(source, slot.steps);
  if (json === null) return null;
  if (Array.isArray(json)) return json.map(decode);
  malformed.add(slot.cataloguePath);
  return null;
}

/** Why the value at a path is missing from a scope. */
export const causeIn = ({ malformed }: DecodedScope, cataloguePath: string): MissingCause =>
  malformed?.has(cataloguePath) === true ? 'malformed' : 'absent';
