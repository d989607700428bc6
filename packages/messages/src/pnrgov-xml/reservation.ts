import type { CodeLists } from '@tautai/dsl';
import type { Segment } from '../edifact/segment.ts';
import { withoutLeadingZeros } from '../pnrgov/service-request.ts';
import type { Group } from '../pnrgov/reservation-groups.ts';
import type { XmlElement } from './element.ts';
import { attributeOf, childOf, childrenOf, segmentOf } from './element.ts';
import { flightGroup } from './flight.ts';
import { requestSegments, travellersOfRemark } from './requests.ts';
import { inUtc } from './times.ts';
import { travellerGroup } from './traveller.ts';

/** A `PNR` as the groups of a reservation, which is read from there as any other. */
export function reservationGroup(pnr: XmlElement, codes: CodeLists): Group {
  const { shared, personal } = sortRemarks(pnr);
  return {
    name: 'reservation',
    trigger: segmentOf(pnr, 'SRC', []),
    segments: [...locators(pnr), ...dates(pnr), ...originator(pnr), ...requestSegments(shared)],
    groups: [
      ...childrenOf(pnr, 'Passenger').map((passenger) =>
        travellerGroup(passenger, personal.get(withoutLeadingZeros(attributeOf(passenger, 'RPH'))) ?? []),
      ),
      ...childrenOf(pnr, 'Flight').map((flight) => flightGroup(flight, codes)),
      ...childrenOf(pnr, 'SplitPNR').map(splitGroup),
      ...childrenOf(pnr, 'StructuredPNR_History').map(historyGroup),
    ],
  };
}

interface SortedRemarks {
  readonly shared: XmlElement;
  readonly personal: ReadonlyMap<string, readonly Segment[]>;
}

/** A remark of the reservation that names one traveller is read as that traveller's. */
function sortRemarks(pnr: XmlElement): SortedRemarks {
  const known = new Set(childrenOf(pnr, 'Passenger').map((each) => withoutLeadingZeros(attributeOf(each, 'RPH'))));
  const personal = new Map<string, Segment[]>();
  const children = pnr.children.filter((child) => {
    if (child.name !== 'OSI') return true;
    const [reference = '', ...others] = travellersOfRemark(child).map(withoutLeadingZeros);
    if (others.length > 0 || reference === '' || !known.has(reference)) return true;
    const remarks = requestSegments({ ...pnr, children: [child] });
    personal.set(reference, [...(personal.get(reference) ?? []), ...remarks]);
    return false;
  });
  return { shared: { ...pnr, children }, personal };
}

/** The locators, as one `RCI`; when the reservation was made stands with the first. */
function locators(pnr: XmlElement): readonly Segment[] {
  const made = inUtc(attributeOf(pnr, 'PNR_CreationDate'));
  const references = childrenOf(pnr, 'BookingRefID').map((reference) => locatorOf(reference));
  const [first = ['', '', ''], ...others] = references;
  return [segmentOf(pnr, 'RCI', [[...first, made.day, made.time], ...others])];
}

function locatorOf(reference: XmlElement): readonly string[] {
  const company = attributeOf(childOf(reference, 'CompanyName'), 'Code');
  return [company, attributeOf(reference, 'ID'), attributeOf(reference, 'Type')];
}

function dates(pnr: XmlElement): readonly Segment[] {
  const changed = inUtc(attributeOf(pnr, 'PNR_TransDate'));
  const ticketed = inUtc(attributeOf(pnr, 'LastTktDate'));
  return [
    segmentOf(pnr, 'DAT', [
      ['700', changed.day, changed.time],
      ['710', ticketed.day, ticketed.time],
    ]),
  ];
}

/** Who made the booking, as an `ORG`; a pseudo city of three letters is a city. */
function originator(pnr: XmlElement): readonly Segment[] {
  const pos = childOf(pnr, 'POS');
  if (pos === undefined) return [];
  const source = childOf(pos, 'Source');
  const requestor = childOf(source, 'RequestorID');
  const pseudoCity = attributeOf(source, 'PseudoCityCode');
  const city = attributeOf(source, 'AirportCode') || (/^[A-Z]{3}$/iu.test(pseudoCity) ? pseudoCity : '');
  // Without a word about who asked, the airline that is named is all that is known, and no agency.
  const type = requestor === undefined ? 'A' : attributeOf(requestor, 'Type');
  const company = attributeOf(source, 'AirlineVendorID') || attributeOf(childOf(requestor, 'CompanyName'), 'Code');
  const isNamed = company + city + attributeOf(requestor, 'ID') + attributeOf(source, 'ISOCountry') !== '';
  return [
    segmentOf(pos, 'ORG', [
      [company],
      [attributeOf(requestor, 'ID')],
      [city],
      [],
      [isNamed ? type : ''],
      [attributeOf(source, 'ISOCountry')],
    ]),
  ];
}

function splitGroup(split: XmlElement): Group {
  return {
    name: 'split',
    trigger: segmentOf(split, 'EQN', [[attributeOf(split, 'NbrOfPassengers')]]),
    segments: [segmentOf(split, 'RCI', [[attributeOf(split, 'VendorCode'), attributeOf(split, 'PNR_ID')]])],
    groups: [],
  };
}

function historyGroup(entry: XmlElement): Group {
  const credit = childOf(entry, 'Credit');
  const { day, time } = inUtc(attributeOf(credit, 'TimeStamp'));
  return {
    name: 'history',
    trigger: segmentOf(entry, 'ABI', []),
    segments: day === '' ? [] : [segmentOf(entry, 'DAT', [['T', day, time]])],
    groups: [],
  };
}
