import {
  defaultCodeLists,
  instantOfLocal,
  localOfInstant,
  parseDate,
  parseLocalDateTime,
  printDate,
  printLocalDateTime,
  weekdayOf,
} from '@tautai/dsl';
import type { Route } from './networks.ts';

/** One departure of a route. Instants are milliseconds. */
export interface FlightPlan {
  readonly route: Route;
  /** `NZ990/2026-03-09`: the key of its random choices. */
  readonly key: string;
  readonly departsLocal: string;
  readonly arrivesLocal: string;
  readonly departsAt: number;
  readonly arrivesAt: number;
}

const minuteMs = 60_000;

function zoneOf(airport: string): string {
  const zone = defaultCodeLists().airport(airport)?.timeZone;
  if (zone === undefined) throw new Error(`no airport ${airport} in the code lists`);
  return zone;
}

/** Local time of an instant at an airport: `2026-03-11T21:10`. */
export function localAt(airport: string, instant: number): string {
  const local = localOfInstant(zoneOf(airport), instant);
  if (local === null) throw new Error(`no local time at ${airport}`);
  return printLocalDateTime(local).slice(0, 16);
}

/** The departure of a route on a day; null where it does not fly. */
export function flightOn(route: Route, day: string): FlightPlan | null {
  const departsLocal = `${day}T${route.departs}`;
  const dayNumber = parseDate(day);
  const departsAt = instantOfLocal(zoneOf(route.origin), parseLocalDateTime(departsLocal) ?? 0);
  if (dayNumber === null || departsAt === null || !route.weekdays.includes(weekdayOf(dayNumber))) return null;
  const arrivesAt = departsAt + route.blockMinutes * minuteMs;
  return {
    route,
    key: `${route.carrier}${route.number}/${day}`,
    departsLocal,
    arrivesLocal: localAt(route.destination, arrivesAt),
    departsAt,
    arrivesAt,
  };
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  const number = parseDate(day);
  if (number === null) throw new Error(`${day} is no day`);
  return printDate(number + days);
}
