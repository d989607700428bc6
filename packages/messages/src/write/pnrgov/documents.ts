import { expiryDate, namedMonthDate, pastDate } from '../dates.ts';
import type { TravelDocument } from '../parts.ts';
import { givenNameParts } from '../parts.ts';
import type { ReservationForm, ReservedTraveller } from './reservation.ts';
import type { ServiceRequest } from './service-request.ts';
import { slashed } from './service-request.ts';

const documentCodes: Readonly<Record<NonNullable<TravelDocument['type']>, string>> = {
  passport: 'P',
  identity_card: 'I',
  visa: 'V',
  residence_permit: 'IR',
  other: 'F',
};

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

function addressTexts({ record, isInfant }: ReservedTraveller): readonly string[] {
  const { country_of_residence: residence, destination_address: destination, addresses = [] } = record.passenger ?? {};
  const [home] = addresses;
  const mark = isInfant ? 'I' : '';
  return [
    ...(home === undefined && residence === undefined
      ? []
      : [
          slashed([
            'R',
            residence ?? '',
            home?.line ?? '',
            home?.city ?? '',
            home?.region ?? '',
            home?.postal_code ?? '',
            mark,
          ]),
        ]),
    ...(destination === undefined ? [] : [slashed(['D', '', destination, '', '', '', mark])]),
  ];
}
