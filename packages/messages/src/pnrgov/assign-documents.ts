import type { PlacedRequest } from './addressee.ts';
import { addressedBy } from './addressee.ts';
import type { DocsText } from './docs-text.ts';
import { readDocsText } from './docs-text.ts';
import type { Party } from './party.ts';
import type { Fit, PersonName } from './person-name.ts';
import { areUnlike, fitOf, isNameless, personName, sharesGivenName } from './person-name.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import { isDead } from './service-request.ts';
import { applyDocs } from './travel-documents.ts';

interface DocsEntry {
  readonly placed: PlacedRequest;
  readonly docs: DocsText;
  readonly name: PersonName;
  /** Whose the sender says it is. */
  readonly stated: Person | undefined;
  readonly fit: Fit;
}

interface Assigning {
  readonly party: Party;
  readonly knownDay: string | null;
  readonly context: PushContext;
  readonly nextPosition: () => number;
}

/**
 * Gives every SSR DOCS to its traveller: by reference and place, and by the name in it. Those whose name agrees come
 * first, so that the others meet a traveller whose birth date is known. One that fits nobody makes a traveller.
 */
export function assignDocuments(requests: readonly PlacedRequest[], assigning: Assigning): void {
  const entries = requests
    .filter(({ request }) => request.code === 'DOCS')
    .map((placed) => entryOf(placed, assigning))
    .filter(saysSomething);
  const strangers = new Map<string, Person>();
  const inForce = entries.filter(({ placed }) => !isDead(placed.request));
  const withdrawn = entries.filter(({ placed }) => isDead(placed.request));
  for (const entry of [...byFit(inForce), ...byFit(withdrawn)]) {
    const person = personOf(entry, assigning) ?? strangerOf(entry, strangers, assigning);
    // What was withdrawn still tells who somebody is, of whom nothing else is known.
    if (isDead(entry.placed.request) && person.facts.writtenBirth !== undefined) continue;
    applyDocs(person, entry.docs, {
      segment: entry.placed.request.segment,
      ...assigning,
      fit: fitOf(person.name, entry.name),
    });
    if (entry.docs.isInfant && person.type === undefined) assigning.party.retype(person, 'infant');
    if (isNameless(person.name) && !isNameless(entry.name)) assigning.party.rename(person, entry.name);
    if (!isNameless(entry.name)) person.facts.documentName ??= entry.name;
  }
}

function byFit(entries: readonly DocsEntry[]): readonly DocsEntry[] {
  return entries.toSorted((one, other) => other.fit - one.fit);
}

function entryOf(placed: PlacedRequest, { party, context }: Assigning): DocsEntry {
  const docs = readDocsText(placed.request.text, context.codes);
  const name = personName(docs.family, docs.given);
  const addressed = addressedBy(placed, party);
  const fitting = addressed.find((person) => fitOf(person.name, name) === 2);
  const stated = fitting ?? addressed[0];
  const compared = stated ?? party.named(name)[0];
  const fit = compared === undefined ? 0 : fitOf(compared.name, name);
  return { placed, docs, name, stated, fit };
}

/** A DOCS that was opened and never filled says nothing about anybody. */
function saysSomething({ docs, name }: DocsEntry): boolean {
  return !isNameless(name) || docs.number !== '' || docs.birth !== '';
}

function personOf(entry: DocsEntry, assigning: Assigning): Person | undefined {
  return entry.docs.isInfant ? infantOf(entry, assigning.party) : holderOf(entry, assigning);
}

/** Senders file an infant's document under the adult who carries it. */
function infantOf({ stated, name, fit }: DocsEntry, party: Party): Person | undefined {
  if (stated?.type === 'infant') return stated;
  const isInfant = ({ type }: Person): boolean => type === 'infant';
  const [named] = party.named(name, isInfant);
  if (named !== undefined) return named;
  // One whose kind the sender did not give, or who is booked as a child, may be the infant, if the name says so.
  const [likely] = party.named(name, ({ type }) => type !== 'adult');
  if (likely !== undefined && (likely !== stated || fit === 2)) return likely;
  const { infants } = party;
  const [only] = infants;
  const isFree = infants.length === 1 && only?.facts.birth === undefined;
  return isFree && only !== undefined && sharesFamily(only, name) ? only : undefined;
}

function sharesFamily(person: Person, name: PersonName): boolean {
  return isNameless(name) || isNameless(person.name) || person.name.familyLetters === name.familyLetters;
}

function holderOf(entry: DocsEntry, { party, context }: Assigning): Person | undefined {
  const { stated, name, docs, fit } = entry;
  const named = party.named(name);
  if (stated !== undefined) {
    const [other] = named;
    // It names another traveller of the reservation, and not the one at which it stands.
    if (fit === 0 && other !== undefined) return other;
    const isReferred = entry.placed.request.details.some(
      ({ reference }) => reference !== '' && reference === stated.reference,
    );
    if (!isReferred && areUnlike(stated.name, name)) return undefined;
    return isOfSomebodyElse(stated, docs, fit) ? undefined : stated;
  }
  if (named.length > 1) {
    context.report('pnrgov/ambiguous-document', entry.placed.request.segment);
    return (
      named.find(({ facts }) => facts.writtenBirth === docs.birth) ??
      named.find(({ documents }) => documents.length === 0) ??
      named[0]
    );
  }
  const { single } = party;
  const isAlone = single !== undefined && sharesGivenName(single.name, name);
  const holder = named[0] ?? (isAlone ? single : undefined);
  return holder !== undefined && isOfSomebodyElse(holder, docs, fitOf(holder.name, name)) ? undefined : holder;
}

/** A second document with another name and another birth date, under somebody who has one already. */
function isOfSomebodyElse(stated: Person, docs: DocsText, fit: Fit): boolean {
  const { writtenBirth, birthFit = 0 } = stated.facts;
  if (writtenBirth === undefined || docs.birth === '' || writtenBirth === docs.birth) return false;
  return fit < 2 && (fit === 0 || birthFit > fit);
}

/** Somebody who has a document and no `TIF`; the document may be said again for every flight. */
function strangerOf(
  entry: DocsEntry,
  strangers: Map<string, Person>,
  { party, context, nextPosition }: Assigning,
): Person {
  const { docs, name, placed } = entry;
  const key = [name.familyLetters, name.givenLetters, docs.birth, docs.number].join('/');
  const known = strangers.get(key);
  if (known !== undefined) return known;
  const { segment } = placed.request;
  context.report(docs.isInfant ? 'pnrgov/unlisted-infant' : 'pnrgov/unlisted-traveller', segment);
  const type = docs.isInfant ? 'infant' : undefined;
  const stranger = party.add({ name, type, segment }, nextPosition());
  strangers.set(key, stranger);
  return stranger;
}
