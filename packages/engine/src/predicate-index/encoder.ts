/**
 * Record → numbers. The encoder knows which columns the rules test; it grows with them and never forgets one, so that a
 * ruleset that was made earlier keeps its column numbers.
 */
import { invariant } from '../invariant.ts';
import type { Layout } from '../record/layout.ts';
import type { Column, ColumnScope, FieldColumns, FieldPart } from './column.ts';
import { createFieldColumns } from './column.ts';
import { follow, isObject } from '../record/follow.ts';

/** The elements of a list, one after another, each `stride` numbers wide. */
export interface EncodedList {
  count: number;
  stride: number;
  values: Float64Array;
}

/** The numbers of the record at hand. Written over by the next one. */
export interface EncodedRecord {
  values: Float64Array;
  readonly lists: EncodedList[];
}

export interface Encoder {
  readonly encoded: EncodedRecord;
  /** Before each record: nothing is known of it yet. */
  readonly begin: () => void;
  /** Fills `encoded`. Never throws, whatever the record holds. */
  readonly encode: (source: unknown) => void;
  /** The scope of the elements of a list of the record. */
  readonly elementScope: (listSlot: number) => number;
  /** The columns of a field, for the numbers of its literals. */
  readonly fieldAt: (scope: ColumnScope, slot: number) => FieldColumns;
  readonly fieldColumn: (scope: ColumnScope, slot: number, part: FieldPart) => Column;
  /** 1 where the record is there. */
  readonly groupColumn: (scope: ColumnScope, slot: number) => Column;
  /** The length of a list of the record. */
  readonly lengthColumn: (listSlot: number) => Column;
  /** A column that is worked out from others of its scope, and of the record; equal keys are one column. */
  readonly derivedColumn: (scope: ColumnScope, key: string, compute: Compute) => Column;
  /** What is read of a record and of its lists, in the order of `encoded.lists`. */
  readonly record: ScopePlan;
  readonly lists: readonly ListPlan[];
  /** Grows with every column, and with every text that is given a number. */
  readonly size: () => number;
}

/** NaN where something that it rests on is missing. `base` is where the element begins in `own`. */
export type Compute = (own: Float64Array, base: number, record: Float64Array) => number;

/** What stands below an object of a scope. */
export interface ObjectPlan {
  readonly fields: { readonly key: string; readonly columns: FieldColumns }[];
  readonly groups: { readonly key: string; readonly index: number }[];
  readonly children: { readonly key: string; readonly plan: ObjectPlan }[];
}

export interface ScopePlan {
  readonly layout: Layout;
  readonly root: ObjectPlan;
  /** Of a list of scalars: the element itself. */
  self: FieldColumns | null;
  readonly fields: Map<number, FieldColumns>;
  readonly groups: Map<number, number>;
  readonly derived: { readonly index: number; readonly compute: Compute }[];
  readonly derivedKeys: Map<string, number>;
  columnCount: number;
}

export interface ListPlan extends ScopePlan {
  readonly slot: number;
  readonly steps: readonly string[];
  lengthIndex: number;
}

const emptyScope = (layout: Layout): ScopePlan => ({
  layout,
  root: { fields: [], groups: [], children: [] },
  self: null,
  fields: new Map(),
  groups: new Map(),
  derived: [],
  derivedKeys: new Map(),
  columnCount: 0,
});

const none = -1;

