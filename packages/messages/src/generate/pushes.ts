import type { PassengerRecord } from '@tautai/dsl';
import type { PlannedBooking } from './bookings.ts';
import { planBookings } from './bookings.ts';
import type { FlightPlan } from './flights.ts';
import { marketAt } from './networks.ts';
import { makePerson } from './people.ts';
import { createRandom } from './random.ts';
import { boardedRecords, crewRecord, reservationRecords } from './records.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A moment at which a carrier sends messages about a flight. */
export interface Push {
  readonly kind: 'paxlst' | 'pnrgov';
  readonly content: 'reservations' | 'changes' | 'passengers' | 'crew' | 'reseated' | 'flight_cancelled';
  /** Milliseconds relative to departure. */
  readonly offset: number;
  /** The last push before this one, in the same terms; changes since then are sent. */
  readonly since: number;
  /** What tells it from the other pushes of the flight: `72H`. */
  readonly label: string;
}

const reservationPushes: readonly Push[] = [
  { kind: 'pnrgov', content: 'reservations', offset: -72 * hour, since: -Infinity, label: '72H' },
  { kind: 'pnrgov', content: 'changes', offset: -48 * hour, since: -72 * hour, label: '48H' },
  { kind: 'pnrgov', content: 'changes', offset: -24 * hour, since: -48 * hour, label: '24H' },
  { kind: 'pnrgov', content: 'reservations', offset: 0, since: -Infinity, label: 'DEP' },
];
const listPushes: readonly Push[] = [
  { kind: 'paxlst', content: 'crew', offset: -90 * minute, since: -Infinity, label: 'CRW' },
  { kind: 'paxlst', content: 'passengers', offset: -15 * minute, since: -Infinity, label: 'PAX' },
];
const lateList: Push = { kind: 'paxlst', content: 'reseated', offset: 10 * minute, since: -Infinity, label: 'CHG' };
const cancellation: Push = {
  kind: 'pnrgov',
  content: 'flight_cancelled',
  offset: -20 * hour,
  since: -Infinity,
  label: 'CXL',
};

/** The pushes of a flight, in order. Few flights are cancelled; some have a list corrected after departure. */
export function pushesOf(flight: FlightPlan, seed: string): readonly Push[] {
  const random = createRandom(`${seed}/${flight.key}/fate`);
  if (random.chance(0.007))
    return [...reservationPushes.filter(({ offset }) => offset < cancellation.offset), cancellation];
  return [...reservationPushes, ...listPushes, ...(random.chance(0.15) ? [lateList] : [])];
}

/** The records of a push. They follow from the seed and the flight, so nothing is kept between pushes. */
export function recordsOf(push: Push, flight: FlightPlan, seed: string): readonly PassengerRecord[] {
  const at = flight.departsAt + push.offset;
  const bookings = planBookings(createRandom(`${seed}/${flight.key}`), flight).filter(
    ({ createdAt }) => createdAt <= at,
  );
  const active = bookings.filter(({ cancelledAt }) => cancelledAt > at);
  const boarded = active.filter(({ isNoShow }) => !isNoShow);
  const reference = messageReference(flight, push);
  const occasion = (push_reason: 'full' | 'update' | 'cancel') => ({
    plan: flight,
    message: { type: push.kind, push_reason, reference },
    isClosed: push.offset >= 0,
    at,
  });
  switch (push.content) {
    case 'reservations':
      return active.flatMap((booking) => reservationRecords(booking, occasion('full')));
    case 'changes':
      return bookings.flatMap((booking) => {
        const reason = changeSince(booking, flight.departsAt + push.since, at);
        return reason === null ? [] : reservationRecords(booking, occasion(reason));
      });
    case 'flight_cancelled':
      return active.flatMap((booking) => reservationRecords(booking, occasion('cancel')));
    case 'passengers':
      return boarded.flatMap((booking) => boardedRecords(booking, occasion('full')));
    case 'reseated':
      return boarded
        .slice(-2)
        .flatMap((booking) => boardedRecords({ ...booking, seats: booking.seats.map(reseated) }, occasion('update')));
    case 'crew':
      return crewOf(flight, seed).map((person, place) => crewRecord(person, place, occasion('full')));
  }
}

function changeSince(
  { createdAt, changedAt, cancelledAt }: PlannedBooking,
  since: number,
  at: number,
): 'update' | 'cancel' | null {
  const isWithin = (moment: number): boolean => moment > since && moment <= at;
  if (isWithin(cancelledAt)) return 'cancel';
  return cancelledAt > at && (isWithin(createdAt) || isWithin(changedAt)) ? 'update' : null;
}

const reseated = (seat: string): string => `${Number.parseInt(seat, 10) + 1}${seat.slice(-1)}`;

/** From 23 to 60 years. */
const crewDays = [8_400, 21_900] as const;

function crewOf(flight: FlightPlan, seed: string) {
  const random = createRandom(`${seed}/${flight.key}/crew`);
  const count = flight.route.seats < 50 ? 3 : flight.route.seats > 200 ? 12 : 7;
  const { nationalities } = marketAt(flight.route.origin);
  const [nationality = 'NZL'] = nationalities;
  const day = flight.departsLocal.slice(0, 10);
  return Array.from({ length: count }, () =>
    makePerson(random, { type: 'adult', day, nationality, livedDays: crewDays }),
  );
}

/** Fourteen characters at most, as `UNH` allows: `NZ9900309DEP`. */
function messageReference({ route, departsLocal }: FlightPlan, { label }: Push): string {
  return `${route.carrier}${route.number}${departsLocal.slice(5, 7)}${departsLocal.slice(8, 10)}${label}`;
}
