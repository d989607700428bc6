import { printInstant } from '@tautai/dsl';
import type { FlightPlan } from './flights.ts';
import { localAt } from './flights.ts';
import { marketAt } from './networks.ts';
import type { Person } from './people.ts';
import { makeParty } from './people.ts';
import type { Random } from './random.ts';
import type { BookedSegment, Booking, Payment } from '../record-parts.ts';

/** A reservation as it came to be. Instants are milliseconds. */
export interface PlannedBooking {
  readonly locator: string;
  readonly people: readonly Person[];
  readonly createdAt: number;
  /** Infinite where it never happens. */
  readonly changedAt: number;
  readonly cancelledAt: number;
  /** What all its travellers have in common, as far as it does not change. */
  readonly common: Booking;
  readonly cabin: NonNullable<BookedSegment['cabin']>;
  /** Of each traveller, from check-in on. */
  readonly seats: readonly string[];
  readonly bagTags: readonly (readonly string[])[];
  readonly bagWeights: readonly number[];
  readonly requests: readonly (readonly string[])[];
  readonly tickets: readonly string[];
  /** Whose documents the carrier has in the reservation, not only in departure control. */
  readonly hasDocuments: boolean;
  readonly isNoShow: boolean;
  readonly joinsTransit: boolean;
}

const minute = 60_000;
const day = 1_440 * minute;

const locatorLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const digits = '0123456789';

/** Plans the reservations of a flight until its seats are sold as far as they will be. */
export function planBookings(random: Random, flight: FlightPlan): readonly PlannedBooking[] {
  const { route } = flight;
  const seatsSold = Math.round(route.seats * (0.6 + 0.36 * random.unit()));
  const bookings: PlannedBooking[] = [];
  const taken = new Set<string>();
  let sold = 0;
  while (sold < seatsSold) {
    const locator = random.text(locatorLetters, 6);
    if (taken.has(locator)) continue;
    taken.add(locator);
    const market = marketAt(random.chance(0.55) ? route.origin : route.destination);
    const people = makeParty(random, market, flight.departsLocal.slice(0, 10)).slice(0, seatsSold - sold + 1);
    bookings.push(planBooking(random, { flight, locator, people, firstSeat: sold }));
    sold += people.filter(({ type }) => type !== 'infant').length;
  }
  return bookings;
}

interface BookingWish {
  readonly flight: FlightPlan;
  readonly locator: string;
  readonly people: readonly Person[];
  readonly firstSeat: number;
}

function planBooking(random: Random, { flight, locator, people, firstSeat }: BookingWish): PlannedBooking {
  const leadMs = random.chance(0.1)
    ? random.between(180, 4_200) * minute
    : random.between(4 * 1_440, 240 * 1_440) * minute;
  const createdAt = flight.departsAt - leadMs;
  const isSeenBefore = leadMs > 4 * day;
  const cabin = random.pick([
    'economy',
    'economy',
    'economy',
    'economy',
    'economy',
    'premium_economy',
    'business',
  ] as const);
  // Changes and cancellations that matter to the pushes lie within the last three days.
  const lateMoment = flight.departsAt - random.between(120, 4_200) * minute;
  const fate = isSeenBefore ? random.unit() : 1;
  const isInfant = (at: number): boolean => people[at]?.type === 'infant';
  const bagCounts = people.map((_, at) => (isInfant(at) ? 0 : random.pick([0, 1, 1, 1, 2])));
  return {
    locator,
    people,
    createdAt,
    changedAt: fate < 0.06 ? lateMoment : Infinity,
    cancelledAt: fate >= 0.06 && fate < 0.09 ? lateMoment : Infinity,
    common: commonOf(random, { flight, locator, people, cabin, createdAt }),
    cabin,
    seats: people.map((_, at) => seatAt(firstSeat + at)),
    bagTags: bagCounts.map((count) =>
      Array.from({ length: count }, () => flight.route.carrier + random.text(digits, 6)),
    ),
    bagWeights: bagCounts.map((count) => Math.round(random.between(90, 230) * count) / 10),
    requests: people.map((person) => requestsOf(random, person)),
    tickets: people.map(() => random.text('123456789', 1) + random.text(digits, 12)),
    hasDocuments: random.chance(0.85),
    isNoShow: random.chance(0.025),
    joinsTransit: random.chance(0.06),
  };
}

const wholeMinute = (ms: number): number => Math.floor(ms / minute) * minute;

const seatsInRow = 6;

function seatAt(place: number): string {
  return `${Math.floor(place / seatsInRow) + 1}${'ABCDEF'.charAt(place % seatsInRow)}`;
}

/** Meals and assistance are in real reservations too; intake removes what they reveal. */
function requestsOf(random: Random, { type }: Person): readonly string[] {
  if (type === 'infant') return [];
  return random.chance(0.07) ? [random.pick(['BIKE', 'XBAG', 'PETC', 'SPEQ', 'WCHR', 'VGML', 'AVIH', 'EXST'])] : [];
}

