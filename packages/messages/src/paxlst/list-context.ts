import type { PassengerRecord } from '@tautai/dsl';
import type { DiagnosticParameters } from '../diagnostics/entry.ts';
import type { PaxlstCode } from '../diagnostics/paxlst.ts';
import type { MessageHeader, SegmentPlace } from '../edifact/interchange.ts';
import type { ValueContext } from '../edifact/values.ts';

/** What mapping a list needs beside its segments. */
export interface ListContext extends ValueContext {
  readonly header: MessageHeader;
  readonly report: (code: PaxlstCode, place: SegmentPlace, parameters?: DiagnosticParameters) => void;
}

/** The parts of a record, at hand under short names. */
export type Passenger = NonNullable<PassengerRecord['passenger']>;
export type Flight = NonNullable<PassengerRecord['flight']>;
export type Booking = NonNullable<PassengerRecord['booking']>;
export type TravelDocument = NonNullable<PassengerRecord['documents']>[number];
export type Address = NonNullable<Passenger['addresses']>[number];
export type PushReason = NonNullable<NonNullable<PassengerRecord['message']>['push_reason']>;
