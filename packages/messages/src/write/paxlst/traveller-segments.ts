import type { PassengerRecord } from '@tautai/dsl';
import type { WrittenSegment } from '../delimiters.ts';
import { birthDate, expiryDate, pastDate } from '../dates.ts';
import { givenNameParts, optional } from '../parts.ts';
import type { Booking, Flight, Passenger, TravelDocument } from '../../record-parts.ts';
import { documentCodes } from '../document-codes.ts';

/** What the segments of a traveller depend on beside the record. */
export interface ListForm {
  /** Day by which years of two digits are judged. */
  readonly knownDay: string;
  readonly release: string;
  readonly dialect: 'us' | undefined;
  readonly flight: Flight;
}

/** The segments of one traveller, from `NAD` to the last document, in the order of the grammar. */
export function travellerSegments(record: PassengerRecord, form: ListForm): readonly WrittenSegment[] {
  const { passenger = {}, documents = [], booking = {} } = record;
  const isUs = form.dialect === 'us';
  // 02A has `GIS` in its place.
  const isVerified = isUs && form.release !== '02A';
  return [
    nameSegment(passenger),
    ...optional(passenger.sex, (sex): WrittenSegment => ['ATT', '2', '', sex]),
    ...optional(passenger.date_of_birth, (date): WrittenSegment => ['DTM', ['329', ...birthDate(date, form.knownDay)]]),
    ...baggageSegments(booking),
    ...(isVerified ? [['GEI', '4', '173'] as const] : []),
    ...bagTagSegments(booking),
    ...placeSegments(passenger, isUs ? form.flight.destination : undefined),
    ...contactSegments(passenger),
    ...optional(passenger.nationality, (country): WrittenSegment => ['NAT', '2', country]),
    ...referenceSegments(record, form.release),
    ...documents.flatMap((document) => documentSegments(document, form)),
  ];
}

function nameSegment(passenger: Passenger): WrittenSegment {
  const { type, family_name: familyName = '', given_names: givenNames } = passenger;
  const qualifier = type === 'crew' ? 'FM' : type === 'transit' ? 'DDU' : 'FL';
  const [address = {}] = passenger.addresses ?? [];
  const { line = '', city = '', region = '', postal_code: postalCode = '', country = '' } = address;
  const name = [familyName, ...givenNameParts(givenNames)];
  return ['NAD', qualifier, '', '', name, line, city, region, postalCode, country];
}

/** `MEA` counts checked bags and weighs them together. */
function baggageSegments({ bag_count: count, bag_weight: weight }: Booking): readonly WrittenSegment[] {
  return [
    ...optional(count, (bags): WrittenSegment => ['MEA', 'CT', '', ['', String(bags)]]),
    ...optional(weight, (kilograms): WrittenSegment => ['MEA', 'WT', '', ['KGM', String(kilograms)]]),
  ];
}

function bagTagSegments({ bags = [] }: Booking): readonly WrittenSegment[] {
  return bags.flatMap(({ tag }) => optional(tag, (text): WrittenSegment => ['FTX', 'BAG', '', '', text]));
}

function placeSegments(passenger: Passenger, clearance: string | undefined): readonly WrittenSegment[] {
  const { country_of_birth: birthCountry = '', place_of_birth: birthPlace = '' } = passenger;
  const place = (qualifier: string, code: string | undefined): readonly WrittenSegment[] =>
    optional(code, (text): WrittenSegment => ['LOC', qualifier, text]);
  return [
    ...place('22', clearance),
    ...place('178', passenger.embarkation),
    ...place('179', passenger.disembarkation),
    ...place('174', passenger.country_of_residence),
    ...(birthCountry + birthPlace === '' ? [] : [['LOC', '180', [birthCountry, '', '', birthPlace]] as const]),
  ];
}

/** `COM` takes three addresses. */
const addressesOfSegmentMax = 3;

function contactSegments({ phones = [], emails = [] }: Passenger): readonly WrittenSegment[] {
  const all = [...phones.map((phone) => [phone, 'TE']), ...emails.map((email) => [email, 'EM'])];
  return Array.from({ length: Math.ceil(all.length / addressesOfSegmentMax) }, (_, at): WrittenSegment => {
    const few = all.slice(at * addressesOfSegmentMax, (at + 1) * addressesOfSegmentMax);
    return ['COM', ...few];
  });
}

/** Whether travellers of the directory have references (`RFF`), which came with 02B. */
export const hasTravellerReferences = (release: string): boolean => release !== '02A';

function referenceSegments({ passenger, booking }: PassengerRecord, release: string): readonly WrittenSegment[] {
  if (!hasTravellerReferences(release)) return [];
  const reference = (qualifier: string, value: string | undefined): readonly WrittenSegment[] =>
    optional(value, (text): WrittenSegment => ['RFF', [qualifier, text]]);
  return [
    ...reference('AVF', booking?.locator),
    ...reference('ABO', passenger?.reference),
    ...reference('SEA', passenger?.seat?.number),
    ...reference('YZY', booking?.ticket_number),
  ];
}

function documentSegments(document: TravelDocument, { knownDay }: ListForm): readonly WrittenSegment[] {
  const { type, number = '', issuing_country: issuer, issued_on: issued, expires_on: expires } = document;
  return [
    ['DOC', type === undefined ? '' : [documentCodes[type], '110', '111'], number],
    ...optional(expires, (date): WrittenSegment => ['DTM', ['36', ...expiryDate(date, knownDay)]]),
    ...optional(issued, (date): WrittenSegment => ['DTM', ['182', ...pastDate(date, knownDay)]]),
    ...optional(issuer, (country): WrittenSegment => ['LOC', '91', country]),
  ];
}
