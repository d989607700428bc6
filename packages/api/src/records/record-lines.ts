import type { PassengerRecord } from '@tautai/dsl';

/** A record with its 1-based position in what was handed in. */
export interface PositionedRecord {
  readonly position: number;
  readonly record: PassengerRecord;
}

/** Records as lines of JSON: the form in which a received message is kept. */
export function printRecordLines(records: readonly PositionedRecord[]): Uint8Array {
  return Buffer.from(records.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

/** Reads what `printRecordLines` wrote; nobody else writes it, so nothing needs checking. */
export function parseRecordLines(lines: Uint8Array): readonly PositionedRecord[] {
  const text = Buffer.from(lines).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PositionedRecord);
}
