import type { FieldType, ScalarType } from '@tautai/dsl';
import { catalogue, fieldsOf } from '@tautai/dsl';
import { invariant } from '../invariant.ts';

/** A scalar that some rule reads; its place in the list of slots is its slot. */
export interface FieldSlot {
  /** Property names from the scope's own object; none for the element itself in a list of scalars. */
  readonly steps: readonly string[];
  readonly cataloguePath: string;
  readonly type: ScalarType;
}

/** A record whose presence some rule asks. */
export interface GroupSlot {
  readonly steps: readonly string[];
  readonly cataloguePath: string;
}

/** A list that some rule runs over; its elements have a layout of their own. */
export interface ListSlot {
  readonly steps: readonly string[];
  readonly cataloguePath: string;
  readonly element: Layout;
}

/**
 * What the rules of a ruleset read of a record, or of an element of a list: numbered slots, so that a record is decoded
 * once and rules then read by number. Slots are only ever added, so a rule that was lowered earlier keeps its numbers.
 */
export interface Layout {
  readonly fields: readonly FieldSlot[];
  readonly groups: readonly GroupSlot[];
  readonly lists: readonly ListSlot[];
}

/** A layout under construction. */
export interface LayoutBuilder extends Layout {
  readonly fields: FieldSlot[];
  readonly groups: GroupSlot[];
  readonly lists: (ListSlot & { readonly element: LayoutBuilder })[];
}

export const createLayout = (): LayoutBuilder => ({ fields: [], groups: [], lists: [] });

interface SlotPath {
  readonly steps: readonly string[];
  readonly cataloguePath: string;
}

/** Slot of a scalar, added where it is new. */
export function fieldSlot(layout: LayoutBuilder, { steps, cataloguePath }: SlotPath): number {
  const known = layout.fields.findIndex((slot) => slot.cataloguePath === cataloguePath);
  return known >= 0 ? known : layout.fields.push({ steps, cataloguePath, type: scalarTypeAt(cataloguePath) }) - 1;
}

/** Slot of a record's presence, added where it is new. */
export function groupSlot(layout: LayoutBuilder, { steps, cataloguePath }: SlotPath): number {
  const known = layout.groups.findIndex((slot) => slot.cataloguePath === cataloguePath);
  return known >= 0 ? known : layout.groups.push({ steps, cataloguePath }) - 1;
}

/** Slot of a list, added where it is new. */
export function listSlot(layout: LayoutBuilder, { steps, cataloguePath }: SlotPath): number {
  const known = layout.lists.findIndex((slot) => slot.cataloguePath === cataloguePath);
  return known >= 0 ? known : layout.lists.push({ steps, cataloguePath, element: createLayout() }) - 1;
}

/** The layout of a list's elements. */
export function elementLayout(layout: LayoutBuilder, slot: number): LayoutBuilder {
  const list = layout.lists[slot];
  invariant(list !== undefined, 'a list slot lies in its layout');
  return list.element;
}

/** The type that the catalogue gives a path. */
export function typeAt(cataloguePath: string): FieldType {
  let type: FieldType = catalogue;
  for (const name of cataloguePath.split('.')) {
    const found: FieldType | undefined = fieldsOf(type)[name]?.type;
    invariant(found !== undefined, `the catalogue has ${cataloguePath}`);
    type = found;
  }
  return type;
}

function scalarTypeAt(cataloguePath: string): ScalarType {
  const type = typeAt(cataloguePath);
  // A path that ends in a list of scalars stands for its elements.
  const scalar = type.kind === 'list' ? type.element : type;
  invariant(scalar.kind !== 'record', `${cataloguePath} is a scalar`);
  return scalar;
}
