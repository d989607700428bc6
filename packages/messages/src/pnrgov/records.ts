import type { PassengerRecord } from '@tautai/dsl';
import { companionsIn } from '../companions.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { textOf } from '../edifact/values.ts';
import { limits } from '../limits.ts';
import { withoutEmptyParts } from '../without-empty-parts.ts';
import { originatorOf, readAgency, readBookingHead } from './booking.ts';
import type { BookingHead } from './booking.ts';
import type { CheckIn } from './check-in.ts';
import type { ItineraryFlight } from './itinerary.ts';
import { isAlive } from './itinerary.ts';
import type { LevelZero } from './level-zero.ts';
import { passengerOf } from './passenger.ts';
import { readPayments } from './payments.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import type { ReadReservation } from './reservation.ts';
import { firstOfGroups } from './reservation.ts';
import { personalBags, poolHeadsOf } from './personal-bags.ts';
import { readInstant } from './utc.ts';
import type { Booking, Flight, Passenger, PushReason } from '../record-parts.ts';

/** A record and the segment that names its traveller. */
export interface ReservationRecord {
  readonly record: PassengerRecord;
  readonly segment: Segment;
}

interface Making {
  readonly levelZero: LevelZero;
  readonly context: PushContext;
  /** Gives the traveller's reference, made from the position where the sender gave none, or gave one twice. */
  readonly referenceOf: (given: string | undefined, person: Person) => string;
}

/** Makes the record of each traveller of a reservation, one by one. */
export function* recordsOf(
  reservation: ReadReservation,
  making: Making,
): Generator<ReservationRecord, void, undefined> {
  const { levelZero, context } = making;
  const { persons } = reservation.party;
  const ownGroups = new Set(firstOfGroups(reservation.party));
  const checkInsOf = Map.groupBy(reservation.checkIns, ({ person }) => person);
  const pushed = reservation.itinerary.filter(({ isPushed }) => isPushed);
  const flown = pushed.find(isAlive) ?? pushed[0];
  const passengers = new Map(
    persons.map((person) => {
      const around = { isFirstOfGroup: ownGroups.has(person), checkIns: checkInsOf.get(person) ?? [], flown };
      return [person, passengerFrom(person, around, making)] as const;
    }),
  );
  const party = [...passengers.values()];
  if (party.length - 1 > limits.companionsMax && persons[0] !== undefined) {
    context.report('pnrgov/too-many-companions', persons[0].segment, { max: limits.companionsMax });
  }
  const head = readBookingHead(reservation.group, context);
  const common = commonBooking(reservation, head, making);
  const pushReason = reasonOf(reservation, levelZero);
  const flight = flightOf(flown, levelZero.flight);
  const poolHeads = poolHeadsOf(reservation);
  const referenceOf = (other: Person): string | undefined => passengers.get(other)?.reference;
  for (const person of persons) {
    const passenger = passengers.get(person) ?? {};
    const companions = companionsIn(party, passenger, levelZero.flight?.departs_local);
    const record = withoutEmptyParts<PassengerRecord>({
      message: { type: 'pnrgov', push_reason: pushReason, reference: context.header.reference },
      passenger: { ...passenger, companion_count: companions.total },
      documents: person.documents.length > 0 ? person.documents : undefined,
      flight,
      booking: {
        ...common,
        ...ticketOf(person, ownGroups.has(person), head, context),
        ...personalBags(person, { checkIns: checkInsOf.get(person) ?? [], poolHeads, referenceOf }),
      },
      companions: companions.named,
    });
    yield { record, segment: person.segment };
  }
}

interface PersonSurroundings {
  readonly isFirstOfGroup: boolean;
  readonly checkIns: readonly CheckIn[];
  /** The pushed flight as it was booked. */
  readonly flown: ItineraryFlight | undefined;
}

