/** Short cuts for the tests of reservations. */
import type { PassengerRecord } from '@tautai/dsl';
import type { PushHead } from '../testing.ts';
import { pushOf, read } from '../testing.ts';

export const start = ['SRC', 'RCI+NZ:ABC123::010226:0215'];
export const sina = 'TIF+TUILAGI:I+SINAMRS:A:1';
export const ioane = 'TIF+TUILAGI:I+IOANEMR:A:2';
export const out = ['TVL+110326:2110:120326:0105+AKL+APW+NZ+996:Y', 'RPI+1+HK'];
export const docs = (text: string, end = ''): string => `SSR+DOCS:HK:1:NZ:::::${text}${end}`;
export const passport = '/P/WSM/N1234567/WSM/12MAR80/F/30APR34/TUILAGI/SINA';

/** The records of a push with one reservation. */
export function records(segments: readonly string[], head: Partial<PushHead> = {}): readonly PassengerRecord[] {
  return read(pushOf([...start, ...segments], head)).records;
}

export function record(segments: readonly string[], head: Partial<PushHead> = {}): PassengerRecord | undefined {
  return records(segments, head)[0];
}

/** Who is in the output, with what tells them apart. */
export function people(segments: readonly string[]): readonly string[] {
  return records(segments).map(({ passenger, documents }) =>
    [passenger?.full_name ?? '?', passenger?.date_of_birth, ...(documents ?? []).map(({ number }) => number)]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}