/** `layout` is the one that the rules are lowered against. */
export function createEncoder(layout: Layout): Encoder {
  const record = emptyScope(layout);
  const lists: ListPlan[] = [];
  const encoded: EncodedRecord = { values: new Float64Array(64), lists: [] };

  /** Fields whose texts are tested. */
  const tested = new Set<FieldColumns>();
  let size = 0;
  const grow = (): void => {
    size += 1;
  };
  const planAt = (scope: ColumnScope): ScopePlan => {
    const plan = scope === 'record' ? record : lists[scope];
    invariant(plan !== undefined, 'a scope has its plan');
    return plan;
  };
  const nextIn = (scope: ColumnScope) => (): number => {
    const plan = planAt(scope);
    grow();
    plan.columnCount += 1;
    if (scope === 'record' && plan.columnCount > encoded.values.length) {
      encoded.values = new Float64Array(2 * plan.columnCount);
    }
    return plan.columnCount - 1;
  };
  const elementScope = (slot: number): number => {
    const known = lists.findIndex((each) => each.slot === slot);
    if (known >= 0) return known;
    const found = layout.lists[slot];
    invariant(found !== undefined, 'a list has its slot');
    encoded.lists.push({ count: 0, stride: 0, values: new Float64Array(0) });
    return lists.push({ ...emptyScope(found.element), slot, steps: found.steps, lengthIndex: none }) - 1;
  };
  const fieldAt = (scope: ColumnScope, slot: number): FieldColumns => {
    const plan = planAt(scope);
    const known = plan.fields.get(slot);
    if (known !== undefined) return known;
    const found = plan.layout.fields[slot];
    invariant(found !== undefined, 'a field has its slot');
    const columns = createFieldColumns(found.type, grow);
    plan.fields.set(slot, columns);
    const key = found.steps.at(-1);
    if (key === undefined) plan.self = columns;
    else objectAt(plan.root, found.steps.slice(0, -1)).fields.push({ key, columns });
    return columns;
  };
  const begin = (): void => {
    for (const columns of tested) columns.tidy();
    encoded.values.fill(Number.NaN, 0, record.columnCount);
  };

  return {
    encoded,
    record,
    lists,
    elementScope,
    fieldAt,
    fieldColumn(scope, slot, part) {
      const columns = fieldAt(scope, slot);
      if (part.kind === 'text') tested.add(columns);
      return { scope, index: columns.column(part, nextIn(scope)) };
    },
    groupColumn(scope, slot) {
      const plan = planAt(scope);
      const steps = plan.layout.groups[slot]?.steps;
      const key = steps?.at(-1);
      invariant(steps !== undefined && key !== undefined, 'a group has its slot');
      const known = plan.groups.get(slot);
      if (known !== undefined) return { scope, index: known };
      const index = nextIn(scope)();
      plan.groups.set(slot, index);
      objectAt(plan.root, steps.slice(0, -1)).groups.push({ key, index });
      return { scope, index };
    },
    lengthColumn(slot) {
      const list = lists[elementScope(slot)];
      invariant(list !== undefined, 'a list has its plan');
      if (list.lengthIndex === none) list.lengthIndex = nextIn('record')();
      return { scope: 'record', index: list.lengthIndex };
    },
    derivedColumn(scope, key, compute) {
      const plan = planAt(scope);
      const known = plan.derivedKeys.get(key);
      if (known !== undefined) return { scope, index: known };
      const index = nextIn(scope)();
      plan.derived.push({ index, compute });
      plan.derivedKeys.set(key, index);
      return { scope, index };
    },
    size: () => size,
    begin,
    encode(source) {
      begin();
      const { values } = encoded;
      encodeObject(record.root, source, values, 0);
      derive(record, values, 0, values);
      for (const [at, plan] of lists.entries()) encodeList(plan, source, encoded.lists[at], values);
    },
  };
}

/** Works out the columns that rest on others, of the record or of an element. */
export function derive({ derived }: ScopePlan, own: Float64Array, base: number, record: Float64Array): void {
  for (const { index, compute } of derived) own[base + index] = compute(own, base, record);
}

function encodeList(plan: ListPlan, source: unknown, into: EncodedList | undefined, record: Float64Array): void {
  invariant(into !== undefined, 'a list has its numbers');
  const json = follow(source, plan.steps);
  const elements: readonly unknown[] | null = Array.isArray(json) ? json : null;
  const count = elements?.length ?? 0;
  const stride = plan.columnCount;
  into.count = count;
  into.stride = stride;
  if (elements === null) return;
  if (plan.lengthIndex !== none) record[plan.lengthIndex] = count;
  if (stride === 0) return;
  if (into.values.length < count * stride) into.values = new Float64Array(2 * count * stride);
  const { values } = into;
  values.fill(Number.NaN, 0, count * stride);
  let base = 0;
  for (const element of elements) {
    if (plan.self !== null) fill(plan.self, element, values, base);
    encodeObject(plan.root, element, values, base);
    derive(plan, values, base, record);
    base += stride;
  }
}

function encodeObject(plan: ObjectPlan, json: unknown, values: Float64Array, base: number): void {
  if (!isObject(json)) return;
  for (const { key, columns } of plan.fields) fill(columns, json[key], values, base);
  for (const { key, index } of plan.groups) if (isObject(json[key])) values[base + index] = 1;
  for (const { key, plan: child } of plan.children) encodeObject(child, json[key], values, base);
}

function fill(columns: FieldColumns, json: unknown, values: Float64Array, base: number): void {
  const numbers = columns.read(json);
  if (numbers !== null) place(columns, numbers, values, base);
}

/** Puts what was read of a field into its columns. */
export function place({ indexes }: FieldColumns, numbers: readonly number[], values: Float64Array, base: number): void {
  for (let at = 0; at < indexes.length; at += 1) values[base + (indexes[at] ?? 0)] = numbers[at] ?? Number.NaN;
}

/** The plan of the object at the end of the steps. */
function objectAt(root: ObjectPlan, steps: readonly string[]): ObjectPlan {
  let plan = root;
  for (const key of steps) {
    let child = plan.children.find((each) => each.key === key);
    if (child === undefined) {
      child = { key, plan: { fields: [], groups: [], children: [] } };
      plan.children.push(child);
    }
    plan = child.plan;
  }
  return plan;
}