function passengerFrom(
  person: Person,
  { isFirstOfGroup, checkIns, flown }: PersonSurroundings,
  { context, referenceOf }: Making,
): Passenger {
  const segments = isFirstOfGroup ? (person.group?.segments ?? []) : [];
  const reference = segments.find(({ tag }) => tag === 'REF');
  const given =
    reference === undefined ? undefined : (textOf(reference, 1, 1, context) ?? textOf(reference, 1, 0, context));
  const checkIn = checkIns.find(({ isPushed }) => isPushed);
  return {
    reference: referenceOf(given, person),
    ...passengerOf(person, segments, context),
    embarkation: flown?.segment.origin,
    disembarkation: flown?.segment.destination,
    seat: { number: checkIn?.seat ?? person.facts.seat, cabin: checkIn?.cabin },
  };
}

/** What is said of the reservation as a whole, and is the same for all in it. */
function commonBooking(reservation: ReadReservation, head: BookingHead, { levelZero, context }: Making): Booking {
  const { group, itinerary, book, agencyPhones, remarks } = reservation;
  const flights = itinerary.map(({ segment }) => segment).filter((each) => Object.values(each).some(isGiven));
  const segments = flights.slice(0, limits.reservationFlightsMax);
  const payments = readPayments(group, { knownDay: levelZero.knownDay, context });
  return {
    ...head,
    agency: readAgency(originatorOf(group), agencyPhones, context),
    origin: itinerary.find(isAlive)?.segment.origin,
    party_size: partySize(reservation),
    general_remarks_count: remarks > 0 ? remarks : undefined,
    segments: segments.length > 0 ? segments : undefined,
    payments: payments.length > 0 ? payments : undefined,
    contacts: {
      phones: listed(book.phones),
      emails: listed(book.emails)?.map((address) => ({ address })),
      addresses: book.addresses.length > 0 ? book.addresses : undefined,
    },
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}

function listed(values: ReadonlySet<string>): readonly string[] | undefined {
  return values.size > 0 ? [...values] : undefined;
}

/** A group has more seats than names; an infant without a seat has a name and no seat. */
function partySize({ party, itinerary }: ReadReservation): number | undefined {
  const named = party.persons.length + party.seatsWithoutName;
  const seats = itinerary.find((each) => each.isPushed && isAlive(each))?.seats ?? null;
  const size = Math.max(named, seats === null ? 0 : seats + party.infants.length);
  return size > 0 ? size : undefined;
}

/** An update whose reservation names no originator and no longer has the flight says that it was cancelled. */
export function reasonOf({ group, itinerary }: ReadReservation, { pushReason }: LevelZero): PushReason {
  const originator = originatorOf(group);
  if (pushReason !== 'update' || originator === undefined) return pushReason;
  const isEmpty = originator.elements.slice(1).every((parts) => parts.every((part) => part === ''));
  const isOnFlight = itinerary.some((flight) => flight.isPushed && isAlive(flight));
  return isEmpty && !isOnFlight ? 'cancel' : pushReason;
}

/** Level 0 names the operating flight; whether the traveller bought it from another carrier, the itinerary tells. */
function flightOf(flown: ItineraryFlight | undefined, flight: Flight | undefined): Flight | undefined {
  if (flight === undefined) return undefined;
  const sold = flown?.segment.carrier;
  if (sold === undefined || flight.operating_carrier === undefined) return flight;
  return { ...flight, is_codeshare: sold !== flight.operating_carrier };
}

/** Types of ticket (`TKT` 1.2) that are tickets: T and 4; others are ticketless or for services. */
const ticketTypes: ReadonlySet<string> = new Set(['', 'T', '4']);

function ticketOf(
  person: Person,
  isFirstOfGroup: boolean,
  head: BookingHead,
  context: PushContext,
): Pick<Booking, 'ticket_number' | 'ticketed_at'> {
  const groups = isFirstOfGroup ? (person.group?.groups ?? []) : [];
  const tickets = groups.filter(({ name }) => name === 'ticket');
  const triggers = tickets.flatMap(({ trigger }) => trigger ?? []);
  const ticket = triggers.find(
    (each) => ticketTypes.has(component(each, 1, 1).toUpperCase()) && component(each, 1) !== '',
  );
  const dates = [
    ...tickets.flatMap(({ segments }) => segments),
    ...(isFirstOfGroup ? (person.group?.segments ?? []) : []),
  ];
  return {
    ticket_number: ticket === undefined ? undefined : textOf(ticket, 1, 0, context),
    ticketed_at: readInstant(dates, '710', context) ?? head.ticketed_at,
  };
}
