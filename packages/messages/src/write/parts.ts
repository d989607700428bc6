import type { PassengerRecord } from '@tautai/dsl';
import { localDateTime } from './dates.ts';
import { MessageWriteError } from './write-error.ts';
import type { Flight, PushReason } from '../record-parts.ts';

/** Records that go into one message. */
export interface MessageRecords {
  readonly reference: string;
  readonly flight: Flight;
  readonly records: readonly PassengerRecord[];
}

/** Sorts records by the message that they are of; a message is of one flight. */
export function groupByMessage(records: readonly PassengerRecord[]): readonly MessageRecords[] {
  const groups = Map.groupBy(records, ({ message }) => message?.reference ?? '1');
  return Array.from(groups, ([reference, group]) => {
    const flight = group[0]?.flight ?? {};
    if (group.some((each) => designationOf(each.flight ?? {}) !== designationOf(flight))) {
      throw new MessageWriteError(`the records of message ${reference} are of different flights`);
    }
    return { reference, flight, records: group };
  });
}

/** Why a record is sent; a full push where it does not say. */
export function pushReasonOf({ message }: PassengerRecord): PushReason {
  return message?.push_reason ?? 'full';
}

/** Items in stretches of the given length, at least one. */
export function chunked<T>(items: readonly T[], length: number): readonly (readonly T[])[] {
  if (!Number.isSafeInteger(length) || length < 1) throw new MessageWriteError('a part has at least one traveller');
  const count = Math.max(1, Math.ceil(items.length / length));
  return Array.from({ length: count }, (_, at) => items.slice(at * length, (at + 1) * length));
}

/** `NZ996/2603112110/PAX001`: the same for all parts of a message and for no other message. */
export function accessReferenceOf({ reference, flight }: MessageRecords): string {
  return `${flight.carrier ?? ''}${flight.number ?? ''}/${localDateTime(flight.departs_local ?? '')}/${reference}`;
}

function designationOf({ carrier, number, origin, destination, departs_local: departs }: Flight): string {
  return [carrier, number, origin, destination, departs].join('/');
}

/** What is written for each value that is there. */
export function optional<T, R>(value: T | null | undefined, write: (value: T) => R): readonly R[] {
  return value === null || value === undefined ? [] : [write(value)];
}

/** `SINA MARIA LOSA` as first and other given names. */
export function givenNameParts(names: string | undefined): readonly string[] {
  const parts = /^(\S+) (\S.*)$/u.exec(names ?? '');
  return parts === null ? [names ?? ''] : [parts[1] ?? '', parts[2] ?? ''];
}
