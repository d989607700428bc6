import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { isPlaceholderName } from '../names/placeholder.ts';
import type { CheckedBags } from './bags.ts';
import { readBags } from './bags.ts';
import type { ItineraryFlight } from './itinerary.ts';
import type { Party } from './party.ts';
import type { PersonName } from '../names/person-name.ts';
import { fitOf, isNameless, personName } from '../names/person-name.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import { cabinOf } from './cabin.ts';
import type { Group } from './reservation-groups.ts';
import { withoutLeadingZeros } from './service-request.ts';
import type { NameEntry } from './travellers.ts';
import { addTraveller, namesIn } from './travellers.ts';
import type { Cabin } from '../record-parts.ts';

/** One traveller's check-in on one flight (GR7). */
export interface CheckIn {
  readonly person: Person;
  readonly isPushed: boolean;
  /** `TRI` 2.1, such as `AKL-168`; pools of bags refer to it. */
  readonly sequence: string;
  readonly seat: string | undefined;
  readonly cabin: Cabin | undefined;
  readonly bags: CheckedBags | null;
}

interface Reading {
  readonly party: Party;
  readonly context: PushContext;
  readonly nextPosition: () => number;
}

/** Reads the check-ins of all flights. Whoever was checked in and not named before is added to the party. */
export function readCheckIns(itinerary: readonly ItineraryFlight[], reading: Reading): readonly CheckIn[] {
  const boardings = itinerary.flatMap(({ group, isPushed }) =>
    group.groups.filter(({ name }) => name === 'boarding').map((boarding) => ({ boarding, isPushed })),
  );
  nameTheNameless(
    boardings.map(({ boarding }) => boarding),
    reading.party,
  );
  return boardings.flatMap(({ boarding, isPushed }) => readCheckIn(boarding, isPushed, reading) ?? []);
}

/** If one traveller has no name, and one name at check-in is of nobody else, it is that traveller's. */
function nameTheNameless(boardings: readonly Group[], party: Party): void {
  const [nameless, ...others] = party.persons.filter(({ name }) => isNameless(name));
  if (nameless === undefined || others.length > 0) return;
  const names = boardings.map((boarding) => identityOf(boarding)).filter((each) => each?.isPerson === true);
  const unknown = names.flatMap((each) =>
    each !== null && knownTraveller(each, party) === undefined ? each.name : [],
  );
  const [name] = unknown;
  const isOne = unknown.every(({ family, given }) => family === name?.family && given === name.given);
  if (name !== undefined && isOne) party.rename(nameless, name);
}

function readCheckIn(boarding: Group, isPushed: boolean, reading: Reading): CheckIn | null {
  const person = travellerOf(boarding, reading);
  if (person === undefined) return null;
  const { trigger, segments } = boarding;
  const seat = segments.find(({ tag }) => tag === 'SSD');
  const baggage = segments.filter(({ tag }) => tag === 'TBD');
  return {
    person,
    isPushed,
    sequence: trigger === null ? '' : component(trigger, 2).toUpperCase(),
    seat: seat === undefined ? undefined : seatNumber(component(seat, 1)),
    cabin: seat === undefined ? undefined : cabinOf(component(seat, 5)),
    bags: baggage.length === 0 ? null : readBags(baggage, reading.context),
  };
}

/** Who a check-in says that it is of. */
interface Identity {
  readonly segment: Segment;
  readonly entry: NameEntry;
  readonly name: PersonName;
  /** Neither a group nor a placeholder. */
  readonly isPerson: boolean;
  readonly references: readonly string[];
}

function identityOf({ trigger, segments }: Group): Identity | null {
  const segment = segments.find(({ tag }) => tag === 'TIF');
  const [entry] = segment === undefined ? [] : namesIn(segment);
  if (segment === undefined || entry === undefined || (entry.family === '' && entry.given === '')) return null;
  const name = personName(entry.family, entry.given);
  const isPerson = !entry.isGroup && !isPlaceholderName(name.family, name.given);
  return { segment, entry, name, isPerson, references: [entry.reference, boardingReference(trigger)] };
}

function boardingReference(trigger: Segment | null): string {
  return trigger === null ? '' : withoutLeadingZeros(component(trigger, 2, 3));
}

/** By the references, where the name agrees; then by the name; then by the reference beside the same family name. */
function knownTraveller({ name, entry, references }: Identity, party: Party): Person | undefined {
  const referred = references.flatMap((reference) => party.withReference(reference) ?? []);
  const agreeing = referred.find((person) => fitOf(person.name, name) > 0);
  const [named] = party.named(name);
  if (agreeing !== undefined || named !== undefined) return agreeing ?? named;
  const numbered = party.withReference(entry.reference);
  return numbered?.name.familyLetters === name.familyLetters ? numbered : undefined;
}

function travellerOf(boarding: Group, reading: Reading): Person | undefined {
  const { party, context, nextPosition } = reading;
  const identity = identityOf(boarding);
  if (identity === null) {
    const [only] = party.persons;
    return party.withReference(boardingReference(boarding.trigger)) ?? (party.persons.length === 1 ? only : undefined);
  }
  const { entry, segment, name, isPerson } = identity;
  const known = knownTraveller(identity, party);
  if (known !== undefined) {
    if (isCutShort(known.name, name)) party.rename(known, name);
    return known;
  }
  if (!isPerson) return undefined;
  context.report('pnrgov/unlisted-traveller', segment);
  addTraveller(entry, segment, { group: undefined, party, context, nextPosition });
  return party.persons.at(-1);
}

/** Whether the family name in the booking is the beginning of the one at check-in only. */
function isCutShort(booked: PersonName, checkedIn: PersonName): boolean {
  const { familyLetters } = booked;
  return familyLetters !== checkedIn.familyLetters && checkedIn.familyLetters.startsWith(familyLetters);
}

/** `039G` is seat 39G. What masks a seat, or says that there is none, is no seat. */
export function seatNumber(text: string): string | undefined {
  const [, row = '', letter = ''] = /^0*([1-9]\d{0,2})([A-Z])$/u.exec(text.toUpperCase().replaceAll(' ', '')) ?? [];
  return row === '' ? undefined : row + letter;
}
