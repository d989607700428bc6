/**
 * What a query reads of a record, or of an element of a list: slots of the rule's layout, decoded once per row, as the
 * engine decodes a record once. Only what the condition has asked for becomes a column.
 */
import type { Place } from '../ir/ir.ts';
import { invariant } from '../invariant.ts';
import type { Layout, ListSlot } from '../record/layout.ts';
import type { Decoder } from './decode.ts';
import { columnTypesOf, decoderOf } from './decode.ts';
import type { Column, Decoding, Elements } from './dialect.ts';
import type { Sql } from './sql.ts';
import { sql } from './sql.ts';
import type { Writing } from './writing.ts';

/** A slot that is read: what is taken out of JSON for it, and the columns that it comes to. */
interface Read {
  readonly columns: readonly Column[];
  readonly decoder: (source: Sql) => Decoder;
}

/** Grows while the condition is written. */
export interface Reads {
  readonly layout: Layout;
  readonly reads: Map<string, Read>;
  readonly lists: Map<number, Reads>;
}

export const createReads = (layout: Layout): Reads => ({ layout, reads: new Map(), lists: new Map() });

/** A scope that is open where a condition is written. */
interface OpenScope {
  readonly reads: Reads;
  /** The element's name; null for the record. */
  readonly element: Sql | null;
}

/** The record, then the elements around, from the outside in. */
export type Scopes = readonly [record: OpenScope, ...elements: readonly OpenScope[]];

export const recordScope = (reads: Reads): Scopes => [{ reads, element: null }];

function scopeAt(scopes: Scopes, { scope }: Place): OpenScope {
  const found = scopes[scope === 'record' ? 0 : scope + 1];
  invariant(found !== undefined, 'the scope of a place is open');
  return found;
}

/** The value at a place; the first and the last day of a partial date. */
export function readField(writing: Writing, scopes: Scopes, place: Place): readonly Sql[] {
  const { reads, element } = scopeAt(scopes, place);
  const slot = reads.layout.fields[place.slot];
  invariant(slot !== undefined, `the layout has ${place.cataloguePath}`);
  const read = readOnce(reads, `f${place.slot}`, () => {
    const names = [sql`f${place.slot}`, sql`h${place.slot}`] as const;
    return {
      columns: columnTypesOf(slot.type).map((type, position) => ({ name: names[position === 0 ? 0 : 1], type })),
      decoder: (source) => decoderOf(writing, slot.type, source, slot.steps),
    };
  });
  return read.columns.map((column) => columnOf(writing, { reads, element }, column));
}

/** Whether a record is there. */
export function readGroup(writing: Writing, scopes: Scopes, place: Place): Sql {
  const { reads, element } = scopeAt(scopes, place);
  const slot = reads.layout.groups[place.slot];
  invariant(slot !== undefined, `the layout has ${place.cataloguePath}`);
  return readFlag(
    writing,
    { reads, element },
    { name: sql`g${place.slot}`, key: `g${place.slot}`, kind: 'object', steps: slot.steps },
  );
}

function listAt({ reads }: OpenScope, place: Place): ListSlot {
  const slot = reads.layout.lists[place.slot];
  invariant(slot !== undefined, `the layout has ${place.cataloguePath}`);
  return slot;
}

/** Whether a list is there. */
export function readListPresence(writing: Writing, scopes: Scopes, place: Place): Sql {
  const scope = scopeAt(scopes, place);
  const { steps } = listAt(scope, place);
  return readFlag(writing, scope, { name: sql`k${place.slot}`, key: `k${place.slot}`, kind: 'array', steps });
}

interface Flag {
  readonly name: Sql;
  readonly key: string;
  readonly kind: 'object' | 'array';
  readonly steps: readonly string[];
}

function readFlag(writing: Writing, { reads, element }: OpenScope, { name, key, kind, steps }: Flag): Sql {
  const { dialect } = writing;
  const read = readOnce(reads, key, () => ({
    columns: [{ name, type: 'boolean' }],
    decoder: (source) => ({ taken: [dialect.isJson(dialect.at(source, steps), kind)], columns: (held) => held }),
  }));
  return onlyColumn(writing, { reads, element }, read);
}

/** The elements of a list, and the scopes inside of it. */
export function openList(
  writing: Writing,
  scopes: Scopes,
  place: Place,
): { readonly inside: Scopes; readonly elements: () => Elements } {
  const { dialect } = writing;
  const { reads, element } = scopeAt(scopes, place);
  const { steps, element: layout } = listAt({ reads, element }, place);
  const inner = reads.lists.get(place.slot) ?? createReads(layout);
  reads.lists.set(place.slot, inner);
  const read = readOnce(reads, `l${place.slot}`, () => ({
    columns: [{ name: sql`l${place.slot}`, type: 'list' }],
    decoder: (source) => ({
      taken: [dialect.jsonArray(dialect.at(source, steps))],
      columns: ([array]) => {
        invariant(array !== undefined, 'the array was taken');
        return [dialect.decodeArray(array, decodingOf(inner, scopes.length))];
      },
    }),
  }));
  const name = sql`e${scopes.length - 1}`;
  return {
    inside: [...scopes, { reads: inner, element: name }],
    // Asked for when the inside is written: only then is known what it reads.
    elements: () => ({
      list: onlyColumn(writing, { reads, element }, read),
      columns: columnsOf(inner),
      element: name,
    }),
  };
}

function readOnce(reads: Reads, key: string, make: () => Read): Read {
  const read = reads.reads.get(key) ?? make();
  reads.reads.set(key, read);
  return read;
}

const columnsOf = ({ reads }: Reads): readonly Column[] => Array.from(reads.values()).flatMap(({ columns }) => columns);

function onlyColumn(writing: Writing, scope: OpenScope, { columns: [column] }: Read): Sql {
  invariant(column !== undefined, 'what is read has a column');
  return columnOf(writing, scope, column);
}

function columnOf({ dialect }: Writing, { reads, element }: OpenScope, { name }: Column): Sql {
  if (element === null) return dialect.columnOfRecord(name);
  return dialect.columnOfElement(
    element,
    name,
    columnsOf(reads).findIndex((column) => column.name === name),
  );
}

/** How a scope is decoded, once all that reads it has been written. */
export function decodingOf(reads: Reads, level: number): Decoding {
  const all = Array.from(reads.reads.values());
  return {
    level,
    columns: columnsOf(reads),
    taken: (json) => all.flatMap(({ decoder }) => decoder(json).taken),
    decoded(held) {
      let position = 0;
      return all.flatMap(({ decoder }) => {
        // Where the JSON came from does not matter to what was taken out of it.
        const { taken, columns } = decoder(held(0));
        return columns(taken.map(() => held(position++)));
      });
    },
  };
}
