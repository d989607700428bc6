import type { PassengerRecord } from '@tautai/dsl';
import type { WrittenSegment } from '../delimiters.ts';
import { knownDayOf } from '../dates.ts';
import type { InterchangeOptions } from '../interchange.ts';
import type { DivisibleMessage } from '../messages.ts';
import { writeMessages } from '../messages.ts';
import type { MessageRecords } from '../parts.ts';
import { groupByMessage, pushReasonOf } from '../parts.ts';
import { MessageWriteError } from '../write-error.ts';
import { pushedFlightSegment } from './itinerary-segments.ts';
import type { RequestPlace, Reservation } from './reservation.ts';
import { reservationsOf } from './reservation.ts';
import { reservationSegments } from './reservation-segments.ts';

/** The versions in which reservations are written. */
export const pnrgovVersions = [
  '10.1',
  '11.1',
  '13.1',
  '14.1',
  '15.1',
  '16.1',
  '17.1',
  '18.1',
  '19.1',
  '20.1',
  '21.1',
] as const;
export type PnrgovVersion = (typeof pnrgovVersions)[number];

/** How reservations are written. */
export interface PnrgovOptions extends InterchangeOptions {
  readonly version: PnrgovVersion;
  /** Where requests of single travellers stand; at the traveller (GR2) where absent. */
  readonly requestsAt?: RequestPlace;
  /** Cuts a push into parts of so many reservations, each in an interchange of its own; whole where absent. */
  readonly partReservationsMax?: number;
}

/**
 * Writes reservations: a push for each `message.reference`, of one flight, with the travellers of a locator in one
 * reservation. Gives one interchange or, if pushes are cut, one for each part. What a reservation cannot carry is left
 * out: `docs/messages.md`. Throws `MessageWriteError` where a text cannot be written as asked.
 */
export function writePnrgov(records: readonly PassengerRecord[], options: PnrgovOptions): readonly Uint8Array[] {
  const type = ['PNRGOV', ...options.version.split('.'), 'IA'];
  const pushes = groupByMessage(records).map((message) => pushOf(message, options));
  return writeMessages(pushes, { type, interchange: options, partItemsMax: options.partReservationsMax });
}

/** Every part repeats level 0; its `EQN` counts the reservations of all parts. */
function pushOf(message: MessageRecords, options: PnrgovOptions): DivisibleMessage<Reservation> {
  const { flight, records } = message;
  const knownDay = knownDayOf([flight.departs_local, flight.arrives_local, options.preparedAt]);
  const version = Number(options.version.replace('.', ''));
  const form = { flight, knownDay, version, requestsAt: options.requestsAt ?? 'traveller' };
  const reservations = reservationsOf(records, form);
  const head: readonly WrittenSegment[] = [
    ['MSG', ['', pushFunction(message)]],
    ['ORG', options.sender],
    ...pushedFlightSegment(flight),
    ['EQN', String(reservations.length)],
  ];
  const segmentsOf = (part: readonly Reservation[]): readonly WrittenSegment[] => [
    ...head,
    ...part.flatMap(reservationSegments),
  ];
  return { message, items: reservations, segmentsOf };
}

/** 22 for a full push; 141 for one of changes, in which single reservations may be cancelled. */
function pushFunction({ reference, records }: MessageRecords): string {
  const full = records.filter((record) => pushReasonOf(record) === 'full').length;
  if (full > 0 && full < records.length) {
    throw new MessageWriteError(`message ${reference} cannot be a full push and one of changes at once`);
  }
  return full > 0 ? '22' : '141';
}
