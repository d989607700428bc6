import type { Layout } from '../../record/layout.ts';
import type { ByteSource } from './byte-source.ts';
import { historyLayout } from './history-layout.ts';
import type { SegmentScope } from './open-segment.ts';
import { openSegment } from './open-segment.ts';
import type { ScopeWriter } from './scope-writer.ts';
import { createScopeWriter, setLength } from './scope-writer.ts';
import { assemble } from './write-segment.ts';

/** A segment after an erasure. */
export interface Rewritten {
  /** Null where no row is left: the file is to be deleted. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly erasedRows: number;
}

/**
 * Writes a segment anew without the rows whose key is to be erased. Dictionaries, ranges and lengths are made of the
 * rows that stay alone, so that nothing of the others is left in the new file.
 *
 * @throws {SegmentError} where the segment is damaged
 */
export function rewriteWithout(source: ByteSource, isErased: (key: string) => boolean): Rewritten {
  const segment = openSegment(source);
  const keys = segment.keys();
  const kept = Array.from({ length: segment.rows }, (_, row) => row).filter((row) => !isErased(keys.at(row)));
  const erasedRows = segment.rows - kept.length;
  if (kept.length === 0) return { bytes: null, erasedRows };
  const writer = createScopeWriter(historyLayout());
  copyRows(kept, historyLayout(), segment.record, writer);
  return { bytes: assemble(kept.map(keys.at), writer), erasedRows };
}

function copyRows(kept: readonly number[], layout: Layout, from: SegmentScope, to: ScopeWriter): void {
  to.count = kept.length;
  for (const { cataloguePath: path } of layout.fields) {
    const { codes, valueOf } = from.column(path);
    kept.forEach((row, copied) => {
      const value = valueOf(codes[row] ?? 0);
      if (value !== null) to.fields.get(path)?.setValue(copied, value);
    });
  }
  for (const { cataloguePath: path } of layout.groups) {
    const codes = from.group(path);
    kept.forEach((row, copied) => to.groups.get(path)?.set(copied, codes[row] ?? 0));
  }
  for (const { cataloguePath: path, element } of layout.lists) copyLists(kept, { path, element }, from, to);
}

function copyLists(
  kept: readonly number[],
  { path, element }: { readonly path: string; readonly element: Layout },
  from: SegmentScope,
  to: ScopeWriter,
): void {
  const { lengths, offsets, elements } = from.list(path);
  const list = to.lists.get(path);
  if (list === undefined) return;
  const codes = lengths();
  const starts = offsets();
  const keptElements: number[] = [];
  kept.forEach((row, copied) => {
    const length = (codes[row] ?? 0) - 1;
    if (length < 0) return;
    setLength(list, copied, length);
    const start = starts[row] ?? 0;
    for (let index = start; index < start + length; index += 1) keptElements.push(index);
  });
  copyRows(keptElements, element, elements, list.elements);
}
