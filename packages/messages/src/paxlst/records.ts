import type { PassengerRecord } from '@tautai/dsl';
import type { Companions } from '../companions.ts';
import { companionsIn } from '../companions.ts';
import { madeReference } from '../edifact/made-reference.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { limits } from '../limits.ts';
import { withoutEmptyParts } from '../without-empty-parts.ts';
import { readFlight } from './flight.ts';
import type { Group } from './group-reader.ts';
import type { ListContext } from './list-context.ts';
import { readListType } from './list-type.ts';
import type { ListTraveller } from './traveller.ts';
import { readTraveller } from './traveller.ts';
import type { Flight, Passenger, PushReason } from '../record-parts.ts';

/** A record of a list and the segment that names its traveller. */
export interface ListRecord {
  readonly record: PassengerRecord;
  /** Absent where even `NAD` is lost and the traveller is implied by another segment. */
  readonly segment: Segment | undefined;
}

/** A list, a part of it, or a stretch of a part, before companions are known. */
export interface ListPart {
  readonly context: ListContext;
  readonly flight: Flight | undefined;
  readonly pushReason: PushReason;
  readonly travellers: readonly ListTraveller[];
  /** Names that stand for nobody. */
  readonly placeholders: number;
  /** Everybody in the message, in earlier stretches too. */
  readonly count: number;
  /** What `CNT` says of all parts together; null without it. */
  readonly declared: { readonly count: number; readonly segment: Segment } | null;
}

/**
 * Reads the travellers of a message, or of a stretch of it.
 *
 *   groups → flight and known day → travellers → references
 *
 * `travellersBefore` is the number of travellers of the same message that were delivered already.
 */
export function readListPart(message: Group, travellersBefore: number, context: ListContext): ListPart {
  const { flight, knownDay } = readFlight(message, context);
  const groups = message.groups.filter((group) => group.name === 'traveller');
  const read = groups.map((group) => readTraveller(group, knownDay, context));
  return {
    context,
    flight,
    pushReason: readPushReason(message, context),
    travellers: withReferences(read, travellersBefore, context),
    placeholders: read.filter((each) => each === null).length,
    count: travellersBefore + groups.length,
    declared: readDeclaredCount(message),
  };
}

/** Makes the records of the parts of one list, one by one: companions are found by locator over all of them. */
export function* recordsOfList(parts: readonly ListPart[]): Generator<ListRecord, void, undefined> {
  const parties = groupByLocator(parts);
  for (const { context, flight, pushReason, travellers } of parts) {
    for (const traveller of travellers) {
      const others = companionsOf(traveller, { parties, departsLocal: flight?.departs_local }, context);
      const record = withoutEmptyParts<PassengerRecord>({
        message: { type: 'paxlst', push_reason: pushReason, reference: context.header.reference },
        passenger: { ...traveller.passenger, companion_count: others?.total },
        documents: traveller.documents.length > 0 ? traveller.documents : undefined,
        flight,
        booking: traveller.booking,
        companions: others?.named,
      });
      yield { record, segment: traveller.group.trigger ?? traveller.group.segments[0] };
    }
  }
}

function readPushReason(message: Group, context: ListContext): PushReason {
  const segment = message.segments.find((each) => each.tag === 'BGM');
  if (segment === undefined) {
    context.report('paxlst/missing-list-type', context.header.place);
    return 'full';
  }
  const type = readListType(segment);
  if (!type.isKnown) context.report('paxlst/unknown-list-type', segment);
  return type.pushReason;
}

/** Those without a reference get one from their position; so does the second of two who share one. */
function withReferences(
  read: readonly (ListTraveller | null)[],
  before: number,
  context: ListContext,
): readonly ListTraveller[] {
  const seen = new Set<string>();
  return read.flatMap((traveller, at) => {
    if (traveller === null) return [];
    const given = traveller.passenger.reference;
    const isTaken = given !== undefined && seen.has(given);
    if (isTaken && traveller.group.trigger !== null) {
      context.report('paxlst/duplicate-reference', traveller.group.trigger);
    }
    const made = madeReference(context.header, before + at + 1);
    const reference = given === undefined || isTaken ? made : given;
    seen.add(reference);
    return [{ ...traveller, passenger: { ...traveller.passenger, reference } }];
  });
}

interface Company {
  readonly parties: Parties;
  readonly departsLocal: string | undefined;
}
type Parties = ReadonlyMap<string, readonly Passenger[]>;

function groupByLocator(parts: readonly ListPart[]): Parties {
  const parties = new Map<string, Passenger[]>();
  for (const { travellers } of parts) {
    for (const { booking, passenger } of travellers) {
      const locator = booking?.locator?.toUpperCase();
      if (locator === undefined) continue;
      const party = parties.get(locator);
      if (party === undefined) parties.set(locator, [passenger]);
      else party.push(passenger);
    }
  }
  return parties;
}

/** Without a locator nothing is known of companions; with one, being alone is known. */
function companionsOf(
  traveller: ListTraveller,
  { parties, departsLocal }: Company,
  context: ListContext,
): Companions | null {
  const party = parties.get(traveller.booking?.locator?.toUpperCase() ?? '');
  if (party === undefined) return null;
  const companions = companionsIn(party, traveller.passenger, departsLocal);
  const isFirst = party[0] === traveller.passenger;
  if (companions.total !== undefined && isFirst && traveller.group.trigger !== null) {
    context.report('paxlst/too-many-companions', traveller.group.trigger, { max: limits.companionsMax });
  }
  return companions;
}

const declaredKinds = { '42': 'passengers', '41': 'crew' } as const;

/** `CNT` counts passengers and crew apart. */
function readDeclaredCount(message: Group): ListPart['declared'] {
  const counts = message.segments.filter((each) => each.tag === 'CNT' && component(each, 1) in declaredKinds);
  const [segment] = counts;
  if (segment === undefined) return null;
  const count = counts.reduce((sum, each) => sum + Number.parseInt(component(each, 1, 1), 10), 0);
  return Number.isSafeInteger(count) ? { count, segment } : null;
}

/** Compares the number that a list declares with that of its parts, once all of them are there. */
export function checkCount(parts: readonly ListPart[]): void {
  const actual = parts.reduce((sum, { count }) => sum + count, 0);
  const declaring = parts.find(({ declared }) => declared !== null);
  if (declaring?.declared === undefined || declaring.declared === null) return;
  const { count, segment } = declaring.declared;
  if (count !== actual) declaring.context.report('paxlst/count-differs', segment, { declared: count, actual });
}
