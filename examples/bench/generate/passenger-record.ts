import type { PassengerRecord } from '@tautai/dsl';
import { recordSchema } from '@tautai/dsl';
import { isDuration } from './fields.ts';
import type { PlainRecord, PlainValue } from './records.ts';

/** The record as the catalogue has it: durations in ISO 8601. Throws where it is not valid. */
export function passengerRecord(record: PlainRecord): PassengerRecord {
  return recordSchema().parse(withDurations(record, ''));
}

function withDurations(value: PlainValue, path: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withDurations(each, path));
  if (typeof value !== 'object') return isDuration(path) ? isoOf(Number(value)) : value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withDurations(each, path === '' ? name : `${path}.${name}`)]),
  );
}

const isoOf = (hours: number): string => `${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`;
