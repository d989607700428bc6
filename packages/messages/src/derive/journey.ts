import { parseLocalDateTime, printIsoDuration } from '@tautai/dsl';
import type { DeriveContext } from './context.ts';
import { countryOfAirport, instantAt, withDerived } from './context.ts';
import type { Visit } from './trip-type.ts';
import { tripTypeOf } from './trip-type.ts';
import type { BookedSegment, Booking } from '../record-parts.ts';

/** What follows from the segments of a booking. */
export interface Journey {
  readonly segments: readonly BookedSegment[] | undefined;
  readonly tripType: Booking['trip_type'];
  readonly tripDuration: string | undefined;
  readonly stayDuration: string | undefined;
}

/** Statuses of segments that are not flown: cancelled, unable, no action taken, refused, wait-listed out. */
const deadStatuses: ReadonlySet<string> = new Set(['HX', 'UC', 'UN', 'NO', 'UU', 'XX', 'XL']);

/** Countries and ground times of the segments, shape and length of the whole. */
export function deriveJourney(segments: readonly BookedSegment[] | undefined, context: DeriveContext): Journey {
  if (segments === undefined) {
    return { segments: undefined, tripType: undefined, tripDuration: undefined, stayDuration: undefined };
  }
  const derived = segments.map((segment, at) => deriveSegment(segment, segments[at - 1], context));
  const flown = derived.filter(({ status }) => status === undefined || !deadStatuses.has(status.toUpperCase()));
  const visits = flown.slice(1).map((segment, at): Visit => {
    const before = flown[at] ?? {};
    return { dwellMs: dwellMs(before, segment, context) };
  });
  const tripType = tripTypeOf(flown, visits);
  return {
    segments: derived,
    tripType,
    tripDuration: durationOfTrip(flown, context),
    stayDuration: tripType === 'round_trip' || tripType === 'open_jaw' ? longestStay(visits) : undefined,
  };
}

function deriveSegment(
  segment: BookedSegment,
  before: BookedSegment | undefined,
  context: DeriveContext,
): BookedSegment {
  const dwell = before === undefined ? undefined : dwellMs(before, segment, context);
  return withDerived(segment, {
    origin_country: countryOfAirport(segment.origin, context),
    destination_country: countryOfAirport(segment.destination, context),
    dwell_before: dwell === undefined ? undefined : printIsoDuration(dwell),
  });
}

/** Between two airports only instants compare; at one airport local times do as well. */
function dwellMs(before: BookedSegment, after: BookedSegment, context: DeriveContext): number | undefined {
  const arrives = instantAt(before.arrives_at, before.destination, context);
  const departs = instantAt(after.departs_at, after.origin, context);
  if (arrives !== undefined && departs !== undefined) return departs - arrives;
  if (before.destination === undefined || before.destination !== after.origin) return undefined;
  const localArrival = parseLocalDateTime(before.arrives_at ?? '');
  const localDeparture = parseLocalDateTime(after.departs_at ?? '');
  return localArrival === null || localDeparture === null ? undefined : localDeparture - localArrival;
}

function durationOfTrip(flown: readonly BookedSegment[], context: DeriveContext): string | undefined {
  const first = flown[0];
  const last = flown.at(-1);
  const departs = instantAt(first?.departs_at, first?.origin, context);
  const arrives = instantAt(last?.arrives_at, last?.destination, context);
  return departs === undefined || arrives === undefined ? undefined : printIsoDuration(arrives - departs);
}

function longestStay(visits: readonly Visit[]): string | undefined {
  const known = visits.map(({ dwellMs: dwell }) => dwell).filter((dwell) => dwell !== undefined);
  if (known.length === 0 || known.length < visits.length) return undefined;
  return printIsoDuration(Math.max(...known));
}
