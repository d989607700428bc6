import type { Segment } from '../edifact/segment.ts';
import type { PlacedRequest } from './addressee.ts';
import { assignDocuments } from './assign-documents.ts';
import type { CheckIn } from './check-in.ts';
import { readCheckIns } from './check-in.ts';
import type { ContactBook } from './contacts.ts';
import { addContact, readAddress, remarkOf } from './contacts.ts';
import { readContactText } from './contact-text.ts';
import type { ItineraryFlight } from './itinerary.ts';
import { readItinerary } from './itinerary.ts';
import type { LevelZero } from './level-zero.ts';
import { Party } from './party.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import { applyRequests, namesPlaces } from './requests.ts';
import type { Group } from './reservation-groups.ts';
import { readServiceRequest } from './service-request.ts';
import { addTravellers } from './travellers.ts';

/** A reservation with everything in it given to whom it belongs. */
export interface ReadReservation {
  readonly group: Group;
  readonly party: Party;
  readonly itinerary: readonly ItineraryFlight[];
  readonly checkIns: readonly CheckIn[];
  /** Contacts of the reservation as a whole. */
  readonly book: ContactBook;
  readonly agencyPhones: ReadonlySet<string>;
  readonly remarks: number;
}

interface Reading {
  readonly levelZero: LevelZero;
  readonly context: PushContext;
  readonly nextPosition: () => number;
}

/**
 * Reads one reservation.
 *
 *   groups → travellers → flights → documents (whoever is only there) → check-ins (whoever is only there)
 *          → requests → contacts
 */
export function readReservation(group: Group, reading: Reading): ReadReservation {
  const { levelZero, context } = reading;
  const party = new Party();
  for (const each of group.groups) if (each.name === 'traveller') addTravellers(each, party, reading);
  const itinerary = readItinerary(group, levelZero, context);
  const requests = collectRequests(group, { party, itinerary }, levelZero);
  const book: ContactBook = { phones: new Set(), emails: new Set(), addresses: [] };
  const agencyPhones = new Set<string>();
  const assigning = { party, knownDay: levelZero.knownDay, context, nextPosition: reading.nextPosition };
  assignDocuments(requests, assigning);
  const checkIns = readCheckIns(itinerary, { party, ...reading });
  applyRequests(requests, { ...assigning, book, agencyPhones });
  const remarks = readTexts({ group, party, itinerary }, { book, agencyPhones, context });
  const others = requests.filter(({ request }) => request.code === 'OTHS').length;
  return { group, party, itinerary, checkIns, book, agencyPhones, remarks: remarks + others };
}

interface Places {
  readonly party: Party;
  readonly itinerary: readonly ItineraryFlight[];
}

/** The requests of GR1, GR2 and GR5, each with where it stands. */
function collectRequests(group: Group, { party, itinerary }: Places, { flight }: LevelZero): readonly PlacedRequest[] {
  const place = (
    segments: readonly Segment[],
    owner: Person | null,
    isOfPushedFlight: boolean | null,
  ): PlacedRequest[] =>
    segments
      .filter(({ tag }) => tag === 'SSR')
      .map((segment) => {
        const request = readServiceRequest(segment);
        return {
          request,
          owner,
          isOfPushedFlight: isOfPushedFlight ?? namesPlaces(request, flight?.origin, flight?.destination),
        };
      });
  return [
    ...place(group.segments, null, null),
    ...firstOfGroups(party).flatMap((person) => place(person.group?.segments ?? [], person, null)),
    ...itinerary.flatMap((each) => place(each.group.segments, null, each.isPushed)),
  ];
}

/** One traveller for each GR2: what stands in it is of the first where it names several. */
export function firstOfGroups(party: Party): readonly Person[] {
  const seen = new Set<Group>();
  return party.persons.filter(({ group }) => {
    if (group === null || seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}

interface Books {
  readonly book: ContactBook;
  readonly agencyPhones: Set<string>;
  readonly context: PushContext;
}

/** Reads contacts in remarks and in `ADD`; returns how many remarks were no contacts. */
function readTexts({ group, party, itinerary }: Places & { readonly group: Group }, books: Books): number {
  const own = firstOfGroups(party).map((person) => readBook(person.group?.segments ?? [], person.facts, books));
  const shared = [group, ...itinerary.map((each) => each.group)].map(({ segments }) =>
    readBook(segments, books.book, books),
  );
  return [...own, ...shared].reduce((sum, count) => sum + count, 0);
}

function readBook(segments: readonly Segment[], book: ContactBook, { agencyPhones, context }: Books): number {
  let remarks = 0;
  for (const segment of segments) {
    if (segment.tag === 'ADD') readAddress(segment, book, context);
    const text = remarkOf(segment);
    if (text === null) continue;
    const contact = readContactText(text);
    if (contact === null) remarks += 1;
    else addContact(contact, book, agencyPhones);
  }
  return remarks;
}
