/**
 *   bytes ─head, directory: verified─→ Segment ─column(path): its blocks are read and verified when first asked for─→ Column
 */
import type { Layout } from '../../record/layout.ts';
import { crc32c } from '../bytes/crc32c.ts';
import { decodeText } from '../bytes/text-code.ts';
import type { TextTable } from '../bytes/text-table.ts';
import { readTexts } from '../bytes/text-table.ts';
import type { ByteSource } from './byte-source.ts';
import { readExactly } from './byte-source.ts';
import type { Codes, Column, ReadBlock } from './column.ts';
import { missingColumn, readCodes, readColumn } from './column.ts';
import type { BlockPlace, CodesPlace, Directory, ListPlace, ScopePlace } from './directory.ts';
import { formatVersion, headLength, magic } from './directory.ts';
import { historyDigest, historyLayout } from './history-layout.ts';
import { SegmentError } from './segment-error.ts';

/** The rows of a scope: records, or the elements of a list, one after another. Names are catalogue paths. */
export interface SegmentScope {
  readonly count: number;
  readonly column: (cataloguePath: string) => Column;
  /** Whether a record is there, as a column of booleans in which nothing is missing: code 1 is true, 0 false. */
  readonly group: (cataloguePath: string) => Codes;
  readonly list: (cataloguePath: string) => SegmentList;
  /** Every list, with its path. */
  readonly lists: () => readonly (readonly [cataloguePath: string, list: SegmentList])[];
}

/** A list of each row. Its elements lie one after another in a scope of their own. */
export interface SegmentList {
  /** 0: missing; n + 1: n elements. */
  readonly lengths: () => Codes;
  /** Of the longest. */
  readonly lengthMax: number;
  /** Of each row and past the last: where its elements begin. */
  readonly offsets: () => Int32Array;
  readonly elements: SegmentScope;
}

/** An opened segment. Reading throws `SegmentError` where the file is damaged; it never answers from damaged bytes. */
export interface Segment {
  readonly rows: number;
  /** References of the stored records, in the order of the rows. */
  readonly keys: () => TextTable;
  readonly record: SegmentScope;
}

/**
 * Opens a segment: verifies head and directory, and each column when it is first read.
 *
 * @throws {SegmentError} what is wrong, and at which byte
 * @example
 * const segment = openSegment(sourceOfBytes(readFileSync(path)));
 */
export function openSegment(source: ByteSource): Segment {
  const { directory, blocksAt } = readDirectory(source);
  const read: ReadBlock = (place, part) => readBlock(source, blocksAt, place, part);
  let keys: TextTable | undefined;
  return {
    rows: directory.record.count,
    keys: () => (keys ??= readTexts(read(directory.keys, 'keys'))),
    record: openScope(directory.record, historyLayout(), read),
  };
}

/**
 * Reads every part of a segment once, as after a copy or a restore.
 *
 * @throws {SegmentError} what is wrong, and at which byte
 */
export function verifySegment(source: ByteSource): void {
  const { directory, blocksAt } = readDirectory(source);
  for (const [part, place] of blocksIn(directory)) readBlock(source, blocksAt, place, part);
}

function readDirectory(source: ByteSource): { readonly directory: Directory; readonly blocksAt: number } {
  const head = readExactly(source, 0, headLength, 'head');
  const view = new DataView(head.buffer, head.byteOffset, headLength);
  if (head.some((byte, index) => index < magic.length && byte !== magic.charCodeAt(index))) {
    throw new SegmentError('not_a_segment', 0, 'head');
  }
  if (view.getUint32(8, true) !== formatVersion) throw new SegmentError('other_version', 8, 'head');
  if (crc32c(head.subarray(0, 28)) !== view.getUint32(28, true)) throw new SegmentError('damaged', 0, 'head');
  if (source.length < view.getFloat64(16, true)) throw new SegmentError('truncated', source.length, 'file');
  if (source.length > view.getFloat64(16, true)) throw new SegmentError('damaged', view.getFloat64(16, true), 'file');
  const length = view.getUint32(12, true);
  const bytes = readExactly(source, headLength, length, 'directory');
  if (crc32c(bytes) !== view.getUint32(24, true)) throw new SegmentError('damaged', headLength, 'directory');
  const directory = directoryOf(JSON.parse(decodeText(bytes, 0, length)));
  if (directory.digest !== historyDigest()) throw new SegmentError('other_catalogue', headLength, 'directory');
  return { directory, blocksAt: headLength + length };
}

