import type { PassengerRecord } from '@tautai/dsl';
import type { WrittenSegment } from '../delimiters.ts';
import { knownDayOf, localDateTime } from '../dates.ts';
import type { InterchangeOptions } from '../interchange.ts';
import { writeMessages } from '../messages.ts';
import type { MessageRecords } from '../parts.ts';
import { groupByMessage, optional, pushReasonOf } from '../parts.ts';
import { MessageWriteError } from '../write-error.ts';
import { travellerSegments } from './traveller-segments.ts';
import type { Flight, PushReason } from '../../record-parts.ts';

/** The UN/EDIFACT directories in which PAXLST is written: two a year, from 02A to 24A. */
export const paxlstReleases: readonly string[] = Array.from({ length: 45 }, (_, at) => {
  const year = String(2 + Math.floor(at / 2)).padStart(2, '0');
  return year + (at % 2 === 0 ? 'A' : 'B');
});

/** How passenger lists are written. */
export interface PaxlstOptions extends InterchangeOptions {
  /** A directory: `05B`. */
  readonly release: string;
  /** `us` is what carriers send to the United States: place of clearance, verification, reference of the transaction. */
  readonly dialect?: 'us';
  /** Cuts a list into parts of so many travellers, each in an interchange of its own; whole where absent. */
  readonly partTravellersMax?: number;
}

/**
 * Writes passenger and crew lists: a message for each `message.reference`, of one flight and one push reason. Gives one
 * interchange or, if lists are cut, one for each part. What a list cannot carry is left out: `docs/messages.md`.
 * Throws `MessageWriteError` where a text cannot be written as asked.
 */
export function writePaxlst(records: readonly PassengerRecord[], options: PaxlstOptions): readonly Uint8Array[] {
  if (!paxlstReleases.includes(options.release)) {
    throw new MessageWriteError(`there is no PAXLST in directory ${options.release}`);
  }
  const messages = groupByMessage(records).map((message) => ({
    message,
    items: message.records,
    segmentsOf: (part: readonly PassengerRecord[]) => listSegments(message, part, options),
  }));
  const type = ['PAXLST', 'D', options.release, 'UN', 'IATA'];
  return writeMessages(messages, { type, interchange: options, partItemsMax: options.partTravellersMax });
}

function isCrew({ passenger }: PassengerRecord): boolean {
  return passenger?.type === 'crew';
}

function listSegments(
  message: MessageRecords,
  part: readonly PassengerRecord[],
  options: PaxlstOptions,
): readonly WrittenSegment[] {
  const { flight, records } = message;
  const pushReason = commonPushReason(message);
  const crewCount = records.filter(isCrew).length;
  const isCrewList = crewCount > 0 && crewCount === records.length;
  const knownDay = knownDayOf([flight.departs_local, flight.arrives_local, options.preparedAt]);
  const form = { knownDay, release: options.release, dialect: options.dialect, flight };
  return [
    ['BGM', ...listType(isCrewList, pushReason)],
    ...(options.dialect === 'us' ? [['RFF', ['TN', message.reference]] as const] : []),
    ['NAD', 'MS', '', '', options.sender],
    ...flightSegments(flight),
    ...part.flatMap((record) => travellerSegments(record, form)),
    // Totals over all parts of the list.
    ...(crewCount < records.length ? [['CNT', ['42', String(records.length - crewCount)]] as const] : []),
    ...(crewCount > 0 ? [['CNT', ['41', String(crewCount)]] as const] : []),
  ];
}

function commonPushReason({ reference, records }: MessageRecords): PushReason {
  const reasons = new Set(records.map(pushReasonOf));
  const [reason = 'full'] = reasons;
  if (reasons.size > 1) throw new MessageWriteError(`the records of message ${reference} are of different pushes`);
  return reason;
}

/** Lists of passengers are changed by CP and cancelled by XR; crew lists by CC and, as a message function, by 1. */
function listType(isCrewList: boolean, reason: PushReason): readonly string[] {
  switch (reason) {
    case 'full':
      return isCrewList ? ['250', 'C'] : ['745'];
    case 'update':
      return isCrewList ? ['250', 'CC'] : ['745', 'CP'];
    case 'cancel':
      return isCrewList ? ['250', '', '1'] : ['745', 'XR'];
  }
}

function flightSegments(flight: Flight): readonly WrittenSegment[] {
  const { carrier = '', number, origin, destination, departs_local: departs, arrives_local: arrives } = flight;
  return [
    number === undefined ? ['TDT', '20', '', '', '', carrier] : ['TDT', '20', carrier + number],
    ...optional(origin, (airport): WrittenSegment => ['LOC', '125', airport]),
    ...optional(departs, (local): WrittenSegment => ['DTM', ['189', localDateTime(local), '201']]),
    ...optional(destination, (airport): WrittenSegment => ['LOC', '87', airport]),
    ...optional(arrives, (local): WrittenSegment => ['DTM', ['232', localDateTime(local), '201']]),
  ];
}
