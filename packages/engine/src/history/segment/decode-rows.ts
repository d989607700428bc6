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
  const decode = scopeDecoder(layout, segment.record);
  return (row) => ({ source: {}, ...decode(row) });
}

export function scopeDecoder(layout: Layout, scope: SegmentScope): DecodeScope {
  const columns = layout.fields.map(({ cataloguePath }) => scope.column(cataloguePath));
  const groups = layout.groups.map(({ cataloguePath }) => scope.group(cataloguePath));
  const lists = layout.lists.map(({ cataloguePath, element }) => {
    const list = scope.list(cataloguePath);
    return { lengths: list.lengths, offsets: list.offsets(), decode: scopeDecoder(element, list.elements) };
  });
  return (row) => ({
    values: columns.map(({ codes, valueOf }) => valueOf(codes[row] ?? 0)),
    groups: groups.map((codes) => codes[row] === 1),
    lists: lists.map(({ lengths, offsets, decode }) => {
      const length = (lengths[row] ?? 0) - 1;
      const start = offsets[row] ?? 0;
      return length < 0 ? null : Array.from({ length }, (_, index) => decode(start + index));
    }),
    malformed: null,
  });
}
