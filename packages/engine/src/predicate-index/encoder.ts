/**
 * Record → numbers. The encoder knows which columns the rules test; it grows with them and never forgets one, so that a
 * ruleset that was made earlier keeps its column numbers.
 */
import { invariant } from '../invariant.ts';
import type { Layout } from '../record/layout.ts';
import type { Column, ColumnScope, FieldPart } from './column.ts';
import { FieldColumns } from './column.ts';
import { isObject } from '../record/follow.ts';

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
  /** After each record was read: works out the columns that rest on others. */
  readonly deriveColumns: () => void;
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

/** What is read below an object of a scope. */
export interface ObjectPlan {
  readonly keys: KeyPlan[];
}

/** What is done with the value of a key: it is a field, a list or a record. */
export interface KeyPlan {
  readonly key: string;
  field: FieldColumns | null;
  /** Of a list that the encoder knows, its number; otherwise `none`. */
  list: number;
  /** Of a record whose presence is asked for, its column; otherwise `none`. */
  groupIndex: number;
  /** Of a record that is looked into. */
  object: ObjectPlan | null;
}

export const none = -1;

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
  lengthIndex: number;
}

const emptyScope = (layout: Layout): ScopePlan => ({
  layout,
  root: { keys: [] },
  self: null,
  fields: new Map(),
  groups: new Map(),
  derived: [],
  derivedKeys: new Map(),
  columnCount: 0,
});

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
    lists.push({ ...emptyScope(found.element), slot, lengthIndex: none });
    keyAt(record.root, found.steps).list = lists.length - 1;
    return lists.length - 1;
  };
  const fieldAt = (scope: ColumnScope, slot: number): FieldColumns => {
    const plan = planAt(scope);
    const known = plan.fields.get(slot);
    if (known !== undefined) return known;
    const found = plan.layout.fields[slot];
    invariant(found !== undefined, 'a field has its slot');
    const columns = new FieldColumns(found.type, grow);
    plan.fields.set(slot, columns);
    if (found.steps.length === 0) plan.self = columns;
    else keyAt(plan.root, found.steps).field = columns;
    return columns;
  };
  const begin = (): void => {
    for (const columns of tested) columns.tidy();
    encoded.values.fill(Number.NaN, 0, record.columnCount);
    for (let at = 0; at < lists.length; at += 1) {
      const into = encoded.lists[at] as EncodedList;
      into.count = 0;
      into.stride = (lists[at] as ListPlan).columnCount;
    }
  };
  const deriveColumns = (): void => {
    const { values } = encoded;
    derive(record, values, 0, values);
    for (let at = 0; at < lists.length; at += 1) {
      const plan = lists[at] as ListPlan;
      if (plan.derived.length === 0) continue;
      const { count, stride, values: own } = encoded.lists[at] as EncodedList;
      for (let element = 0; element < count; element += 1) derive(plan, own, element * stride, values);
    }
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
      invariant(steps !== undefined, 'a group has its slot');
      const known = plan.groups.get(slot);
      if (known !== undefined) return { scope, index: known };
      const index = nextIn(scope)();
      plan.groups.set(slot, index);
      keyAt(plan.root, steps).groupIndex = index;
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
    deriveColumns,
    encode(source) {
      begin();
      encodeObject(record.root, source, encoded.values, 0);
      deriveColumns();
    },
  };
  function encodeObject(plan: ObjectPlan, json: unknown, values: Float64Array, base: number): void {
    if (!isObject(json)) return;
    const { keys } = plan;
    for (let at = 0; at < keys.length; at += 1) {
      const { key, field, list, groupIndex, object } = keys[at] as KeyPlan;
      const value = json[key];
      if (value === undefined || value === null) continue;
      if (field !== null) fill(field, value, values, base);
      else if (list !== none) encodeList(list, value);
      else if (isObject(value)) {
        if (groupIndex !== none) values[base + groupIndex] = 1;
        if (object !== null) encodeObject(object, value, values, base);
      }
    }
  }
  function encodeList(at: number, json: unknown): void {
    if (!Array.isArray(json)) return;
    const { root, self, lengthIndex } = lists[at] as ListPlan;
    const into = encoded.lists[at] as EncodedList;
    const { stride } = into;
    const count = json.length;
    into.count = count;
    if (lengthIndex !== none) encoded.values[lengthIndex] = count;
    if (stride === 0) return;
    if (into.values.length < count * stride) into.values = new Float64Array(2 * count * stride);
    const { values } = into;
    values.fill(Number.NaN, 0, count * stride);
    for (let element = 0; element < count; element += 1) {
      if (self !== null) fill(self, json[element], values, element * stride);
      encodeObject(root, json[element], values, element * stride);
    }
  }
}

function fill(columns: FieldColumns, json: unknown, values: Float64Array, base: number): void {
  const numbers = columns.read(json);
  if (numbers !== null) columns.place(numbers, values, base);
}

function derive({ derived }: ScopePlan, own: Float64Array, base: number, record: Float64Array): void {
  for (const { index, compute } of derived) own[base + index] = compute(own, base, record);
}

/** The plan of the key at the end of the steps. */
function keyAt(root: ObjectPlan, steps: readonly string[]): KeyPlan {
  let { keys } = root;
  let plan: KeyPlan | undefined;
  for (const key of steps) {
    if (plan !== undefined) {
      plan.object ??= { keys: [] };
      ({ keys } = plan.object);
    }
    plan = keys.find((each) => each.key === key);
    if (plan === undefined) {
      plan = { key, field: null, list: none, groupIndex: none, object: null };
      keys.push(plan);
    }
  }
  invariant(plan !== undefined, 'a field has its key');
  return plan;
}
