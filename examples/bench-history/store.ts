import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ByteSource, Segment } from '@tautai/engine/history';
import { createSegmentWriter, openSegment, usualSegmentRows } from '@tautai/engine/history';
import type { Database } from './duckdb.ts';
import { openDatabase, rowOf } from './duckdb.ts';
import { createRecords, enumerations } from './records.ts';

/** The same records in both stores. */
export interface Stores {
  readonly segments: readonly Segment[];
  /** The same segments with nothing read of them. */
  readonly openAgain: () => readonly Segment[];
  readonly bytes: number;
  /** What generating and encoding the segments took. */
  readonly writeMs: number;
  readonly database: Database;
  readonly close: () => void;
}

/** Fills both, a segment at a time. */
export async function fillStores(folder: string, rows: number, seed: number): Promise<Stores> {
  const database = await openDatabase(folder, enumerations);
  const draw = createRecords(seed);
  const files: OpenFile[] = [];
  let writeMs = 0;
  for (let start = 0; start < rows; start += usualSegmentRows) {
    const begin = performance.now();
    const writer = createSegmentWriter();
    const lines: string[] = [];
    for (let row = start; row < Math.min(rows, start + usualSegmentRows); row += 1) {
      const { key, record } = draw(row);
      writer.add(key, record);
      lines.push(rowOf(record));
    }
    const path = join(folder, `${start}.segment`);
    writeFileSync(path, writer.finish());
    writeMs += performance.now() - begin;
    files.push(openFile(path));
    await database.insert(lines);
  }
  const openAgain = (): readonly Segment[] => files.map(({ source }) => openSegment(source));
  return {
    segments: openAgain(),
    openAgain,
    bytes: files.reduce((sum, { source }) => sum + source.length, 0),
    writeMs,
    database,
    close() {
      database.close();
      files.forEach(({ close }) => close());
    },
  };
}

interface OpenFile {
  readonly source: ByteSource;
  readonly close: () => void;
}

function openFile(path: string): OpenFile {
  const file = openSync(path, 'r');
  return {
    source: {
      length: fstatSync(file).size,
      read(at, length) {
        const bytes = new Uint8Array(length);
        return bytes.subarray(0, readSync(file, bytes, 0, length, at));
      },
    },
    close: () => closeSync(file),
  };
}
