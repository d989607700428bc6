import type { DeliveredRecord } from './delivered.ts';
import { writeDirtyList } from './dirty-paxlst.ts';
import { writeCleanList } from './paxlst.ts';
import { makeRecords } from './records.ts';

const onFlight = (records: readonly DeliveredRecord[], name: string): readonly DeliveredRecord[] =>
  records.filter(({ flight }) => `${flight.carrier}${flight.number}` === name);

/** Every generated file: its path within the example, and its text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const records = makeRecords();
  return new Map([
    ['records.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join('')],
    ['messages/nz990-clean.edi', writeCleanList(onFlight(records, 'NZ990'))],
    ['messages/fj253-dirty.edi', writeDirtyList(onFlight(records, 'FJ253'))],
  ]);
}
