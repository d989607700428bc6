import type { IrCondition, Place } from '../../ir/ir.ts';

/** What follows from a node's own place in the text, or from what else the node says. */
const derived: ReadonlySet<string> = new Set(['range', 'form', 'members', 'test']);

/** Equal for nodes that say the same of every record, wherever they stand. */
export function keyOf(node: IrCondition): string {
  const known = keys.get(node);
  if (known !== undefined) return known;
  const key = JSON.stringify(node, (name, value: unknown) => (derived.has(name) ? undefined : value));
  keys.set(node, key);
  return key;
}

/** A rule is bound to every segment anew; its nodes stay. */
const keys = new WeakMap<IrCondition, string>();

/** The places that a node reads, those of its lists and of what lies inside included. */
export function placesIn(node: IrCondition): readonly Place[] {
  const known = placesOf.get(node);
  if (known !== undefined) return known;
  const places: Place[] = [];
  JSON.stringify(node, (name, value: unknown) => {
    if (derived.has(name)) return undefined;
    if (isPlace(value)) places.push(value);
    return value;
  });
  placesOf.set(node, places);
  return places;
}

const placesOf = new WeakMap<IrCondition, readonly Place[]>();

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'cataloguePath' in value && 'slot' in value && 'scope' in value;

/** Whether an operand is worked out from the elements of a list. */
export const readsElements = (node: IrCondition): boolean => keyOf(node).includes('"kind":"aggregate"');
