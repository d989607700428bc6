import type { PassengerRecord } from '@tautai/dsl';
import type { JsonCode } from '../diagnostics/json.ts';

/** Something wrong with a record; never the value itself. */
export interface RecordProblem {
  readonly code: JsonCode;
  /** Path in the catalogue. */
  readonly field?: string;
  /** Offset within the record. */
  readonly offset?: number;
}

/** A record, or null where it was rejected. */
export interface RecordReading {
  readonly record: PassengerRecord | null;
  readonly problems: readonly RecordProblem[];
}
export function readRecord(_bytes: Uint8Array, _mode: 'intake' | 'subset'): RecordReading {
  return { record: null, problems: [{ code: 'json/malformed' }] };
}
