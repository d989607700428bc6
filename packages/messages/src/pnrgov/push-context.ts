import type { PassengerRecord } from '@tautai/dsl';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import type { PnrgovCode } from '../diagnostics/pnrgov.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { ValueContext } from '../edifact/values.ts';

/** What mapping a reservation needs beside its segments. */
export interface PushContext extends ValueContext {
  readonly header: MessageHeader;
  readonly report: (code: PnrgovCode, place: SegmentPlace, parameters?: DiagnosticParameters) => void;
}

/** The parts of a record, at hand under short names. */
export type Passenger = NonNullable<PassengerRecord['passenger']>;
export type Flight = NonNullable<PassengerRecord['flight']>;
export type Booking = NonNullable<PassengerRecord['booking']>;
export type TravelDocument = NonNullable<PassengerRecord['documents']>[number];
export type Address = NonNullable<Passenger['addresses']>[number];
export type BookedSegment = NonNullable<Booking['segments']>[number];
export type Payment = NonNullable<Booking['payments']>[number];
export type Bag = NonNullable<Booking['bags']>[number];
export type Cabin = NonNullable<BookedSegment['cabin']>;
export type PushReason = NonNullable<NonNullable<PassengerRecord['message']>['push_reason']>;