interface CommonWish extends Omit<BookingWish, 'firstSeat'> {
  readonly cabin: PlannedBooking['cabin'];
  readonly createdAt: number;
}

function commonOf(random: Random, { flight, locator, people, cabin, createdAt }: CommonWish): Booking {
  const { route } = flight;
  const [lead] = people;
  const market = marketAt(route.origin);
  const isGroup = people.length >= 8;
  const hasAgency = random.chance(isGroup ? 0.95 : 0.35);
  const handle = (lead?.familyName ?? 'TRAVELLER').toLowerCase().replaceAll(/[^a-z]/gu, '');
  return {
    locator,
    carrier: route.carrier,
    created_at: printInstant(createdAt),
    ticketed_at: printInstant(createdAt + random.between(0, 90) * minute),
    change_count: random.pick([0, 0, 0, 0, 1, 1, 2, 4]),
    party_size: people.length + (isGroup && random.chance(0.3) ? random.between(1, 4) : 0),
    general_remarks_count: random.pick([0, 0, 0, 1, 2, 5]),
    segments: itineraryOf(random, flight, cabin),
    payments: paymentsOf(random, people, market.currency),
    contacts: {
      phones: [`${random.pick(['64', '685', '49', '44', '1'])}${random.text(digits, 8)}`],
      ...(random.chance(0.6) ? { emails: [{ address: `${handle}.${random.text(digits, 3)}@mail.example` }] } : {}),
    },
    ...(hasAgency
      ? {
          agency: {
            iata_number: `99${random.pick(['100', '200', '300', '400'])}${random.between(10, 39)}0`,
            city: route.origin,
          },
        }
      : {}),
  };
}

function paymentsOf(random: Random, people: readonly Person[], currency: string): readonly Payment[] {
  const amount = random.between(9_000, 99_000) / 100;
  const sold = { amount: Math.round(amount * people.length * 100) / 100, currency };
  const kind = random.unit();
  if (kind < 0.8) {
    const payer = people.find(({ type }) => type === 'adult');
    const holder = [payer?.givenNames, payer?.familyName].filter((part) => part !== undefined).join(' ');
    return [
      {
        method: 'card',
        ...sold,
        card_type: random.pick(['VI', 'CA', 'AX']),
        card_issuer_number: `4${random.text(digits, 5)}`,
        card_expires_on: `${random.between(2027, 2031)}-${String(random.between(1, 12)).padStart(2, '0')}`,
        ...(random.chance(0.5) && holder !== '' ? { holder_name: holder } : {}),
      },
    ];
  }
  return [{ method: kind < 0.9 ? 'cash' : random.pick(['voucher', 'miscellaneous', 'government'] as const), ...sold }];
}

/** The pushed flight, perhaps one before or after it, and the way back. */
function itineraryOf(random: Random, flight: FlightPlan, cabin: PlannedBooking['cabin']): readonly BookedSegment[] {
  const { route } = flight;
  const pushed: BookedSegment = {
    carrier: route.carrier,
    number: route.number,
    origin: route.origin,
    destination: route.destination,
    departs_at: flight.departsLocal,
    arrives_at: flight.arrivesLocal,
    cabin,
    status: 'HK',
  };
  const fedFrom = marketAt(route.origin).beyond;
  const goesTo = marketAt(route.destination).beyond;
  const before = fedFrom.length > 0 && random.chance(0.2) ? [feeder(random, flight, random.pick(fedFrom))] : [];
  const after = goesTo.length > 0 && random.chance(0.2) ? [onward(random, flight, random.pick(goesTo))] : [];
  const stayMs = random.between(2, 35) * day + random.between(0, 1439) * minute;
  const back = random.chance(0.7)
    ? [legBetween({ flight, from: route.destination, to: route.origin, departs: flight.arrivesAt + stayMs })]
    : [];
  return [...before, pushed, ...after, ...back];
}

function feeder(random: Random, flight: FlightPlan, from: string): BookedSegment {
  const departs = flight.departsAt - random.between(240, 900) * minute;
  return legBetween({ flight, from, to: flight.route.origin, departs, minutes: 95 });
}

function onward(random: Random, flight: FlightPlan, to: string): BookedSegment {
  const departs = flight.arrivesAt + random.between(90, 600) * minute;
  return legBetween({ flight, from: flight.route.destination, to, departs, minutes: 130 });
}

interface LegWish {
  readonly flight: FlightPlan;
  readonly from: string;
  readonly to: string;
  readonly departs: number;
  readonly minutes?: number;
}

function legBetween({ flight: { route }, from, to, departs, minutes = route.blockMinutes }: LegWish): BookedSegment {
  const departsAt = wholeMinute(departs);
  return {
    carrier: route.carrier,
    number: String(Number(route.number) + 1),
    origin: from,
    destination: to,
    departs_at: localAt(from, departsAt),
    arrives_at: localAt(to, departsAt + minutes * minute),
    cabin: 'economy',
    status: 'HK',
  };
}
