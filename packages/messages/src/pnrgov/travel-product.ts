import { readFlightDesignator } from '../edifact/flight-number.ts';
import { readWrittenDate } from '../edifact/date-time.ts';
import { localDateTime, recentDay } from '../edifact/local-time.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { airportOf } from '../edifact/values.ts';
import type { PushContext } from './push-context.ts';

/** A flight as `TVL` tells it; local times. */
export interface TravelProduct {
  readonly carrier: string | undefined;
  readonly operatingCarrier: string | undefined;
  readonly number: string | undefined;
  readonly bookingClass: string;
  readonly origin: string | undefined;
  readonly destination: string | undefined;
  readonly departsLocal: string | undefined;
  readonly arrivesLocal: string | undefined;
  /** ISO day of departure, known even where its time is not. */
  readonly departsOn: string | null;
}

/** Reads `TVL`: dates and times, places, carriers, number with class and suffix. */
export function readTravelProduct(segment: Segment, context: PushContext): TravelProduct {
  const designator = readFlightDesignator(component(segment, 5), component(segment, 4), context.codes);
  const carrier = designator.carrier ?? undefined;
  const operatingCarrier = carrierOf(component(segment, 4, 1), segment, context);
  if (carrier !== undefined && !context.codes.has('carrier', carrier)) {
    context.reportValue('unknown-carrier', segment, { tag: segment.tag });
  }
  const suffix = component(segment, 5, 2).toUpperCase();
  return {
    carrier,
    operatingCarrier,
    number: designator.number === null ? undefined : designator.number + (/^[A-Z]$/u.test(suffix) ? suffix : ''),
    bookingClass: component(segment, 5, 1).toUpperCase(),
    origin: airportOf(component(segment, 2), segment, context),
    destination: airportOf(component(segment, 3), segment, context),
    ...readTimes(segment, context),
  };
}

/** A carrier's code; one that no list knows is kept where it has the form of one, and reported. */
export function carrierOf(text: string, segment: Segment, context: PushContext): string | undefined {
  if (text === '') return undefined;
  const known = context.codes.normalise('carrier', text);
  if (known !== null) return known;
  const code = text.toUpperCase();
  if (!/^(?:[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})$/u.test(code)) return undefined;
  context.reportValue('unknown-carrier', segment, { tag: segment.tag });
  return code;
}

type Times = Pick<TravelProduct, 'departsLocal' | 'arrivesLocal' | 'departsOn'>;

/**
 * `110326:2110:120326:0105`. Without a day of arrival, with its component (`::0105`) or without it (`:0105`), it is the
 * day of departure, as long as the clock stands later then; else nobody can say which day it is.
 */
function readTimes(segment: Segment, context: PushContext): Times {
  const [departureDay = '', departureTime = '', third = '', fourth = ''] = segment.elements[1] ?? [];
  const isTimeOnly = fourth === '' && /^\d{4}$/u.test(third);
  const departsOn = readDay(departureDay, segment, context);
  const departure = readMinutes(departureTime, segment, context);
  const arrival = readMinutes(isTimeOnly ? third : fourth, segment, context);
  const writtenArrival = isTimeOnly ? null : readDay(third, segment, context);
  const isSameDay = departure !== null && arrival !== null && arrival > departure;
  const arrivesOn = writtenArrival ?? (third === '' || isTimeOnly ? (isSameDay ? departsOn : null) : null);
  return {
    departsLocal: departsOn === null || departure === null ? undefined : localDateTime(departsOn, departure),
    arrivesLocal: arrivesOn === null || arrival === null ? undefined : localDateTime(arrivesOn, arrival),
    departsOn,
  };
}

function readDay(text: string, segment: Segment, context: PushContext): string | null {
  if (text === '') return null;
  const day = recentDay(readWrittenDate(text, '2'));
  if (day === null) context.reportValue('unreadable-date', segment);
  return day;
}

/** Minutes since midnight of `hhmm`; 2400 is the midnight that follows. */
function readMinutes(text: string, segment: Segment, context: PushContext): number | null {
  if (text === '') return null;
  const [, hours = '', minutes = ''] = /^(\d{2})(\d{2})(?:\d{2})?$/u.exec(text) ?? [];
  const total = hours === '' ? Number.NaN : Number(hours) * 60 + Number(minutes);
  if (Number(minutes) <= 59 && total <= 1440) return total;
  context.reportValue('unreadable-date', segment);
  return null;
}
