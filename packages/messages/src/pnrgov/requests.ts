import { boundedText, countryOf } from '../edifact/values.ts';
import { component } from '../edifact/segment.ts';
import type { PlacedRequest } from './addressee.ts';
import { addressedBy, concernedBy } from './addressee.ts';
import { seatNumber } from './check-in.ts';
import type { ContactBook } from './contacts.ts';
import { addContact, contactOfRequest } from './contacts.ts';
import { readDocaText } from './doca-text.ts';
import { readDocoText } from './doco-text.ts';
import type { Party } from './party.ts';
import { isNameless, personName } from './person-name.ts';
import type { Person } from './person.ts';
import type { PushContext } from './push-context.ts';
import { programmeIn } from './frequent-flyer.ts';
import { isDead } from './service-request.ts';
import { applyBirth, applyVisa } from './travel-documents.ts';

interface Applying {
  readonly party: Party;
  readonly knownDay: string | null;
  readonly context: PushContext;
  readonly nextPosition: () => number;
  /** Contacts of the reservation. */
  readonly book: ContactBook;
  readonly agencyPhones: Set<string>;
}

/** Requests that are read into places of their own, or that are remarks. */
const placedElsewhere = /^(?:DOC[SOA]|CTC[A-Z]|FQT[A-Z]|TKN[A-Z]|SEAT|NSST|OTHS)$/u;
/** Codes of requests kept of one traveller. */
const requestsMax = 99;

/** Gives every `SSR` but DOCS to whom it concerns. */
export function applyRequests(requests: readonly PlacedRequest[], applying: Applying): void {
  for (const placed of requests) {
    const { code } = placed.request;
    if (isDead(placed.request)) continue;
    if (code === 'INFT') addInfant(placed, applying);
    if (code === 'FQTV') applyProgramme(placed, applying);
    if (code === 'DOCO' || code === 'DOCA') applyDocument(placed, applying);
    else if (code.startsWith('CTC')) applyContact(placed, applying);
    else if (code === 'SEAT' || code === 'NSST') applySeat(placed, applying);
    else if (!placedElsewhere.test(code)) applyCode(placed, applying);
  }
}

function applyCode(placed: PlacedRequest, { party, context }: Applying): void {
  const { code } = placed.request;
  if (code === '') return;
  for (const { requests } of concernedBy(placed, party, context)) if (requests.size < requestsMax) requests.add(code);
}

/** A contact of a traveller where it says whose; else of the reservation. */
function applyContact(placed: PlacedRequest, { party, book, agencyPhones }: Applying): void {
  const contact = contactOfRequest(placed.request.code, placed.request.text);
  if (contact === null) return;
  const persons = addressedBy(placed, party);
  const books = persons.length === 0 ? [book] : persons.map(({ facts }) => facts);
  for (const each of books) addContact(contact, each, agencyPhones);
}

function applySeat(placed: PlacedRequest, { party }: Applying): void {
  const { request, owner, isOfPushedFlight } = placed;
  if (!isOfPushedFlight) return;
  const alone = owner ?? party.single;
  for (const { value, reference } of request.details) {
    const person = reference === '' ? alone : party.withReference(reference);
    if (person !== undefined) person.facts.seat ??= seatNumber(value);
  }
}

function applyDocument(placed: PlacedRequest, applying: Applying): void {
  const { request } = placed;
  const { party, context } = applying;
  const doco = request.code === 'DOCO' ? readDocoText(request.text) : null;
  const doca = request.code === 'DOCA' ? readDocaText(request.text) : null;
  const [addressed] = addressedBy(placed, party);
  const stated = addressed ?? party.single;
  const isInfant = doco?.isInfant === true || doca?.isInfant === true;
  const person = isInfant ? infantWith(stated, party) : stated;
  if (person === undefined) return context.report('pnrgov/unassigned-request', request.segment);
  const { segment } = request;
  if (doco !== null) {
    person.facts.placeOfBirth ??= boundedText(doco.placeOfBirth, segment, context);
    if (doco.kind === 'V') applyVisa(person, doco, { ...applying, segment });
  }
  if (doca !== null) applyAddress(person, doca, placed, context);
}

/** An infant's paper stands with the adult; whose infant it is can be told only where there is one. */
function infantWith(stated: Person | undefined, party: Party): Person | undefined {
  if (stated?.type === 'infant') return stated;
  const { infants } = party;
  return infants.length === 1 ? infants[0] : undefined;
}

function applyAddress(
  person: Person,
  doca: ReturnType<typeof readDocaText>,
  { request: { segment } }: PlacedRequest,
  context: PushContext,
): void {
  const { kind, country, street, city, region, postalCode } = doca;
  const { facts } = person;
  if (kind === 'D') {
    const parts = [street, city, region, postalCode].filter((part) => part !== '');
    facts.destinationAddress ??= boundedText(parts.join(', '), segment, context);
    return;
  }
  if (kind !== 'R') return;
  const residence = countryOf(country, segment, context);
  facts.residence ??= residence;
  if (facts.addresses.length > 0 || street + city + region + postalCode === '') return;
  facts.addresses.push({
    line: boundedText(street, segment, context),
    city: boundedText(city, segment, context),
    region: boundedText(region, segment, context),
    postal_code: boundedText(postalCode, segment, context),
    country: residence,
  });
}

function applyProgramme(placed: PlacedRequest, { party, context }: Applying): void {
  const programme = programmeIn(placed.request.text, context.codes);
  const [addressed] = addressedBy(placed, party);
  const person = addressed ?? party.single;
  if (programme !== null && person !== undefined) person.facts.programme ??= programme;
}

/** What stands for the given name of an infant who has none yet. */
const unnamedInfants: ReadonlySet<string> = new Set(['BABY', 'INFANT', 'INF', 'NEWBORN', 'TBA', '']);

const infantPattern = /^\/?\s*([A-Z][A-Z' -]*)\/([A-Z][A-Z' -]*?)\s*\/?\s*(\d{2}[A-Z]{3}\d{2})?\b/u;

/** An infant without a seat may be named nowhere but in the request for it. */
function addInfant({ request }: PlacedRequest, { party, context, nextPosition, knownDay }: Applying): void {
  const [, family = '', given = '', birth] = infantPattern.exec(request.text.toUpperCase()) ?? [];
  const name = personName(family, given);
  if (isNameless(name)) return;
  if (party.named(name, ({ type }) => type !== 'adult').length > 0) return;
  // `INFANT/BABY` names nobody: it is the infant with that birthday, or one of whom nothing is known yet.
  const isUnnamed = unnamedInfants.has(name.givenLetters);
  const mayBe = ({ facts: { writtenBirth } }: Person): boolean => writtenBirth === undefined || writtenBirth === birth;
  if (isUnnamed && party.infants.some(mayBe)) return;
  const { segment } = request;
  context.report('pnrgov/unlisted-infant', segment);
  const infant = party.add({ name, type: 'infant', segment }, nextPosition());
  if (birth !== undefined) applyBirth(infant, birth, { segment, knownDay, context });
}

/** Whether an `SSR` that stands in no flight names the places of the pushed one. */
export function namesPlaces(placed: PlacedRequest['request'], origin?: string, destination?: string): boolean {
  const { segment } = placed;
  return component(segment, 1, 6) === origin && component(segment, 1, 7) === destination;
}
