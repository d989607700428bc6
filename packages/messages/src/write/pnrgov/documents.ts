import { expiryDate, namedMonthDate, pastDate } from '../dates.ts';
import { givenNameParts } from '../parts.ts';
import type { ReservationForm, ReservedTraveller } from './reservation.ts';
import type { ServiceRequest } from './service-request.ts';
import { slashed } from './service-request.ts';
import type { Address, Passenger, TravelDocument } from '../../record-parts.ts';
import { documentCodes } from '../document-codes.ts';

/** DOCS, DOCO and DOCA of a traveller. */
export function documentRequests(traveller: ReservedTraveller, form: ReservationForm): readonly ServiceRequest[] {
  const { documents = [] } = traveller.record;
  const others = documents.filter(({ type }) => type !== 'visa');
  const visas = documents.filter(({ type }) => type === 'visa');
  return [
    ...identityTexts(traveller, others, form).map((text) => ({ code: 'DOCS', text })),
    ...birthAndVisaTexts(traveller, visas, form).map((text) => ({ code: 'DOCO', text })),
    ...addressTexts(traveller).map((text) => ({ code: 'DOCA', text })),
  ];
}

/** One for each document; one without a document where only the person is known. */
function identityTexts(
  { record, isInfant }: ReservedTraveller,
  documents: readonly TravelDocument[],
  form: ReservationForm,
): readonly string[] {
  const {
    sex,
    date_of_birth: birth,
    nationality,
    family_name: family = '',
    given_names: given,
  } = record.passenger ?? {};
  const isKnown = sex !== undefined || birth !== undefined || nationality !== undefined;
  const all: readonly TravelDocument[] = documents.length === 0 && isKnown ? [{}] : documents;
  const isInfantSex = isInfant && (sex === 'M' || sex === 'F');
  return all.map(({ type, issuing_country: issuer = '', number = '', expires_on: expires }) =>
    slashed([
      type === undefined ? '' : documentCodes[type],
      issuer,
      number,
      nationality ?? '',
      namedMonthDate(birth, pastDate, form.knownDay),
      (sex ?? '') + (isInfantSex ? 'I' : ''),
      namedMonthDate(expires, expiryDate, form.knownDay),
      family,
      ...givenNameParts(given),
    ]),
  );
}

function birthAndVisaTexts(
  { record, isInfant }: ReservedTraveller,
  visas: readonly TravelDocument[],
  form: ReservationForm,
): readonly string[] {
  const { place_of_birth: birthplace } = record.passenger ?? {};
  const all: readonly TravelDocument[] = visas.length === 0 && birthplace !== undefined ? [{}] : visas;
  return all.map(({ number = '', issued_on: issued, issuing_country: country = '' }) =>
    slashed([
      birthplace ?? '',
      'V',
      number,
      '',
      namedMonthDate(issued, pastDate, form.knownDay),
      country,
      isInfant ? 'I' : '',
    ]),
  );
}

/** The address that DOCA carries with the country of residence; null where it is in another country, or one of several. */
function homeOf({ addresses = [], country_of_residence: residence }: Passenger): Address | null {
  const [home = null] = addresses;
  return addresses.length === 1 && home?.country === residence ? home : null;
}

/** The addresses of a traveller for which DOCA has no place. */
export function addressesBeside(passenger: Passenger): readonly Address[] {
  return homeOf(passenger) === null ? (passenger.addresses ?? []) : [];
}

function addressTexts({ record: { passenger = {} }, isInfant }: ReservedTraveller): readonly string[] {
  const { country_of_residence: residence, destination_address: destination } = passenger;
  const home = homeOf(passenger);
  const { line = '', city = '', region = '', postal_code: postalCode = '' } = home ?? {};
  const mark = isInfant ? 'I' : '';
  const isKnown = home !== null || residence !== undefined;
  return [
    ...(isKnown ? [slashed(['R', residence ?? '', line, city, region, postalCode, mark])] : []),
    ...(destination === undefined ? [] : [slashed(['D', '', destination, '', '', '', mark])]),
  ];
}
