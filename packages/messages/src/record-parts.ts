/** The parts of a record, at hand under short names. */
import type { PassengerRecord } from '@tautai/dsl';

export type Message = NonNullable<PassengerRecord['message']>;
export type PushReason = NonNullable<Message['push_reason']>;
export type Passenger = NonNullable<PassengerRecord['passenger']>;
export type Address = NonNullable<Passenger['addresses']>[number];
export type TravelDocument = NonNullable<PassengerRecord['documents']>[number];
export type Flight = NonNullable<PassengerRecord['flight']>;
export type Booking = NonNullable<PassengerRecord['booking']>;
export type BookedSegment = NonNullable<Booking['segments']>[number];
export type Cabin = NonNullable<BookedSegment['cabin']>;
export type Payment = NonNullable<Booking['payments']>[number];
export type Bag = NonNullable<Booking['bags']>[number];
export type Companion = NonNullable<PassengerRecord['companions']>[number];
