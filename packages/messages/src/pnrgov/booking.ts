import { localOfInstant, parseInstant } from '@tautai/dsl';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { boundedText, countryOf } from '../edifact/values.ts';
import type { PushContext } from './push-context.ts';
import type { Group } from './reservation-groups.ts';
import { locatorsOf } from './reservation-groups.ts';
import { carrierOf } from './travel-product.ts';
import { instantOf, readCreation, readInstant } from './utc.ts';
import type { Booking } from '../record-parts.ts';

/** What the head and the history of a reservation tell of it. */
export type BookingHead = Pick<
  Booking,
  | 'locator'
  | 'carrier'
  | 'created_at'
  | 'created_local_hour'
  | 'last_changed_at'
  | 'ticketed_at'
  | 'change_count'
  | 'is_split'
  | 'split_from'
>;

export function readBookingHead(reservation: Group, context: PushContext): BookingHead {
  const { segments } = reservation;
  const control = segments.find((each) => each.tag === 'RCI');
  const originator = originatorOf(reservation);
  const created = control === undefined ? undefined : findCreation(control, context);
  return {
    ...readLocator(segments, context),
    created_at: created,
    created_local_hour:
      created === undefined || originator === undefined ? undefined : localHour(created, originator, context),
    last_changed_at: readInstant(segments, '700', context),
    ticketed_at: readInstant(segments, '710', context),
    change_count: countChanges(reservation, created),
    ...readSplit(reservation, context),
  };
}

/** `ORG` of GR1; one without anything in it says that the flight was cancelled. */
export function originatorOf({ segments }: Group): Segment | undefined {
  return segments.find(({ tag }) => tag === 'ORG');
}

/** A locator of departure control is not one of the reservation. */
const DEPARTURE_CONTROL = 'C';
/** Distribution systems hold bookings and are no carriers. */
const distributionSystem = /^1[A-Z]$/u;

function readLocator(segments: readonly Segment[], context: PushContext): Pick<Booking, 'locator' | 'carrier'> {
  for (const segment of segments.filter(({ tag }) => tag === 'RCI')) {
    for (const [company = '', locator = '', type = ''] of segment.elements.slice(1)) {
      if (locator === '' || type.toUpperCase() === DEPARTURE_CONTROL) continue;
      const isSystem = distributionSystem.test(company.toUpperCase());
      return {
        locator: boundedText(locator, segment, context),
        carrier: isSystem ? undefined : carrierOf(company, segment, context),
      };
    }
  }
  return {};
}

function findCreation(control: Segment, context: PushContext): string | undefined {
  for (let element = 1; element < control.elements.length; element += 1) {
    const created = readCreation(control, element, context);
    if (created !== undefined) return created;
  }
  return undefined;
}

/** Only where the place of the originator is an airport, and of the country that the originator names. */
function localHour(created: string, originator: Segment, context: PushContext): number | undefined {
  const place = context.codes.normalise('airport', component(originator, 3));
  const airport = place === null ? null : context.codes.airport(place);
  const country = component(originator, 6);
  if (airport === null) return undefined;
  if (country !== '' && context.codes.normalise('country', country) !== airport.country) return undefined;
  const instant = parseInstant(created);
  const local = instant === null ? null : localOfInstant(airport.timeZone, instant);
  return local === null ? undefined : new Date(local).getUTCHours();
}

/** History entries dated behind the making of the reservation, or not dated. */
function countChanges({ groups }: Group, created: string | undefined): number | undefined {
  const history = groups.filter(({ name }) => name === 'history');
  if (history.length === 0) return undefined;
  return history.filter(({ segments }) => {
    const dates = segments.flatMap(({ elements }) => elements.slice(1).filter(([kind]) => kind?.toUpperCase() === 'T'));
    const [, day = '', time = ''] = dates[0] ?? [];
    const instant = instantOf(day, time);
    return created === undefined || instant === null || instant > created;
  }).length;
}

function readSplit(reservation: Group, context: PushContext): Pick<Booking, 'is_split' | 'split_from'> {
  const split = reservation.groups.find(({ name }) => name === 'split');
  if (split === undefined) return {};
  const own = new Set(reservation.segments.filter(({ tag }) => tag === 'RCI').flatMap(locatorsOf));
  for (const segment of split.segments) {
    const other = segment.elements
      .slice(1)
      .find(([, locator = '']) => locator !== '' && !own.has(locator.toUpperCase()));
    if (other !== undefined) return { is_split: true, split_from: boundedText(other[1] ?? '', segment, context) };
  }
  return { is_split: true };
}

/** The office that made the booking, unless it is an airline's own without an IATA number. */
export function readAgency(
  originator: Segment | undefined,
  phones: ReadonlySet<string>,
  context: PushContext,
): Booking['agency'] {
  const [phone] = phones;
  if (originator === undefined) return phone === undefined ? undefined : { phone };
  const identifier = component(originator, 2);
  const iataNumber = /^\d{7,8}$/u.test(identifier) ? identifier : undefined;
  const isAirline = component(originator, 5).toUpperCase() === 'A';
  if (isAirline && iataNumber === undefined) return phone === undefined ? undefined : { phone };
  return {
    iata_number: iataNumber,
    city: boundedText(component(originator, 3), originator, context),
    country: countryOf(component(originator, 6), originator, context),
    phone,
  };
}
