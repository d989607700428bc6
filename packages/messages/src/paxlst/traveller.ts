import { notAfter } from '../edifact/century.ts';
import { readWrittenDate } from '../edifact/date-time.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { airportOf, boundedText, countryOf, textOf } from '../edifact/values.ts';
import { isPlaceholderName } from '../names/placeholder.ts';
import { familyNameWithoutTitle, withoutTitles } from '../names/title.ts';
import { readBaggage } from './baggage.ts';
import { readAddresses, readContacts } from './contacts.ts';
import { readDocument } from './documents.ts';
import type { Group } from './group-reader.ts';
import type { ListContext } from './list-context.ts';
import type { Booking, Passenger, TravelDocument } from '../record-parts.ts';

/** One traveller of a list, before the list as a whole gives references and companions. */
export interface ListTraveller {
  readonly group: Group;
  readonly passenger: Passenger;
  readonly documents: readonly TravelDocument[];
  readonly booking: Booking | undefined;
}

/** Qualifiers of `NAD`: passenger, crew, transit passenger, transit crew; and those seen at land borders. */
const typeByQualifier: Readonly<Record<string, Passenger['type']>> = {
  FL: undefined,
  FM: 'crew',
  DDU: 'transit',
  DDT: 'crew',
  VW: undefined,
  COP: undefined,
  CW: undefined,
};

/** Reads a traveller's group; null for a name that stands for nobody. */
export function readTraveller(group: Group, knownDay: string | null, context: ListContext): ListTraveller | null {
  const name = readName(group.trigger, context);
  if (name === null) return null;
  const passenger: Passenger = {
    reference: readReference(group, 'ABO', context),
    ...name,
    ...readPerson(group, knownDay, context),
    ...readPlaces(group, context),
    seat: readSeat(group, context),
    ...readContacts(group, context),
    addresses: readAddresses(group.trigger, context),
  };
  const documents = group.groups
    .filter((each) => each.name === 'document')
    .map((each) => readDocument(each, knownDay, context));
  return { group, passenger, documents, booking: readBooking(group, context) };
}

type Name = Pick<Passenger, 'family_name' | 'given_names' | 'type'>;

function readName(segment: Segment | null, context: ListContext): Name | null {
  if (segment === null) return {};
  const qualifier = component(segment, 1).toUpperCase();
  if (!(qualifier in typeByQualifier)) context.report('paxlst/unknown-traveller-kind', segment);
  const type = typeByQualifier[qualifier];
  const words = findName(segment, context);
  if (words.length === 0) {
    context.report('paxlst/unnamed-traveller', segment);
    return { type };
  }
  const [family = '', ...given] = words;
  const familyName = familyNameWithoutTitle(family);
  const givenNames = withoutTitles(given.filter((part) => part !== '').join(' '));
  if (isPlaceholderName(familyName, givenNames)) {
    context.report('paxlst/placeholder-name', segment);
    return null;
  }
  return {
    family_name: boundedText(familyName, segment, context),
    given_names: boundedText(givenNames, segment, context),
    type,
  };
}

/** The name is the fourth element; a missing separator moves it to the third. */
function findName(segment: Segment, context: ListContext): readonly string[] {
  const hasText = (element: readonly string[] | undefined): boolean => element?.some((part) => part !== '') ?? false;
  const name = segment.elements[4] ?? [];
  if (hasText(name)) return splitAtSlash(name);
  const early = segment.elements[3] ?? [];
  if (!hasText(early)) return [];
  context.report('paxlst/misplaced-name', segment);
  return splitAtSlash(early);
}

/** Reservation systems write `TUILAGI/SINA` where two components are wanted. */
function splitAtSlash(name: readonly string[]): readonly string[] {
  const [first = '', ...others] = name;
  const isAlone = others.every((part) => part === '');
  return isAlone && first.includes('/') ? first.split('/').map((part) => part.trim()) : name;
}

type Person = Pick<Passenger, 'sex' | 'date_of_birth' | 'nationality'>;

