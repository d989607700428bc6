import type { Minutes } from './clock.ts';
import { days, hours } from './clock.ts';
import { airport, flightTime } from './places.ts';
import type { Leg } from './schedule.ts';

/** Where a traveller comes from and goes on to, around the flight that the record is about. */
export interface Route {
  /** Airports before the flight's origin, in order of travel. */
  readonly before?: readonly string[];
  /** Airports after the flight's destination. */
  readonly after?: readonly string[];
  /** Time on the ground at each connection. */
  readonly dwellHours?: number;
}

const gateways: ReadonlySet<string> = new Set(['APW', 'AKL', 'SYD', 'BNE', 'NAN', 'HNL', 'PPG']);

function carrierBetween(origin: string, destination: string): string {
  if (origin === 'APW') return airport(destination).carrier;
  return airport(gateways.has(origin) && !gateways.has(destination) ? destination : origin).carrier;
}

// Any fixed number will do; one that depends on the route makes equal routes look alike.
function numberBetween(origin: string, destination: string): string {
  const letters = Array.from(origin + destination, (letter, place) => letter.charCodeAt(0) * (place + 7));
  return String(100 + (letters.reduce((total, each) => total + each, 0) % 800));
}

function leg(origin: string, destination: string, departsAt: number): Leg {
  return {
    carrier: carrierBetween(origin, destination),
    number: numberBetween(origin, destination),
    origin,
    destination,
    departsAt,
    arrivesAt: departsAt + flightTime(origin, destination),
  };
}

/** Flights along `stops`, the first departing at `departsAt`. */
export function legsFrom(stops: readonly string[], departsAt: number, dwellHours: number): readonly Leg[] {
  const legs: Leg[] = [];
  let next = departsAt;
  for (const [place, destination] of stops.slice(1).entries()) {
    const flown = leg(stops[place] ?? '', destination, next);
    legs.push(flown);
    next = flown.arrivesAt + hours(dwellHours);
  }
  return legs;
}

/** Flights along `stops`, the last arriving at `arrivesAt`. */
export function legsUntil(stops: readonly string[], arrivesAt: number, dwellHours: number): readonly Leg[] {
  const total = legsFrom(stops, 0, dwellHours).at(-1)?.arrivesAt ?? 0;
  return legsFrom(stops, arrivesAt - total, dwellHours);
}

const stopsOf = (legs: readonly Leg[]): readonly string[] => [
  ...legs.slice(0, 1).map(({ origin }) => origin),
  ...legs.map(({ destination }) => destination),
];

/** Departure of the first flight. */
export const startOf = (legs: readonly Leg[]): Minutes => Math.min(...legs.map(({ departsAt }) => departsAt));
/** Arrival of the last flight. */
export const endOf = (legs: readonly Leg[]): Minutes => Math.max(...legs.map(({ arrivesAt }) => arrivesAt));

/** The flight with its connections, and nothing back. */
export function oneWay(flight: Leg, { before = [], after = [], dwellHours = 3 }: Route = {}): readonly Leg[] {
  const dwell = hours(dwellHours);
  return [
    ...legsUntil([...before, flight.origin], flight.departsAt - dwell, dwellHours),
    flight,
    ...legsFrom([flight.destination, ...after], flight.arrivesAt + dwell, dwellHours),
  ];
}

/** The flight is the way out; the way back is the same route after `stayDays`. */
export function roundTrip(flight: Leg, stayDays: number, route: Route = {}): readonly Leg[] {
  const out = oneWay(flight, route);
  const back = legsFrom(stopsOf(out).toReversed(), endOf(out) + days(stayDays), route.dwellHours ?? 3);
  return [...out, ...back];
}

/** The flight is the way home of a journey that began `stayDays` and two flights ago. */
export function returnTrip(flight: Leg, stayDays: number, route: Route = {}): readonly Leg[] {
  const home = oneWay(flight, route);
  const out = legsUntil(stopsOf(home).toReversed(), startOf(home) - days(stayDays), route.dwellHours ?? 3);
  return [...out, ...home];
}

/** Out on the flight, back to the start from another place than the one of arrival. */
export function openJaw(flight: Leg, stayDays: number, backFrom: readonly string[]): readonly Leg[] {
  const back = legsFrom([...backFrom, flight.origin], flight.arrivesAt + days(stayDays), 3);
  return [flight, ...back];
}
