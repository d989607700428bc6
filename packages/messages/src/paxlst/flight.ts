import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { airportOf } from '../edifact/values.ts';
import { readWrittenDate, readWrittenDateTime } from '../edifact/date-time.ts';
import { localDateTime, recentDay } from '../edifact/local-time.ts';
import { readFlightDesignator } from '../edifact/flight-number.ts';
import type { Group } from './group-reader.ts';
import type { ListContext } from './list-context.ts';
import type { Flight } from '../record-parts.ts';

/** The flight of a list, and a day by which years of two digits are judged. */
export interface ListFlight {
  readonly flight: Flight | undefined;
  /** Local day of departure, else of arrival, else on which the interchange was prepared. */
  readonly knownDay: string | null;
}

const LAST_DEPARTURE = '125';
const FIRST_ARRIVAL = '87';
const DEPARTURE = '189';
const ARRIVAL = '232';

/** Reads `TDT` and the places and times under it. Of several legs the one that crosses the border counts. */
export function readFlight(message: Group, context: ListContext): ListFlight {
  const legs = message.groups.filter((group) => group.name === 'flight');
  const leg = legs.find((each) => place(each, LAST_DEPARTURE) && place(each, FIRST_ARRIVAL)) ?? legs[0];
  if ((leg?.trigger ?? null) === null) context.report('paxlst/missing-flight', context.header.place);
  const departure = findPlace(legs, leg, LAST_DEPARTURE);
  const arrival = findPlace(legs, leg, FIRST_ARRIVAL);
  const departs = readTime(departure, leg, DEPARTURE, context);
  const arrives = readTime(arrival, leg, ARRIVAL, context);
  const designator = readDesignator(leg?.trigger ?? null, context);
  const origin = departure?.trigger
    ? airportOf(component(departure.trigger, 2), departure.trigger, context)
    : undefined;
  const destination = arrival?.trigger ? airportOf(component(arrival.trigger, 2), arrival.trigger, context) : undefined;
  const flight: Flight = {
    carrier: designator?.carrier ?? undefined,
    number: designator?.number ?? undefined,
    origin,
    destination,
    departs_local: departs.local,
    arrives_local: arrives.local,
  };
  const isEmpty = Object.values(flight).every((value) => value === undefined);
  return {
    flight: isEmpty ? undefined : flight,
    knownDay: departs.day ?? arrives.day ?? recentDay(readWrittenDate(context.header.preparedOn, '101')),
  };
}

function place(leg: Group, qualifier: string): Group | undefined {
  return leg.groups.find((group) => group.trigger !== null && component(group.trigger, 1) === qualifier);
}

function findPlace(legs: readonly Group[], leg: Group | undefined, qualifier: string): Group | undefined {
  const own = leg === undefined ? undefined : place(leg, qualifier);
  return own ?? legs.map((each) => place(each, qualifier)).find((each) => each !== undefined);
}

interface LegTime {
  readonly local: string | undefined;
  readonly day: string | null;
}

/** The time stands under its place, or, in the wrong order, under another one of the leg. */
function readTime(at: Group | undefined, leg: Group | undefined, qualifier: string, context: ListContext): LegTime {
  const isTime = (segment: Segment): boolean => segment.tag === 'DTM' && component(segment, 1) === qualifier;
  const own = at?.segments.find(isTime);
  const elsewhere = leg === undefined ? [] : [...leg.segments, ...leg.groups.flatMap((group) => group.segments)];
  const segment = own ?? elsewhere.find(isTime);
  if (segment === undefined) return { local: undefined, day: null };
  const value = component(segment, 1, 1);
  const written = readWrittenDateTime(value);
  if (written === null) {
    // A day without a time is no local time, but it tells the century of birthdays.
    const day = recentDay(readWrittenDate(value, component(segment, 1, 2)));
    context.reportValue('unreadable-date', segment);
    return { local: undefined, day };
  }
  const day = recentDay(written.date);
  if (day === null) {
    context.reportValue('unreadable-date', segment);
    return { local: undefined, day: null };
  }
  return { local: localDateTime(day, written.minutes), day };
}

function readDesignator(segment: Segment | null, context: ListContext): ReturnType<typeof readFlightDesignator> | null {
  if (segment === null) return null;
  const designator = readFlightDesignator(component(segment, 2), component(segment, 5), context.codes);
  if (designator.carrier === null || designator.number === null) context.report('paxlst/unreadable-flight', segment);
  if (designator.carrier !== null && !context.codes.has('carrier', designator.carrier)) {
    context.reportValue('unknown-carrier', segment, { tag: 'TDT' });
  }
  if (designator.differs) context.report('paxlst/carrier-differs', segment);
  return designator;
}
