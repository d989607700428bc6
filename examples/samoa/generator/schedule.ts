import type { Minutes } from './clock.ts';
import { printLocal, readLocal } from './clock.ts';
import { airport, flightTime } from './places.ts';

/** One flight of an itinerary. */
export interface Leg {
  readonly carrier: string;
  readonly number: string;
  readonly origin: string;
  readonly destination: string;
  readonly departsAt: Minutes;
  readonly arrivesAt: Minutes;
}

/** A flight about which carriers send passenger data, and how many travellers the example has on it. */
export interface ScheduledFlight extends Leg {
  readonly travellerCount: number;
  readonly crewCount: number;
}

function scheduled(route: string, departsLocal: string, travellerCount: number, crewCount: number): ScheduledFlight {
  const [carrier = '', number = '', origin = '', destination = ''] = route.split(' ');
  const departsAt = readLocal(departsLocal, airport(origin).offset);
  const arrivesAt = departsAt + flightTime(origin, destination);
  return { carrier, number, origin, destination, departsAt, arrivesAt, travellerCount, crewCount };
}

/** Ten flights of the first fortnight of December 2026, as an invented timetable has them; 400 travellers in all. */
export const schedule: readonly ScheduledFlight[] = [
  scheduled('NZ 990 AKL APW', '2026-12-04T08:45', 46, 0),
  scheduled('FJ 253 NAN APW', '2026-12-05T20:10', 44, 2),
  scheduled('OL 111 PPG APW', '2026-12-05T16:30', 28, 0),
  scheduled('QF 91 SYD APW', '2026-12-06T19:55', 44, 0),
  scheduled('VA 181 BNE APW', '2026-12-07T20:35', 40, 3),
  scheduled('FJ 822 HNL APW', '2026-12-08T13:00', 40, 0),
  scheduled('NZ 991 APW AKL', '2026-12-09T14:15', 46, 4),
  scheduled('FJ 254 APW NAN', '2026-12-10T06:00', 40, 0),
  scheduled('QF 92 APW SYD', '2026-12-11T02:30', 38, 0),
  scheduled('FJ 823 APW HNL', '2026-12-12T23:20', 34, 0),
];

/** Finds a flight by carrier and number: `flightNamed('NZ990')`. */
export function flightNamed(name: string): ScheduledFlight {
  const found = schedule.find(({ carrier, number }) => carrier + number === name);
  if (found === undefined) throw new Error(`add ${name} to the schedule`);
  return found;
}

/** The flight's own reference in messages: `NZ990-20261204`. */
export function messageReference(flight: Leg): string {
  const date = printLocal(flight.departsAt, airport(flight.origin).offset).slice(0, 10);
  return `${flight.carrier}${flight.number}-${date.replaceAll('-', '')}`;
}
