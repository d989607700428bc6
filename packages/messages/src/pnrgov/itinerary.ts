import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { cabinOf } from './cabin.ts';
import type { PushContext } from './push-context.ts';
import type { Group } from './reservation-groups.ts';
import type { TravelProduct } from './travel-product.ts';
import { readTravelProduct } from './travel-product.ts';
import type { BookedSegment, Flight } from '../record-parts.ts';

/** A flight of the itinerary: what the record shows of it, and the group that holds its requests and check-ins. */
export interface ItineraryFlight {
  readonly group: Group;
  readonly segment: BookedSegment;
  /** Seats booked on it (`RPI`); null where not said. */
  readonly seats: number | null;
  readonly isPushed: boolean;
}

const deadStatuses: ReadonlySet<string> = new Set(['HX', 'UC', 'UN', 'NO', 'UU', 'XX', 'XL']);

/** Whether the flight is still to be flown, as far as its status says. */
export function isAlive({ segment }: ItineraryFlight): boolean {
  return segment.status === undefined || !deadStatuses.has(segment.status);
}

/** Level 0 as far as it tells which flight of an itinerary is pushed. */
export interface PushedFlight {
  readonly flight: Flight | undefined;
  readonly departsOn: string | null;
}

/** Reads the flights of a reservation in their order; surface stretches (ARNK) are none. */
export function readItinerary(
  reservation: Group,
  pushed: PushedFlight,
  context: PushContext,
): readonly ItineraryFlight[] {
  return reservation.groups
    .filter(({ name }) => name === 'segment')
    .flatMap((group) => readFlight(group, pushed, context) ?? []);
}

function readFlight(group: Group, pushed: PushedFlight, context: PushContext): ItineraryFlight | null {
  const { trigger, segments } = group;
  if (trigger === null) return { group, segment: {}, seats: null, isPushed: false };
  if (component(trigger, 5).toUpperCase() === 'ARNK' || component(trigger, 4).toUpperCase() === 'ARNK') return null;
  const product = readTravelProduct(trigger, context);
  const others = segments.filter(({ tag }) => tag === 'TVL' || tag === 'TRA').map((each) => otherFlightOf(each));
  const isPushed = isPushedFlight(product, others, pushed);
  const related = segments.find(({ tag }) => tag === 'RPI');
  const quantity = related === undefined ? '' : component(related, 1);
  const status = related === undefined ? '' : component(related, 2).toUpperCase();
  return {
    group,
    isPushed,
    seats: /^\d{1,4}$/u.test(quantity) ? Number(quantity) : null,
    segment: {
      carrier: product.carrier,
      number: marketingNumber(product, segments, pushed),
      origin: product.origin,
      destination: product.destination,
      departs_at: product.departsLocal,
      arrives_at: product.arrivesLocal,
      cabin: cabinOf(product.bookingClass),
      status: /^[A-Z]{2}$/u.test(status) ? status : undefined,
    },
  };
}

interface OtherFlight {
  readonly carrier: string;
  readonly number: string;
}

/** The other flight of a code share: `TVL+++++972:M` up to 13.1, `TRA+KL+972:M` since. */
function otherFlightOf(segment: Segment): OtherFlight {
  const [carrier, number] = segment.tag === 'TRA' ? [1, 2] : [4, 5];
  const suffix = component(segment, number, segment.tag === 'TRA' ? 2 : 3);
  return {
    carrier: component(segment, carrier).toUpperCase(),
    number: component(segment, number).replace(/^0+(?=\d)/u, '') + suffix.toUpperCase(),
  };
}

function isPushedFlight(
  product: TravelProduct,
  others: readonly OtherFlight[],
  { flight, departsOn }: PushedFlight,
): boolean {
  if (flight === undefined || product.departsOn !== departsOn) return false;
  const arePlacesSame = product.origin === flight.origin && product.destination === flight.destination;
  if (arePlacesSame && flight.origin !== undefined) return true;
  const numbers = [product.number, ...others.map(({ number }) => number)];
  const carriers = [product.carrier, product.operatingCarrier, ...others.map(({ carrier }) => carrier)];
  return flight.number !== undefined && numbers.includes(flight.number) && carriers.includes(flight.carrier);
}

/**
 * Senders differ in which number of a code share stands first. It is the marketing one, unless it is that of the pushed
 * flight, which is the operating one.
 */
function marketingNumber(
  product: TravelProduct,
  segments: readonly Segment[],
  { flight }: PushedFlight,
): string | undefined {
  const second = segments.find(({ tag }) => tag === 'TVL');
  const { carrier, operatingCarrier, number } = product;
  const isShared = operatingCarrier !== undefined && operatingCarrier !== carrier;
  const isOperating = isShared && number === flight?.number && operatingCarrier === flight?.carrier;
  return second !== undefined && isOperating ? otherFlightOf(second).number : number;
}
