import type { PassengerRecord } from '@tautai/dsl';
import { MessageWriteError } from './write-error.ts';

/** The parts of a record, at hand under short names. */
export type Passenger = NonNullable<PassengerRecord['passenger']>;
export type Flight = NonNullable<PassengerRecord['flight']>;
export type Booking = NonNullable<PassengerRecord['booking']>;
export type TravelDocument = NonNullable<PassengerRecord['documents']>[number];
export type PushReason = NonNullable<NonNullable<PassengerRecord['message']>['push_reason']>;

/** Records that go into one message. */
export interface MessageRecords {
  readonly reference: string;
  readonly pushReason: PushReason;
  readonly flight: Flight;
  readonly records: readonly PassengerRecord[];
}

/** Sorts records by the message that they are of; each message is of one flight and one kind. */
export function groupByMessage(records: readonly PassengerRecord[]): readonly MessageRecords[] {
  const groups = Map.groupBy(records, ({ message }) => message?.reference ?? '1');
  return Array.from(groups, ([reference, group]) => {
    const [first] = group;
    const flight = first?.flight ?? {};
    const pushReason = first?.message?.push_reason ?? 'full';
    for (const each of group) {
      const isOfAnotherFlight = designationOf(each.flight ?? {}) !== designationOf(flight);
      if (isOfAnotherFlight || (each.message?.push_reason ?? 'full') !== pushReason) {
        throw new MessageWriteError(`the records of message ${reference} are of different flights or pushes`);
      }
    }
    return { reference, pushReason, flight, records: group };
  });
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
