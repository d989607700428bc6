import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassengerRecord } from '@tautai/dsl';
import type { ByteSource, Segment } from '@tautai/engine/history';
import { createSegmentWriter, openSegment, usualSegmentRows } from '@tautai/engine/history';
import type { Database } from './duckdb.ts';
import { openDatabase, rowOf } from './duckdb.ts';
import { createRecords } from './records.ts';

/** The same records in both stores. */
export interface Stores {
  readonly segments: readonly Segment[];
  readonly bytes: number;
  /** What generating and encoding the segments took. */
  readonly writeMs: number;
  readonly database: Database;
  readonly close: () => void;
}

/** Fills both, a segment at a time. */
export async function fillStores(folder: string, rows: number, seed: number): Promise<Stores> {
  const enumerations = valuesOf(seed, rows);
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
  return {
    segments: files.map(({ source }) => openSegment(source)),
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

type Read = (record: PassengerRecord) => readonly (string | undefined)[];

const enumerated: Readonly<Record<string, Read>> = {
  trip_type: ({ booking }) => [booking?.trip_type],
  direction: ({ flight }) => [flight?.direction],
  sex: ({ passenger }) => [passenger?.sex],
  cabin: ({ booking }) => booking?.segments?.map(({ cabin }) => cabin) ?? [],
  method: ({ booking }) => booking?.payments?.map(({ method }) => method) ?? [],
  currency: ({ booking }) => booking?.payments?.map(({ currency }) => currency) ?? [],
  agency: ({ booking }) => [booking?.agency?.name],
  carrier: ({ flight, booking, history }) => [
    flight?.carrier,
    ...(booking?.segments?.map(({ carrier }) => carrier) ?? []),
    ...(history?.trips?.map(({ flight_carrier }) => flight_carrier) ?? []),
  ],
  airport: ({ flight, booking }) => [
    flight?.origin,
    flight?.destination,
    booking?.origin,
    ...(booking?.segments?.flatMap(({ origin, destination }) => [origin, destination]) ?? []),
    ...(booking?.bags?.map(({ destination }) => destination) ?? []),
  ],
  country: ({ passenger, booking, history }) => [
    passenger?.nationality,
    booking?.agency?.country,
    booking?.origin_country,
    ...(history?.trips?.map(({ origin_country }) => origin_country) ?? []),
  ],
};

/** Every value of each enumeration, from a first drawing of the same records. */
function valuesOf(seed: number, rows: number): Readonly<Record<string, readonly string[]>> {
  const draw = createRecords(seed);
  const found = new Map(Object.keys(enumerated).map((name) => [name, new Set<string>()]));
  for (let row = 0; row < rows; row += 1) {
    const { record } = draw(row);
    for (const [name, read] of Object.entries(enumerated)) {
      for (const value of read(record)) if (value !== undefined) found.get(name)?.add(value);
    }
  }
  return Object.fromEntries(Array.from(found, ([name, values]) => [name, [...values].toSorted()]));
}
