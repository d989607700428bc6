import type { Value } from '@tautai/dsl';
import type { DecodedRecord, DecodedScope } from '../../record/decode-record.ts';
import type { Layout } from '../../record/layout.ts';
import type { Segment, SegmentScope } from './open-segment.ts';

/** Decodes one row, or one element, as the slots of a layout. */
export type DecodeScope = (row: number) => DecodedScope;

/**
 * Decodes rows as `decodeRecord` decodes records. What could not be read was stored as missing, so `malformed` is null
 * and `source` is empty: an explanation that tells the two apart is made from the stored record, found by the row's key.
 */
export function rowDecoder(layout: Layout, segment: Segment): (row: number) => DecodedRecord {
  const decode = slotsDecoder(layout, segment.record, pathsOf(layout));
  return (row) => ({ source: {}, ...decode(row) });
}

/** The same for the rows of any scope, where only the slots at some catalogue paths are read: the others are missing. */
export function slotsDecoder(layout: Layout, scope: SegmentScope, paths: ReadonlySet<string>): DecodeScope {
  const columns = layout.fields.flatMap(({ cataloguePath: path }, slot) =>
    paths.has(path) ? [{ slot, column: scope.column(path) }] : [],
  );
  const groups = layout.groups.flatMap(({ cataloguePath: path }, slot) =>
    paths.has(path) ? [{ slot, codes: scope.group(path) }] : [],
  );
  const lists = layout.lists.flatMap(({ cataloguePath: path, element }, slot) => {
    if (!paths.has(path)) return [];
    const list = scope.list(path);
    return [
      { slot, lengths: list.lengths(), offsets: list.offsets(), decode: slotsDecoder(element, list.elements, paths) },
    ];
  });
  const noValues = layout.fields.map(() => null);
  const noGroups = layout.groups.map(() => false);
  const noLists = layout.lists.map(() => null);
  return (row) => {
    const values: (Value | null)[] = noValues.slice();
    for (const { slot, column } of columns) values[slot] = column.valueOf(column.codes[row] ?? 0);
    const there: boolean[] = noGroups.slice();
    for (const { slot, codes } of groups) there[slot] = codes[row] === 1;
    const elements: (readonly DecodedScope[] | null)[] = noLists.slice();
    for (const { slot, lengths, offsets, decode } of lists) {
      const length = (lengths[row] ?? 0) - 1;
      const start = offsets[row] ?? 0;
      elements[slot] = length < 0 ? null : Array.from({ length }, (_, index) => decode(start + index));
    }
    return { values, groups: there, lists: elements, malformed: null };
  };
}

const pathsOf = ({ fields, groups, lists }: Layout): ReadonlySet<string> =>
  new Set([
    ...[...fields, ...groups, ...lists].map(({ cataloguePath }) => cataloguePath),
    ...lists.flatMap(({ element }) => [...pathsOf(element)]),
  ]);
