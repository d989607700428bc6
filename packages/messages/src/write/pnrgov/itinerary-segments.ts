import type { WrittenSegment } from '../delimiters.ts';
import { dayAndTime } from '../dates.ts';
import type { Reservation, ReservedTraveller } from './reservation.ts';
import { isPushed } from './reservation.ts';
import { requestSegment } from './service-request.ts';
import { requestsOf } from './traveller-segments.ts';
import type { BookedSegment, Booking, Flight, Passenger } from '../../record-parts.ts';

interface TravelTimes {
  readonly origin: string | undefined;
  readonly destination: string | undefined;
  readonly departs: string | undefined;
  readonly arrives: string | undefined;
}

/** Date, origin and destination elements of a `TVL`. */
function travelElements({
  origin,
  destination,
  departs,
  arrives,
}: TravelTimes): readonly (string | readonly string[])[] {
  const moment = (local: string | undefined): readonly string[] => (local === undefined ? ['', ''] : dayAndTime(local));
  return [[...moment(departs), ...moment(arrives)], origin ?? '', destination ?? ''];
}

/** Number, class of service and suffix: `996A` in economy is `996:Y:A`. */
function numberElement(number: string | undefined, serviceClass = ''): readonly string[] {
  const parts = /^(\d*)([A-Z]?)$/u.exec(number ?? '');
  return [parts?.[1] ?? '', serviceClass, parts?.[2] ?? ''];
}

/** First version that names the operating flight in `TRA` instead of in a second `TVL`. */
const operatingElementSince = 141;

const classOfCabin: Readonly<Record<NonNullable<BookedSegment['cabin']>, string>> = {
  first: 'F',
  business: 'J',
  premium_economy: 'W',
  economy: 'Y',
};

/** GR5 of one flight, with GR6 and GR7 where it is the one that is pushed. */
export function flightSegments(segment: BookedSegment, reservation: Reservation): readonly WrittenSegment[] {
  const { flight, requestsAt } = reservation.form;
  const { carrier = '', number, cabin, status, departs_at: departs, arrives_at: arrives } = segment;
  const pushed = isPushed(segment, flight);
  const { origin, destination } = segment;
  const isReferred = pushed && requestsAt === 'itinerary';
  return [
    [
      'TVL',
      ...travelElements({ origin, destination, departs, arrives }),
      carrier,
      numberElement(number, cabin === undefined ? '' : classOfCabin[cabin]),
    ],
    ...(pushed ? operatingSegments(reservation.form) : []),
    ...(status === undefined && !pushed
      ? []
      : [['RPI', pushed ? seatedCount(reservation) : '', status ?? ''] as const]),
    ...(isReferred ? reservation.travellers.flatMap((each) => referredRequests(each, reservation)) : []),
    ...(pushed ? reservation.travellers.flatMap((each) => checkInSegments(each, reservation)) : []),
  ];
}

/** Infants have no seat. */
function seatedCount({ booking, travellers }: Reservation): string {
  const infants = travellers.filter(({ isInfant }) => isInfant).length;
  return String(Math.max(travellers.length, booking.party_size ?? 0) - infants);
}

function operatingSegments({ flight, version }: Reservation['form']): readonly WrittenSegment[] {
  const { carrier, operating_carrier: operating } = flight;
  if (operating === undefined || operating === carrier) return [];
  const number = numberElement(flight.number);
  return [version >= operatingElementSince ? ['TRA', operating, number] : ['TVL', '', '', '', operating, number]];
}

/** Requests with the reference of their traveller, as they stand at the reservation or at the flight. */
export function referredRequests(traveller: ReservedTraveller, reservation: Reservation): readonly WrittenSegment[] {
  return requestsOf(traveller, reservation).map((request) =>
    requestSegment({ ...request, traveller: traveller.number }, reservation),
  );
}

/** GR7: seat and bags of one traveller. */
function checkInSegments(
  { record, number }: ReservedTraveller,
  { travellers }: Reservation,
): readonly WrittenSegment[] {
  const { passenger = {}, booking = {} } = record;
  const seat = seatSegments(passenger.seat);
  const bags = bagSegments(booking, travellers);
  if (seat.length + bags.length === 0) return [];
  return [['TRI', '', [checkInNumber(number), '', '', number]], ...seat, ...bags];
}

const checkInNumber = (number: string): string => number.padStart(3, '0');

function seatSegments(seat: Passenger['seat']): readonly WrittenSegment[] {
  if (seat === undefined) return [];
  return [['SSD', seat.number ?? '', '', '', '', seat.cabin === undefined ? '' : classOfCabin[seat.cabin]]];
}

const KILOGRAMS = '700';

function bagSegments(booking: Booking, travellers: Reservation['travellers']): readonly WrittenSegment[] {
  const { bags = [], bag_count: count, bag_weight: weight } = booking;
  const tagged = bags.filter(({ tag }) => tag !== undefined);
  if (tagged.length === 0 && count === undefined && weight === undefined) return [];
  const pooled = bags.find(({ is_pooled: isPooled }) => isPooled === true);
  const head = travellers.find(({ record }) => record.passenger?.reference === pooled?.pool_head);
  const isHead = head !== undefined && head.record.booking === booking;
  const pool = pooled === undefined ? '' : [isHead ? 'HP' : 'MP', head === undefined ? '' : checkInNumber(head.number)];
  const total = [count === undefined ? '' : String(count), ...weightParts(weight)];
  return [
    [
      'TBD',
      '',
      total,
      '',
      pool,
      ...tagged.map(({ tag = '', carrier = '', destination = '', weight: own }) => [
        carrier,
        tag,
        '1',
        destination,
        '',
        '',
        '',
        '',
        ...weightParts(own),
      ]),
    ],
  ];
}

function weightParts(kilograms: number | undefined): readonly [string, string] {
  return kilograms === undefined ? ['', ''] : [String(kilograms), KILOGRAMS];
}

/** `TVL` of level 0: the pushed flight. */
export function pushedFlightSegment(flight: Flight): readonly WrittenSegment[] {
  if (Object.values(flight).every((value) => value === undefined)) return [];
  const { carrier = '', operating_carrier: operating = '', origin, destination } = flight;
  const times = { origin, destination, departs: flight.departs_local, arrives: flight.arrives_local };
  return [['TVL', ...travelElements(times), [carrier, operating], numberElement(flight.number)]];
}
