import type { PassengerRecord } from '@tautai/dsl';
import { agreeOnPerson, birthDateOf, documentNumbersOf, foldName, isWholeDate } from './person.ts';

/** By what two views were found to be of one traveller. */
export type LinkGround = 'locator' | 'document' | 'name_and_birth_date';

/** The views of one traveller on one flight, as positions among the records that were given. */
export interface ViewLink {
  /** From a passenger list. */
  readonly apis: number;
  /** From a reservation. */
  readonly pnr: number;
  readonly ground: LinkGround;
}

interface View {
  readonly at: number;
  readonly record: PassengerRecord;
}

/** What links by a ground; views have it in common that have a key in common. */
interface Ground {
  readonly name: LinkGround;
  readonly keysOf: (record: PassengerRecord) => readonly string[];
}

/** The surest first. */
const grounds: readonly Ground[] = [
  { name: 'locator', keysOf: ({ booking }) => (booking?.locator === undefined ? [] : [booking.locator]) },
  { name: 'document', keysOf: documentNumbersOf },
  { name: 'name_and_birth_date', keysOf: nameAndBirthDate },
];

/**
 * Finds, among the records of any number of messages, the list's and the reservation's view of one traveller on one
 * flight. A locator names a party, so within it names have to agree; nothing that both views tell may contradict. Where
 * more than one view would do, none is linked: nobody is taken for somebody else. Of one traveller in several messages the
 * last that was given counts. The records stay as they are.
 *
 * @example
 * linkViews([listed, booked]); // [{ apis: 0, pnr: 1, ground: 'locator' }]
 */
export function linkViews(records: readonly PassengerRecord[]): readonly ViewLink[] {
  const flights = new Map<string, { apis: View[]; pnr: View[] }>();
  for (const [at, record] of records.entries()) {
    const side = sideOf(record);
    const flight = flightOf(record);
    if (side === null || flight === null) continue;
    const views = flights.get(flight) ?? { apis: [], pnr: [] };
    flights.set(flight, views);
    views[side].push({ at, record });
  }
  const links = Array.from(flights.values(), linkFlight).flat();
  return links.toSorted((one, other) => one.apis - other.apis);
}

function linkFlight({ apis, pnr }: { readonly apis: readonly View[]; readonly pnr: readonly View[] }): ViewLink[] {
  const views = { apis: latestOf(apis), pnr: latestOf(pnr) };
  const links: ViewLink[] = [];
  const linked = new Set<number>();
  for (const ground of grounds) {
    const free = (side: readonly View[]): readonly View[] => side.filter(({ at }) => !linked.has(at));
    for (const link of linkBy(ground, free(views.apis), free(views.pnr))) {
      links.push(link);
      linked.add(link.apis);
      linked.add(link.pnr);
    }
  }
  return links;
}

/**
 * Of what several messages tell alike of one traveller (locator, name, birth date), the last: a reservation is pushed again
 * and again. Two in one message are two.
 */
function latestOf(views: readonly View[]): readonly View[] {
  const versions = Map.groupBy(views, ({ record: { booking, passenger } }) =>
    [booking?.locator, passenger?.family_name, passenger?.given_names, passenger?.date_of_birth].join('\n'),
  );
  return Array.from(versions.values(), (alike) => {
    const messages = new Set(alike.map(({ record }) => record.message?.reference));
    return messages.size === alike.length ? alike.slice(-1) : alike;
  }).flat();
}

/** Pairs of which each view has no other. */
function linkBy({ name, keysOf }: Ground, apis: readonly View[], pnr: readonly View[]): readonly ViewLink[] {
  const byKey = new Map<string, View[]>();
  for (const view of pnr) {
    for (const key of new Set(keysOf(view.record))) {
      const alike = byKey.get(key);
      if (alike === undefined) byKey.set(key, [view]);
      else alike.push(view);
    }
  }
  const pairs = apis.flatMap((view) => {
    const found = new Set(keysOf(view.record).flatMap((key) => candidatesOf(byKey.get(key))));
    return Array.from(found)
      .filter((other) => agreeOnPerson(view.record, other.record, name === 'locator'))
      .map((other) => ({ apis: view.at, pnr: other.at, ground: name }));
  });
  const ofApis = countBy(pairs, 'apis');
  const ofPnr = countBy(pairs, 'pnr');
  return pairs.filter((pair) => ofApis.get(pair.apis) === 1 && ofPnr.get(pair.pnr) === 1);
}

function countBy(pairs: readonly ViewLink[], side: 'apis' | 'pnr'): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
  return counts;
}

/** More than this many have in common what names a party or a person: it says nothing, and work stays linear. */
const alikeMax = 200;

const candidatesOf = (alike: readonly View[] = []): readonly View[] => (alike.length > alikeMax ? [] : alike);

function sideOf({ message }: PassengerRecord): 'apis' | 'pnr' | null {
  if (message?.type === 'paxlst') return 'apis';
  return message?.type === 'pnrgov' ? 'pnr' : null;
}

/** Carrier, number and local day of departure; null where one of them is not known. */
function flightOf({ flight }: PassengerRecord): string | null {
  const { carrier, number, departs_local: departs } = flight ?? {};
  return carrier === undefined || number === undefined || departs === undefined
    ? null
    : `${carrier} ${number} ${departs.slice(0, 10)}`;
}

function nameAndBirthDate(record: PassengerRecord): readonly string[] {
  const { family_name: family, given_names: given } = record.passenger ?? {};
  const born = birthDateOf(record);
  if (family === undefined || given === undefined || born === null || !isWholeDate(born)) return [];
  return [`${foldName(family)} ${foldName(given)} ${born}`];
}