/** Its checksum fits and its version is ours: it is what `assemble` wrote. */
const directoryOf = (json: unknown): Directory => json as Directory;

function readBlock(source: ByteSource, blocksAt: number, place: BlockPlace, part: string): Uint8Array<ArrayBuffer> {
  const bytes = readExactly(source, blocksAt + place.at, place.length, part);
  if (crc32c(bytes) !== place.crc) throw new SegmentError('damaged', blocksAt + place.at, part);
  return bytes;
}

type NamedBlock = readonly [part: string, place: BlockPlace];

const blocksIn = ({ keys, record }: Directory): readonly NamedBlock[] => [['keys', keys], ...blocksInScope(record)];

function blocksInScope({ fields, groups, lists }: ScopePlace): readonly NamedBlock[] {
  return [
    ...Object.entries(fields).flatMap(([path, { codes, values }]) => [
      ...blocksInCodes(path, codes),
      ...('block' in values ? [[path, values.block] as const] : []),
    ]),
    ...Object.entries(groups).flatMap(([path, codes]) => blocksInCodes(path, codes)),
    ...Object.entries(lists).flatMap(([path, { lengths, elements }]) => [
      ...blocksInCodes(path, lengths),
      ...blocksInScope(elements),
    ]),
  ];
}

const blocksInCodes = (part: string, codes: CodesPlace): readonly NamedBlock[] =>
  codes.width === 0 ? [] : [[part, codes.block]];

function openScope(place: ScopePlace, layout: Layout, read: ReadBlock): SegmentScope {
  const rows = place.count;
  const types = new Map(layout.fields.map(({ cataloguePath, type }) => [cataloguePath, type]));
  const layouts = new Map(layout.lists.map(({ cataloguePath, element }) => [cataloguePath, element]));
  const list = remembering((path) =>
    openList(place.lists[path] ?? noList, path, { rows, layout: layouts.get(path) ?? noLayout, read }),
  );
  return {
    count: rows,
    column: remembering((path) => {
      const column = place.fields[path];
      const type = types.get(path);
      if (column === undefined || type === undefined) return missingColumn(rows);
      return readColumn(column, { rows, type }, (block) => read(block, path));
    }),
    group: remembering((path) => {
      const codes = place.groups[path];
      return codes === undefined ? new Uint8Array(rows) : readCodes(codes, rows, (block) => read(block, path));
    }),
    list,
    lists: () => layout.lists.map(({ cataloguePath }) => [cataloguePath, list(cataloguePath)]),
  };
}

const noLayout: Layout = { fields: [], groups: [], lists: [] };
const noList: ListPlace = {
  lengths: { width: 0, code: 0 },
  lengthMax: 0,
  elements: { count: 0, fields: {}, groups: {}, lists: {} },
};

function openList(
  { lengths: place, lengthMax, elements }: ListPlace,
  path: string,
  { rows, layout, read }: { readonly rows: number; readonly layout: Layout; readonly read: ReadBlock },
): SegmentList {
  let codes: Codes | undefined;
  let starts: Int32Array | undefined;
  const lengths = (): Codes => (codes ??= readCodes(place, rows, (block) => read(block, path)));
  return {
    lengths,
    lengthMax,
    offsets: () => (starts ??= offsetsOf(lengths())),
    elements: openScope(elements, layout, read),
  };
}

function offsetsOf(lengths: Codes): Int32Array {
  const offsets = new Int32Array(lengths.length + 1);
  let end = 0;
  for (let row = 0; row < lengths.length; row += 1) {
    end += Math.max(0, (lengths[row] ?? 0) - 1);
    offsets[row + 1] = end;
  }
  return offsets;
}

function remembering<T>(make: (path: string) => T): (path: string) => T {
  const made = new Map<string, T>();
  return (path) => {
    const known = made.get(path);
    if (known !== undefined) return known;
    const fresh = make(path);
    made.set(path, fresh);
    return fresh;
  };
}
