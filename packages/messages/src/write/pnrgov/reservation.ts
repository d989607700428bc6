import type { PassengerRecord } from '@tautai/dsl';
import { defaultCodeLists } from '@tautai/dsl';
import { pushReasonOf } from '../parts.ts';
import type { BookedSegment, Booking, Flight, PushReason } from '../../record-parts.ts';

/** A traveller of a reservation and the number by which its segments refer to it. */
export interface ReservedTraveller {
  readonly record: PassengerRecord;
  /** 1-based, as in `TIF` 2.3. */
  readonly number: string;
  readonly isInfant: boolean;
}

/** Where documents and contacts of travellers stand: at the traveller, or elsewhere with a reference to it. */
export type RequestPlace = 'traveller' | 'reservation' | 'itinerary';

/** What is written of all reservations of a message alike. */
export interface ReservationForm {
  readonly flight: Flight;
  /** Day by which years of two digits are judged. */
  readonly knownDay: string;
  /** 10.1 is 101, 21.1 is 211. */
  readonly version: number;
  readonly requestsAt: RequestPlace;
}

/** One reservation: what its travellers have in common is said once, by the first of them. */
export interface Reservation {
  readonly booking: Booking;
  readonly pushReason: PushReason;
  readonly travellers: readonly ReservedTraveller[];
  /** Carrier whose status messages and requests these are. */
  readonly carrier: string;
  readonly form: ReservationForm;
}

/** Sorts the records of a message into reservations; a record without a locator is alone. */
export function reservationsOf(records: readonly PassengerRecord[], form: ReservationForm): readonly Reservation[] {
  const parties = Map.groupBy(records, (record) => record.booking?.locator ?? record);
  return Array.from(parties.values(), (party) => {
    const [first = {}] = party;
    const booking = first.booking ?? {};
    return {
      booking,
      pushReason: pushReasonOf(first),
      travellers: party.map((record, at) => ({
        record,
        number: String(at + 1),
        isInfant: record.passenger?.type === 'infant',
      })),
      carrier: booking.carrier ?? form.flight.carrier ?? 'YY',
      form,
    };
  });
}

/** Whether a flight of the itinerary is the one that is pushed: the same way on the same day. */
export function isPushed(segment: BookedSegment, flight: Flight): boolean {
  return (
    segment.origin === flight.origin &&
    segment.destination === flight.destination &&
    segment.departs_at?.slice(0, 10) === flight.departs_local?.slice(0, 10)
  );
}

let lettersRead: ReadonlyMap<string, string> | undefined;

/** Reservations name countries by two letters where there are any. */
export function twoLetters(country: string | undefined): string {
  if (country === undefined) return '';
  lettersRead ??= new Map(
    defaultCodeLists().data.country.flatMap((each) => (each.twoLetters === null ? [] : [[each.code, each.twoLetters]])),
  );
  return lettersRead.get(country) ?? country;
}
