import { days, hours } from './clock.ts';
// cspell:ignore Vaimoana
import type { Minutes } from './clock.ts';
import { oneWay, openJaw, returnTrip, roundTrip, startOf } from './journeys.ts';
import type { Person } from './people.ts';
import { airport } from './places.ts';
import type { Random } from './random.ts';
import type { Leg, ScheduledFlight } from './schedule.ts';

/** A travel agency; all are invented. */
export interface Agency {
  readonly name: string;
  readonly iata_number: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
}

/** One way in which a booking was paid. `holder` null means that the message names none. */
export interface Payment {
  readonly method: 'card' | 'cash' | 'cheque' | 'miscellaneous' | 'voucher' | 'government';
  readonly amount: number;
  readonly currency: string;
  readonly holder: Person | null;
}

/** What is true of a party's journey, before carriers write any of it down. */
export interface PartyPlan {
  readonly flight: ScheduledFlight;
  readonly people: readonly Person[];
  readonly legs: readonly Leg[];
  readonly cabin: 'business' | 'premium_economy' | 'economy';
  readonly bookedAt: Minutes;
  /** Null where the carrier does not deliver how it was paid. */
  readonly payments: readonly Payment[] | null;
  readonly agency: Agency | null;
  /** Bags of each person, by weight in kilograms; null where the bag was not weighed. */
  readonly bags: readonly (readonly (number | null)[])[];
  readonly areBagsPooled: boolean;
  readonly changeCount: number;
  readonly tier: string | null;
  readonly specialRequests: readonly string[];
  readonly mailDomain: string;
  /** Whether the carrier may lose or garble parts of it; false where the example needs the party as it stands. */
  readonly mayBeGarbled: boolean;
}

const agency = (name: string, place: number, city: string, country: string): Agency => ({
  name,
  iata_number: `2430${1000 + place * 37}`,
  city,
  country,
  phone: country === 'NZL' ? `+6495550${100 + place}` : `+68555${200 + place}`,
});

const agencies: readonly Agency[] = [
  agency('Vaimoana Travel', 1, 'Apia', 'WSM'),
  agency('Upolu Holidays', 2, 'Apia', 'WSM'),
  agency('Blue Lagoon Journeys', 3, 'Auckland', 'NZL'),
  agency('Tasman and Beyond', 4, 'Wellington', 'NZL'),
  agency('Frangipani Fares', 5, 'Otahuhu', 'NZL'),
];

/** Agencies that the example's lists name. */
export const listedAgencies = {
  tickets: agency('Harbour Light Tickets', 6, 'Apia', 'WSM'),
  exchange: agency('Seabird Exchange and Travel', 7, 'Auckland', 'NZL'),
  labour: agency('Golden Harvest Labour Services', 8, 'Auckland', 'NZL'),
  placements: agency('Bright Path Placements', 9, 'Apia', 'WSM'),
} as const;

const currencies: Readonly<Record<string, string>> = {
  APW: 'WST',
  AKL: 'NZD',
  NAN: 'FJD',
  SYD: 'AUD',
  BNE: 'AUD',
  PPG: 'USD',
  HNL: 'USD',
};

/** The currency in which tickets for the flight are sold. */
export const currencyOf = (flight: Leg): string => currencies[flight.origin] ?? 'USD';

const connections: Readonly<Record<string, readonly string[]>> = {
  AKL: ['WLG', 'CHC', 'SIN', 'HKG', 'LAX'],
  SYD: ['MEL', 'SIN', 'DEL', 'BKK', 'MNL'],
  BNE: ['SIN', 'MEL', 'HKG'],
  NAN: ['SUV', 'TBU', 'LAX', 'SIN'],
  HNL: ['LAX'],
};

function ordinaryLegs(random: Random, flight: ScheduledFlight): readonly Leg[] {
  const isInbound = flight.destination === 'APW';
  const far = connections[isInbound ? flight.origin : flight.destination] ?? [];
  const connection = far.length > 0 && random.chance(30) ? [random.pick(far)] : [];
  const route = isInbound ? { before: connection } : { after: connection };
  const stayDays = random.between(5, 40);
  const shape = random.between(1, 100);
  if (shape <= 20) return oneWay(flight, route);
  if (shape <= 60) return roundTrip(flight, stayDays, route);
  if (shape <= 93) return returnTrip(flight, stayDays, route);
  return openJaw(flight, stayDays, isInbound ? ['PPG'] : ['SUV', 'NAN']);
}

function ordinaryPayment(random: Random, flight: ScheduledFlight, people: readonly Person[]): Payment {
  const amount = random.between(340, 990) * people.length + random.pick([0, 0.5, 0.95]);
  const sold = { amount, currency: currencyOf(flight) };
  const method = random.between(1, 100);
  const adults = people.filter(({ age }) => age >= 18);
  const isHolderNamed = adults.length > 0 && random.chance(85);
  if (method <= 80) return { ...sold, method: 'card', holder: isHolderNamed ? random.pick(adults) : null };
  if (method <= 90) return { ...sold, method: 'cash', holder: null };
  return { ...sold, method: random.pick(['voucher', 'miscellaneous', 'cheque', 'government'] as const), holder: null };
}

function ordinaryBags(random: Random, person: Person): readonly number[] {
  if (person.age < 2) return [];
  return Array.from({ length: random.pick([0, 1, 1, 1, 2, 2]) }, () => random.between(80, 250) / 10);
}

/** Plans the journey of a party of which there is nothing remarkable. */
export function ordinaryPlan(random: Random, flight: ScheduledFlight, people: readonly Person[]): PartyPlan {
  const legs = ordinaryLegs(random, flight);
  const isLate = random.chance(8);
  return {
    flight,
    people,
    legs,
    cabin: random.pick(['economy', 'economy', 'economy', 'economy', 'economy', 'premium_economy', 'business']),
    bookedAt: startOf(legs) - (isLate ? hours(random.between(20, 90)) : days(random.between(9, 190))),
    payments: [ordinaryPayment(random, flight, people)],
    agency: random.chance(40) ? random.pick(agencies) : null,
    bags: people.map((person) => ordinaryBags(random, person)),
    areBagsPooled: people.length > 1 && random.chance(25),
    changeCount: random.pick([0, 0, 0, 0, 1, 1, 2]),
    tier: random.chance(8) ? random.pick(['silver', 'gold']) : null,
    specialRequests: random.chance(8) ? [random.pick(['XBAG', 'BIKE', 'CTCM', 'PETC'])] : [],
    mailDomain: random.pick(['example.org', 'example.com', 'mail.example', 'post.example']),
    mayBeGarbled: true,
  };
}

/** Local offset at the place where the booking was made. */
export const salesOffset = (plan: PartyPlan): Minutes => airport(plan.agency?.country === 'NZL' ? 'AKL' : 'APW').offset;
