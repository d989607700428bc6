import type { Layout } from '../../record/layout.ts';
import type { ColumnWriter } from './column-writer.ts';
import type { CodesWriter } from './encode-codes.ts';
import type { ScopeWriter } from './scope-writer.ts';
import { setLength } from './scope-writer.ts';

/**
 * What is done at a name of a record's JSON. `decodeRecord` asks for each slot and finds most of them absent; here the
 * JSON is walked instead, and what it lacks costs nothing.
 */
export interface Reading {
  readonly column: ColumnWriter | null;
  readonly group: CodesWriter | null;
  readonly list: { readonly path: string; readonly elements: Reading } | null;
  /** By name; null where nothing lies below. */
  readonly below: ReadonlyMap<string, Reading> | null;
}

interface ReadingBuilder extends Reading {
  column: ColumnWriter | null;
  group: CodesWriter | null;
  list: { readonly path: string; readonly elements: Reading } | null;
  below: Map<string, ReadingBuilder> | null;
}

const blank = (): ReadingBuilder => ({ column: null, group: null, list: null, below: null });

/** The tree of names that a layout's steps make. */
export function planReading(layout: Layout, writer: ScopeWriter): Reading {
  const root = blank();
  const at = (steps: readonly string[]): ReadingBuilder => {
    let node = root;
    for (const step of steps) {
      node.below ??= new Map();
      const next = node.below.get(step) ?? blank();
      node.below.set(step, next);
      node = next;
    }
    return node;
  };
  for (const { steps, cataloguePath } of layout.fields) at(steps).column = writer.fields.get(cataloguePath) ?? null;
  for (const { steps, cataloguePath } of layout.groups) at(steps).group = writer.groups.get(cataloguePath) ?? null;
  for (const { steps, cataloguePath: path, element } of layout.lists) {
    const list = writer.lists.get(path);
    if (list !== undefined) at(steps).list = { path, elements: planReading(element, list.elements) };
  }
  return root;
}

/** Adds one row: a record, or an element of a list. */
export function writeScope(reading: Reading, writer: ScopeWriter, source: unknown): void {
  const row = writer.count;
  writer.count += 1;
  write(reading, writer, row, source);
}

function write(reading: Reading, writer: ScopeWriter, row: number, json: unknown): void {
  if (json === null || json === undefined) return;
  reading.column?.setJson(row, json);
  if (Array.isArray(json)) {
    if (reading.list !== null) writeList(reading.list, writer, row, json);
    return;
  }
  if (typeof json !== 'object') return;
  reading.group?.set(row, 1);
  if (reading.below === null) return;
  for (const name in json) {
    const next = reading.below.get(name);
    if (next !== undefined) write(next, writer, row, (json as Readonly<Record<string, unknown>>)[name]);
  }
}

function writeList(
  { path, elements }: NonNullable<Reading['list']>,
  writer: ScopeWriter,
  row: number,
  json: readonly unknown[],
): void {
  const list = writer.lists.get(path);
  if (list === undefined) return;
  setLength(list, row, json.length);
  for (const element of json) writeScope(elements, list.elements, element);
}
