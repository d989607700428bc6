import type { WrittenSegment } from '../delimiters.ts';
import { dayAndTime } from '../dates.ts';
import { optional } from '../parts.ts';
import { addressSegments, contactRequests } from './contacts.ts';
import { flightSegments, referredRequests } from './itinerary-segments.ts';
import type { Reservation } from './reservation.ts';
import { twoLetters } from './reservation.ts';
import { requestSegment } from './service-request.ts';
import { travellerSegments } from './traveller-segments.ts';
import type { Booking } from '../../record-parts.ts';

/** GR1 of one reservation, with everything in it. */
export function reservationSegments(reservation: Reservation): readonly WrittenSegment[] {
  const { booking, travellers, form, pushReason } = reservation;
  const isCancelled = pushReason === 'cancel';
  const { contacts = {}, segments = [] } = booking;
  const agencyPhone = optional(booking.agency?.phone, (text) => ({ code: 'CTCT', text }));
  const contactsOfAll = contactRequests(
    contacts.phones ?? [],
    contacts.emails?.flatMap(({ address }) => address ?? []) ?? [],
  );
  return [
    ['SRC'],
    ...locatorSegments(booking),
    ...[...contactsOfAll, ...agencyPhone].map((request) => requestSegment(request, reservation)),
    ...(form.requestsAt === 'reservation' ? travellers.flatMap((each) => referredRequests(each, reservation)) : []),
    ...dateSegments(booking),
    ...Array.from({ length: booking.general_remarks_count ?? 0 }, remarkSegment),
    isCancelled ? ['ORG'] : originatorSegment(reservation),
    ...addressSegments(contacts.addresses ?? []),
    ...groupNameSegments(reservation),
    ...travellers.flatMap((each) => travellerSegments(each, reservation)),
    ...(isCancelled ? [] : segments.flatMap((each) => flightSegments(each, reservation))),
    ...splitSegments(booking),
    ...historySegments(booking),
  ];
}

function locatorSegments({ carrier = '', locator = '', created_at: created }: Booking): readonly WrittenSegment[] {
  const made = created === undefined ? [] : dayAndTime(created);
  return [['RCI', [carrier, locator, '', ...made]]];
}

function dateSegments({ last_changed_at: changed, ticketed_at: ticketed }: Booking): readonly WrittenSegment[] {
  const dates = [
    ...optional(changed, (instant) => ['700', ...dayAndTime(instant)]),
    ...optional(ticketed, (instant) => ['710', ...dayAndTime(instant)]),
  ];
  return dates.length === 0 ? [] : [['DAT', ...dates]];
}

/** Remarks are counted and not kept, so that any text does. */
function remarkSegment(_: unknown, at: number): WrittenSegment {
  return ['IFT', ['4', '28'], `OSI YY REMARK ${at + 1}`];
}

/** Who made the reservation: an agency with its IATA number, or an office of the carrier. */
function originatorSegment({ booking, carrier }: Reservation): WrittenSegment {
  const { agency } = booking;
  if (agency === undefined) return ['ORG', carrier, '', '', '', 'A'];
  const { iata_number: number = '', city = '', country } = agency;
  return ['ORG', '1A', number, city, '', 'T', twoLetters(country)];
}

/** A reservation of more people than it names stands in the name of a group. */
function groupNameSegments({ booking, travellers }: Reservation): readonly WrittenSegment[] {
  if ((booking.party_size ?? 0) <= travellers.length) return [];
  return [['TIF', [`GROUP ${booking.locator ?? ''}`.trim(), 'G']]];
}

function splitSegments({ carrier = '', split_from: from, is_split: isSplit }: Booking): readonly WrittenSegment[] {
  if (isSplit !== true) return [];
  return [['EQN', '1'], ...optional(from, (locator): WrittenSegment => ['RCI', [carrier, locator]])];
}

/** GR10: the making of the reservation, if its time is known, and each change. */
function historySegments(booking: Booking): readonly WrittenSegment[] {
  const { change_count: changes, created_at: created, last_changed_at: changed } = booking;
  if (changes === undefined) return [];
  const entry = (instant: string | undefined): readonly WrittenSegment[] => [
    ['ABI', '4'],
    ...optional(instant, (at): WrittenSegment => ['DAT', ['T', ...dayAndTime(at)]]),
  ];
  // A change that is dated before the making of the reservation would count for none.
  const changedAt = changed !== undefined && changed > (created ?? '') ? changed : undefined;
  const made = created === undefined ? [] : entry(created);
  return [...made, ...Array.from({ length: changes }, () => entry(changedAt)).flat()];
}
