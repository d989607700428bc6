import { readWrittenDate } from '../edifact/date-time.ts';
import { recentDay } from '../edifact/local-time.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import type { PushContext } from './push-context.ts';
import { readTravelProduct } from './travel-product.ts';
import type { Flight, PushReason } from '../record-parts.ts';

/** What stands before the reservations and holds for all of them. */
export interface LevelZero {
  readonly flight: Flight | undefined;
  readonly departsOn: string | null;
  /** By which years of two digits are judged: local day of departure, else of arrival, else of the interchange. */
  readonly knownDay: string | null;
  readonly pushReason: PushReason;
}

export function readLevelZero(segments: readonly Segment[], context: PushContext): LevelZero {
  const segment = segments.find(({ tag }) => tag === 'TVL');
  if (segment === undefined) context.report('pnrgov/missing-flight', context.header.place);
  const product = segment === undefined ? undefined : readTravelProduct(segment, context);
  if (segment !== undefined && (product?.carrier === undefined || product.number === undefined)) {
    context.report('pnrgov/unreadable-flight', segment);
  }
  const flight: Flight | undefined = product && {
    carrier: product.carrier,
    operating_carrier: product.operatingCarrier ?? product.carrier,
    number: product.number,
    origin: product.origin,
    destination: product.destination,
    departs_local: product.departsLocal,
    arrives_local: product.arrivesLocal,
  };
  const departsOn = product?.departsOn ?? null;
  const prepared = recentDay(readWrittenDate(context.header.preparedOn, '101'));
  return {
    flight: flight !== undefined && Object.values(flight).every((value) => value === undefined) ? undefined : flight,
    departsOn,
    knownDay: departsOn ?? product?.arrivesLocal?.slice(0, 10) ?? prepared,
    pushReason: readPushReason(segments, context),
  };
}

const reasonByAction: Readonly<Record<string, PushReason>> = { '22': 'full', '141': 'update' };

function readPushReason(segments: readonly Segment[], context: PushContext): PushReason {
  const segment = segments.find(({ tag }) => tag === 'MSG');
  if (segment === undefined) {
    context.report('pnrgov/missing-action', context.header.place);
    return 'full';
  }
  const reason = reasonByAction[component(segment, 1, 1) || component(segment, 1)];
  if (reason === undefined) context.report('pnrgov/unknown-action', segment);
  return reason ?? 'full';
}
