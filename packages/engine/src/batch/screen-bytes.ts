import type { PassengerRecord } from '@tautai/dsl';
import type { ScreenOptions, ScreenResult } from '../evaluate/screen-record.ts';
import { screenRecord } from '../evaluate/screen-record.ts';
import type { CompiledRuleset } from '../ruleset/compiled-ruleset.ts';
import type { ByteRange } from './split-records.ts';
import { elementsOf, isArray, linesOf } from './split-records.ts';

/** What came of one record of a batch: what the ruleset says of it, or why it could not be read. */
export type RecordResult = { readonly result: ScreenResult } | { readonly problem: string };

/** Screens a batch: a JSON array of records, or a record on each line. One that cannot be read leaves the others be. */
export function screenBytes(
  ruleset: CompiledRuleset,
  bytes: Uint8Array,
  options: ScreenOptions = {},
): readonly RecordResult[] {
  return readRecords(bytes).map((read) =>
    'problem' in read ? read : { result: screenRecord(ruleset, read.record, options) },
  );
}

type Read = { readonly record: PassengerRecord } | { readonly problem: string };

const decoder = new TextDecoder('utf-8', { fatal: true });

function readRecords(bytes: Uint8Array): readonly Read[] {
  const readAll = (ranges: readonly ByteRange[]): readonly Read[] =>
    ranges.map(({ start, end }) => readRecord(() => parse(bytes.subarray(start, end))));
  if (!isArray(bytes)) return readAll(linesOf(bytes));
  try {
    return readElements(parse(bytes)) ?? readAll(elementsOf(bytes));
  } catch {
    return readAll(elementsOf(bytes));
  }
}

const readElements = (json: unknown): readonly Read[] | null =>
  Array.isArray(json) ? json.map((each: unknown) => readRecord(() => each)) : null;

const parse = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

function readRecord(json: () => unknown): Read {
  try {
    const record = json();
    return isRecord(record) ? { record } : { problem: 'a record is a JSON object' };
  } catch (error) {
    return { problem: error instanceof SyntaxError ? 'no JSON' : 'no UTF-8' };
  }
}

function isRecord(json: unknown): json is PassengerRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
