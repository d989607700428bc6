import type { Layout } from '../../record/layout.ts';
import type { ColumnWriter } from './column-writer.ts';
import { createColumnWriter } from './column-writer.ts';
import type { ListPlace, ScopePlace } from './directory.ts';
import type { AddBlock, CodesWriter } from './encode-codes.ts';
import { createCodesWriter, encodeCodes } from './encode-codes.ts';

/** The columns of the record, or of the elements of a list, while they are filled row by row. */
export interface ScopeWriter {
  count: number;
  readonly fields: ReadonlyMap<string, ColumnWriter>;
  readonly groups: ReadonlyMap<string, CodesWriter>;
  readonly lists: ReadonlyMap<string, ListWriter>;
}

interface ListWriter {
  readonly lengths: CodesWriter;
  lengthMax: number;
  readonly elements: ScopeWriter;
}

export const createScopeWriter = (layout: Layout): ScopeWriter => ({
  count: 0,
  fields: new Map(layout.fields.map(({ cataloguePath, type }) => [cataloguePath, createColumnWriter(type)])),
  groups: new Map(layout.groups.map(({ cataloguePath }) => [cataloguePath, createCodesWriter()])),
  lists: new Map(
    layout.lists.map(({ cataloguePath, element }) => [
      cataloguePath,
      { lengths: createCodesWriter(), lengthMax: 0, elements: createScopeWriter(element) },
    ]),
  ),
});

/** Notes how many elements a row's list has; they are then added one by one to its `elements`. */
export function setLength(list: ListWriter, row: number, length: number): void {
  list.lengths.set(row, length + 1);
  list.lengthMax = Math.max(list.lengthMax, length);
}

export function finishScope({ count, fields, groups, lists }: ScopeWriter, addBlock: AddBlock): ScopePlace {
  const written = Array.from(fields, ([path, column]) => [path, column.finish(count, addBlock)] as const);
  return {
    count,
    fields: Object.fromEntries(written.flatMap(([path, place]) => (place === null ? [] : [[path, place]]))),
    groups: Object.fromEntries(
      Array.from(groups, ([path, writer]) => [path, encodeCodes(writer.codes(count), 2, addBlock)]),
    ),
    lists: Object.fromEntries(Array.from(lists, ([path, list]) => [path, finishList(list, count, addBlock)])),
  };
}

function finishList({ lengths, lengthMax, elements }: ListWriter, rows: number, addBlock: AddBlock): ListPlace {
  return {
    lengths: encodeCodes(lengths.codes(rows), lengthMax + 2, addBlock),
    lengthMax,
    elements: finishScope(elements, addBlock),
  };
}
