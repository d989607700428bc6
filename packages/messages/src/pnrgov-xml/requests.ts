import type { Segment } from '../edifact/segment.ts';
import type { XmlElement } from './element.ts';
import { attributeOf, childOf, childrenOf, segmentOf, textOf } from './element.ts';
import { asRequestDate } from './times.ts';

/** Requests, remarks and contacts that stand directly in a reservation, a traveller or a flight, in their order. */
export function requestSegments(element: XmlElement): readonly Segment[] {
  return element.children.flatMap((child) => {
    switch (child.name) {
      case 'SSR':
        return [serviceRequest(child)];
      case 'DOC_SSR':
        return [documentRequest(child)];
      case 'OSI':
        return [remark(child)];
      case 'ContactInfo':
        return contact(child);
      default:
        return [];
    }
  });
}

/** Requests whose detail is the seat. */
const seatCodes: ReadonlySet<string> = new Set(['SEAT', 'NSST']);

/** `SSR+CODE:status:quantity:carrier:::board:off:text+value::reference`. */
function serviceRequest(element: XmlElement): Segment {
  const text = textOf(childOf(element, 'Text') ?? childOf(element, 'TEXT'));
  const code = codeOf(element);
  const places = [attributeOf(element, 'BoardPoint'), attributeOf(element, 'OffPoint')];
  const carrier = attributeOf(childOf(element, 'Airline'), 'Code');
  const isSeat = seatCodes.has(code.toUpperCase());
  return segmentOf(element, 'SSR', [
    [code, ...stateOf(element), carrier, '', '', ...places, text],
    [isSeat ? text : '', '', referenceOf(element)],
  ]);
}

/** A document in attributes, put into the text that senders of SSR write, so that one reader reads both. */
function documentRequest(element: XmlElement): Segment {
  const document = element.children.find(({ name }) => name in partsOf);
  const code = codeOf(element) || (document?.name ?? '');
  const parts = document === undefined ? [] : (partsOf[document.name]?.(document) ?? []);
  const flight = childOf(element, 'FlightInfo');
  const places = [attributeOf(flight, 'BoardingPoint'), attributeOf(flight, 'DePlaningPoint')];
  // A slash within a part would move the parts behind it.
  const text = parts.map((part) => `/${part.replaceAll('/', ' ')}`).join('');
  const [, name = ''] =
    /^-?\d{1,2}([A-Z][A-Z' -]*\/[A-Z' /-]*)$/u.exec(textOf(childOf(element, 'PaxInfo')).toUpperCase()) ?? [];
  return segmentOf(element, 'SSR', [
    [
      code,
      ...stateOf(element),
      attributeOf(flight, 'Code'),
      '',
      '',
      ...places,
      name === '' ? text : `${text}-1${name}`,
    ],
    ['', '', referenceOf(element)],
  ]);
}

const partsOf: Readonly<Record<string, (document: XmlElement) => readonly string[]>> = {
  DOCS: (document) => {
    const named = namesOf(document);
    return [
      ...named('TravelDocType', 'IssuingLoc', 'TravelDocNbr', 'PaxNationality'),
      asRequestDate(attributeOf(document, 'DateOfBirth')),
      attributeOf(document, 'Gender'),
      asRequestDate(attributeOf(document, 'ExpiryDate')),
      ...named('Surname', 'FirstGivenName', 'SecondGivenName'),
    ];
  },
  DOCO: (document) => {
    const named = namesOf(document);
    return [
      ...named('BirthLocation', 'TravelDocType', 'TravelDocNbr', 'PlaceOfIssue'),
      asRequestDate(attributeOf(document, 'DateOfIssue')),
      ...named('CountryState', 'InfantIndicator'),
    ];
  },
  DOCA: (document) =>
    namesOf(document)(
      'AddressType',
      'Country',
      'Address',
      'CityName',
      'StateProvCounty',
      'PostalCode',
      'InfantIndicator',
    ),
};

function namesOf(document: XmlElement): (...names: readonly string[]) => readonly string[] {
  return (...names) => names.map((name) => attributeOf(document, name));
}

/** Generators in use write an underscore that the schema has not. */
function codeOf(element: XmlElement): string {
  return attributeOf(element, 'SSRCode', 'SSR_Code');
}

function stateOf(element: XmlElement): readonly string[] {
  return [attributeOf(element, 'Status'), attributeOf(element, 'ServiceQuantity')];
}

function referenceOf(element: XmlElement): string {
  return attributeOf(element, 'RPH');
}

/** `IFT+4:28+carrier text`. */
function remark(element: XmlElement): Segment {
  return segmentOf(element, 'IFT', [['4', '28'], [textOf(childOf(element, 'Text'))]]);
}

/** The travellers whom a remark names; their remarks are theirs where it is one. */
export function travellersOfRemark(element: XmlElement): readonly string[] {
  return childrenOf(element, 'TravelerRefNumber').map((traveller) => attributeOf(traveller, 'RPH'));
}

/** An address with a telephone number, and an e-mail address, each as an `ADD`. */
function contact(element: XmlElement): readonly Segment[] {
  const street = [...childrenOf(element, 'AddressLine').map(textOf), streetOf(childOf(element, 'StreetNmbr'))];
  const region = childOf(element, 'StateProv');
  const country = childOf(element, 'CountryName');
  const phone = withoutKind(attributeOf(element, 'PhoneNumber'));
  const address = segmentOf(element, 'ADD', [
    [],
    [
      '',
      street.filter((line) => line !== '').join(', '),
      textOf(childOf(element, 'CityName')),
      '',
      attributeOf(region, 'StateCode') || textOf(region),
      attributeOf(country, 'Code') || textOf(country),
      textOf(childOf(element, 'PostalCode')),
      phone,
    ],
  ]);
  const email = attributeOf(element, 'EmailAddress');
  return email === '' ? [address] : [address, segmentOf(element, 'ADD', [[], ['', '', '', '', '', '', '', email]])];
}

function streetOf(element: XmlElement | undefined): string {
  return [textOf(element), attributeOf(element, 'StreetNmbrSuffix')].filter((part) => part !== '').join(' ');
}

/** `E+SINA@EXAMPLE.COM`: some senders put the letter of the contact's kind before it. */
function withoutKind(text: string): string {
  return text.replace(/^[A-Z]\+(?=[^\s+]*@)/u, '');
}
