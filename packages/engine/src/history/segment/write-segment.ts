/**
 *   records ─walk the catalogue→ columns of codes ─sort the values, number anew→ blocks ─checksums→ directory ─→ file
 *
 *   ┌──────┬───────────┬─────────┬─────────┬───
 *   │ head │ directory │ block 0 │ block 1 │ …       each begins at a multiple of 8
 *   └──────┴───────────┴─────────┴─────────┴───
 */
import type { PassengerRecord } from '@tautai/dsl';
import type { Layout } from '../../record/layout.ts';
import { crc32c } from '../bytes/crc32c.ts';
import { bytesOf } from '../bytes/byte-writer.ts';
import { encodeText } from '../bytes/text-code.ts';
import { encodeTexts } from '../bytes/text-table.ts';
import type { BlockPlace, Directory } from './directory.ts';
import { aligned, formatVersion, headLength, magic } from './directory.ts';
import { historyDigest, historyLayout } from './history-layout.ts';
import { planReading, writeScope } from './read-json.ts';
import type { ScopeWriter } from './scope-writer.ts';
import { createScopeWriter, finishScope } from './scope-writer.ts';

/**
 * One less than 65 536: with the code for missing, the codes of any column of the record then fit two bytes. More rows
 * are allowed; fewer cost more, because each segment has dictionaries of its own.
 */
export const usualSegmentRows = 65_535;

export interface SegmentWriter {
  /** `key` is the reference of the stored record, by which a hit is traced and a person's rows are erased. */
  readonly add: (key: string, record: PassengerRecord) => void;
  /** The finished segment. The writer is not used again. */
  readonly finish: () => Uint8Array<ArrayBuffer>;
}

/** Writes a segment record by record. Never throws for what a record holds: what cannot be read is missing. */
export function createSegmentWriter(): SegmentWriter {
  const layout: Layout = historyLayout();
  const record = createScopeWriter(layout);
  const reading = planReading(layout, record);
  const keys: string[] = [];
  return {
    add(key, source) {
      keys.push(key);
      writeScope(reading, record, source);
    },
    finish: () => assemble(keys, record),
  };
}

/** Puts a file together of columns that were filled. */
export function assemble(keys: readonly string[], record: ScopeWriter): Uint8Array<ArrayBuffer> {
  const blocks: { readonly place: BlockPlace; readonly bytes: Uint8Array }[] = [];
  let end = 0;
  const addBlock = (bytes: Uint8Array): BlockPlace => {
    const padded = new Uint8Array(aligned(bytes.length));
    padded.set(bytes);
    const place = { at: end, length: padded.length, crc: crc32c(padded) };
    blocks.push({ place, bytes: padded });
    end += padded.length;
    return place;
  };
  const directory: Directory = {
    digest: historyDigest(),
    keys: addBlock(encodeTexts(keys)),
    record: finishScope(record, addBlock),
  };
  const text = JSON.stringify(directory);
  const directoryBytes = encodeText(text.padEnd(aligned(text.length)));
  const start = headLength + directoryBytes.length;
  const file = new Uint8Array(start + end);
  writeHead(file, directoryBytes);
  file.set(directoryBytes, headLength);
  for (const { place, bytes } of blocks) file.set(bytes, start + place.at);
  return file;
}

function writeHead(file: Uint8Array<ArrayBuffer>, directory: Uint8Array): void {
  const view = new DataView(file.buffer);
  file.set(encodeText(magic));
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, directory.length, true);
  view.setFloat64(16, file.length, true);
  view.setUint32(24, crc32c(directory), true);
  view.setUint32(28, crc32c(bytesOf(file.subarray(0, 28))), true);
}
