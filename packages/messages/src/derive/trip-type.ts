import { msPerDay } from '@tautai/dsl';
import type { BookedSegment, Booking } from '../record-parts.ts';

/** The time on the ground between a segment and the next. */
export interface Visit {
  readonly dwellMs: number | undefined;
}

interface Leg {
  readonly origin: string;
  readonly destination: string;
  readonly originCountry: string | undefined;
  readonly destinationCountry: string | undefined;
}

/** What lies between two segments: a connection, a stop, or a stretch that is travelled otherwise. */
type Link = 'connection' | 'stop' | 'gap';

/**
 * The shape of a journey.
 *
 * | shape            | segments                                                                                 |
 * |------------------|------------------------------------------------------------------------------------------|
 * | `one_way`        | from one place to another, with connections only                                          |
 * | `round_trip`     | back to where it began, with one stop at most                                             |
 * | `open_jaw`       | out and back with one stretch travelled otherwise: at the far end, or at home, where it    |
 * |                  | ends at another airport of the country in which it began                                  |
 * | `multi_city`     | without a gap, with more stops than the shapes above                                      |
 * | `non_contiguous` | other gaps                                                                                |
 *
 * A stay of 24 hours or more is a stop. Where times are missing, the journey is taken to stop once, where it first turns
 * back. A change of airport in one country within 24 hours is a connection. Absent where an airport is missing.
 */
export function tripTypeOf(segments: readonly BookedSegment[], visits: readonly Visit[]): Booking['trip_type'] {
  const legs = segments.flatMap(legOf);
  const first = legs[0];
  const last = legs.at(-1);
  if (legs.length !== segments.length || first === undefined || last === undefined) return undefined;
  const links = linksOf(legs, visits);
  const gaps = links.filter((link) => link === 'gap').length;
  const stops = links.filter((link) => link === 'stop').length;
  const isBack = first.origin === last.destination;
  const isBackInCountry = first.originCountry !== undefined && first.originCountry === last.destinationCountry;
  if (gaps > 0) return gaps === 1 && stops === 0 && (isBack || isBackInCountry) ? 'open_jaw' : 'non_contiguous';
  if (isBack) return stops <= 1 ? 'round_trip' : 'multi_city';
  if (stops === 0) return 'one_way';
  const turn = legs[links.indexOf('stop')];
  const isAbroad = turn?.destinationCountry !== undefined && turn.destinationCountry !== first.originCountry;
  return stops === 1 && isBackInCountry && isAbroad ? 'open_jaw' : 'multi_city';
}

function legOf(segment: BookedSegment): readonly Leg[] {
  const { origin, destination } = segment;
  if (origin === undefined || destination === undefined) return [];
  return [
    {
      origin,
      destination,
      originCountry: segment.origin_country,
      destinationCountry: segment.destination_country,
    },
  ];
}

function linksOf(legs: readonly Leg[], visits: readonly Visit[]): readonly Link[] {
  const visited = new Set<string>();
  let hasTurned = false;
  return legs.slice(1).map((leg, at): Link => {
    const before = legs[at] ?? leg;
    visited.add(before.origin);
    const dwell = visits[at]?.dwellMs;
    const isLong = dwell !== undefined && dwell >= msPerDay;
    if (before.destination !== leg.origin) {
      const isSameCountry = leg.originCountry !== undefined && leg.originCountry === before.destinationCountry;
      return isSameCountry && dwell !== undefined && !isLong ? 'connection' : 'gap';
    }
    if (dwell !== undefined) return isLong ? 'stop' : 'connection';
    const isTurn: boolean = !hasTurned && visited.has(leg.destination);
    hasTurned ||= isTurn;
    return isTurn ? 'stop' : 'connection';
  });
}
