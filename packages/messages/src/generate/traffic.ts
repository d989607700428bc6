import { msPerDay, parseDate, printInstant } from '@tautai/dsl';
import { writePaxlst, paxlstReleases } from '../write/paxlst/write-paxlst.ts';
import { pnrgovVersions, writePnrgov } from '../write/pnrgov/write-pnrgov.ts';
import type { FlightPlan } from './flights.ts';
import { dayAfter, flightOn } from './flights.ts';
import { largeRoute, smallNetwork } from './networks.ts';
import type { Push } from './pushes.ts';
import { pushesOf, recordsOf } from './pushes.ts';
import { createRandom } from './random.ts';

/** What traffic is asked for. */
export interface TrafficOptions {
  /** An island with some thirty flights a week, or a large state with many an hour. */
  readonly state: 'small' | 'large';
  readonly seed: string;
  /** First day of departures, `2026-03-09`. */
  readonly from: string;
  readonly days: number;
  readonly format: 'paxlst' | 'pnrgov' | 'both';
  /** Flights a day of a large state. */
  readonly flightsPerDay?: number;
}

/** A file as a carrier sends it. */
export interface TrafficFile {
  /** Unique, and in the order of receipt. */
  readonly fileName: string;
  readonly kind: 'paxlst' | 'pnrgov';
  /** Instant, ISO 8601. */
  readonly receivedAt: string;
  readonly bytes: Uint8Array;
  /** Travellers named in all parts of the message. */
  readonly travellers: number;
}

const usualFlightsPerDay = 2_000;
/** Days between the first push of a flight and its departure, and one for time zones. */
const daysBefore = 4;

/**
 * Invents the messages about every flight that departs within the days asked for, in the order of their receipt: the
 * reservations 72, 48 and 24 hours before departure and at it, the lists of crew and passengers. The same people are in
 * all of them. Equal options give equal bytes. Memory holds one day's moments and one flight.
 */
export function* generateTraffic(options: TrafficOptions): Generator<TrafficFile, void, undefined> {
  for (let day = -daysBefore; day <= options.days; day += 1) {
    for (const moment of momentsOn(dayAfter(options.from, day), options)) yield* filesOf(moment, options);
  }
}

interface Moment {
  readonly at: number;
  readonly flight: FlightPlan;
  readonly push: Push;
}

/** The pushes of one day of UTC, in order. */
function momentsOn(day: string, options: TrafficOptions): readonly Moment[] {
  const start = (parseDate(day) ?? 0) * msPerDay;
  const isAsked = ({ kind }: Push): boolean => options.format === 'both' || options.format === kind;
  const moments: Moment[] = [];
  for (let ahead = -1; ahead <= daysBefore; ahead += 1) {
    for (const flight of departuresOn(dayAfter(day, ahead), options)) {
      for (const push of pushesOf(flight, options.seed)) {
        const at = flight.departsAt + push.offset;
        if (at >= start && at < start + msPerDay && isAsked(push)) moments.push({ at, flight, push });
      }
    }
  }
  return moments.toSorted((one, other) => one.at - other.at || (one.flight.key < other.flight.key ? -1 : 1));
}

function* departuresOn(day: string, options: TrafficOptions): Generator<FlightPlan, void, undefined> {
  if (day < options.from || day >= dayAfter(options.from, options.days)) return;
  const isSmall = options.state === 'small';
  const count = isSmall ? smallNetwork.length : (options.flightsPerDay ?? usualFlightsPerDay);
  for (let at = 0; at < count; at += 1) {
    const route = isSmall ? smallNetwork[at] : largeRoute(at);
    const flight = route === undefined ? null : flightOn(route, day);
    if (flight !== null) yield flight;
  }
}

/** Above so many travellers some carriers cut a push or a list into parts. */
const partTravellersMax = 99;
const partReservationsMax = 60;

function* filesOf({ at, flight, push }: Moment, { seed }: TrafficOptions): Generator<TrafficFile, void, undefined> {
  const records = recordsOf(push, flight, seed);
  if (records.length === 0) return;
  const receivedAt = printInstant(at);
  const stamp = receivedAt.slice(0, 16).replaceAll(/[-:]/gu, '');
  const name = `${stamp}-${flight.key.replace('/', '-')}-${push.kind}-${push.label}`;
  const habits = createRandom(`${seed}/${flight.route.carrier}/habits`);
  const isCut = habits.chance(0.3);
  const envelope = {
    sender: `${flight.route.carrier}AIR`,
    recipient: 'PIU',
    preparedAt: receivedAt.slice(0, 16),
    controlReference: `${stamp.slice(2, 8)}${flight.route.number}`,
    ...(habits.chance(0.3) ? { lineBytes: 69 } : {}),
    ...(habits.chance(0.5) ? { hasAdvice: true } : {}),
  };
  const release = habits.pick(paxlstReleases.slice(1));
  const version = habits.pick(pnrgovVersions);
  const requestsAt = habits.pick(['traveller', 'traveller', 'traveller', 'reservation', 'itinerary'] as const);
  const parts =
    push.kind === 'paxlst'
      ? writePaxlst(records, { ...envelope, release, ...(isCut ? { partTravellersMax } : {}) })
      : writePnrgov(records, { ...envelope, version, requestsAt, ...(isCut ? { partReservationsMax } : {}) });
  for (const [place, bytes] of parts.entries()) {
    const part = parts.length === 1 ? '' : `-${place + 1}`;
    yield {
      fileName: `${name}${part}.edi`,
      kind: push.kind,
      receivedAt,
      bytes,
      travellers: place === 0 ? records.length : 0,
    };
  }
}