function readPerson(group: Group, knownDay: string | null, context: ListContext): Person {
  const sexSegment = only(group, 'ATT', '2', context);
  const birthSegment = only(group, 'DTM', '329', context);
  const nationalitySegment = only(group, 'NAT', '2', context);
  return {
    sex: sexSegment === undefined ? undefined : readSex(sexSegment, context),
    date_of_birth: birthSegment === undefined ? undefined : readBirth(birthSegment, knownDay, context),
    nationality:
      nationalitySegment === undefined
        ? undefined
        : countryOf(component(nationalitySegment, 2), nationalitySegment, context),
  };
}

function readSex(segment: Segment, context: ListContext): Passenger['sex'] {
  const code = component(segment, 3).toUpperCase();
  if (code === 'M' || code === 'F' || code === 'X' || code === 'U') return code;
  if (code !== '') context.report('paxlst/unknown-sex', segment);
  return undefined;
}

function readBirth(segment: Segment, knownDay: string | null, context: ListContext): string | undefined {
  const written = readWrittenDate(component(segment, 1, 1), component(segment, 1, 2));
  const date = written === null ? null : notAfter(written, knownDay);
  if (date !== null) return date;
  const isUnknownCentury = written !== null && !written.hasCentury && knownDay === null;
  context.reportValue(isUnknownCentury ? 'unknown-century' : 'unreadable-date', segment);
  return undefined;
}

type Places = Pick<
  Passenger,
  'embarkation' | 'disembarkation' | 'country_of_residence' | 'country_of_birth' | 'place_of_birth'
>;

/** Qualifier 22, the place of clearance, is not part of the record. */
function readPlaces(group: Group, context: ListContext): Places {
  const embarkation = only(group, 'LOC', '178', context);
  const disembarkation = only(group, 'LOC', '179', context);
  const residence = only(group, 'LOC', '174', context);
  const birth = only(group, 'LOC', '180', context);
  return {
    embarkation: embarkation && airportOf(component(embarkation, 2), embarkation, context),
    disembarkation: disembarkation && airportOf(component(disembarkation, 2), disembarkation, context),
    country_of_residence: residence && countryOf(component(residence, 2), residence, context),
    country_of_birth: birth && countryOf(component(birth, 2), birth, context),
    place_of_birth: birth && textOf(birth, 2, 3, context),
  };
}

function readBooking(group: Group, context: ListContext): Booking | undefined {
  const booking: Booking = {
    locator: readReference(group, 'AVF', context),
    ticket_number: readReference(group, 'YZY', context),
    ...readBaggage(group, context),
  };
  return Object.values(booking).some((value) => value !== undefined) ? booking : undefined;
}

function readReference(group: Group, qualifier: string, context: ListContext): string | undefined {
  const segment = only(group, 'RFF', qualifier, context);
  return segment && textOf(segment, 1, 1, context);
}

function readSeat(group: Group, context: ListContext): Passenger['seat'] {
  const number = readReference(group, 'SEA', context);
  return number === undefined ? undefined : { number };
}

/** The traveller's segment of a tag and qualifier. Of several the first counts; one that says otherwise is reported. */
function only(group: Group, tag: string, qualifier: string, context: ListContext): Segment | undefined {
  let first: Segment | undefined;
  for (const each of group.segments) {
    if (each.tag !== tag || !isQualified(each, qualifier)) continue;
    if (first === undefined) first = each;
    else if (!saysTheSame(each, first)) {
      context.report('paxlst/contradicting-segment', each, { tag });
      break;
    }
  }
  return first;
}

/** Person's attributes come without their only qualifier, too: `ATT+++M`. */
function isQualified(segment: Segment, qualifier: string): boolean {
  const given = component(segment, 1).toUpperCase();
  return given === qualifier || (given === '' && qualifier === '2');
}

function saysTheSame(one: Segment, other: Segment): boolean {
  return JSON.stringify(one.elements) === JSON.stringify(other.elements);
}
