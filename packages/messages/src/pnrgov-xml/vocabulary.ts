import type { XmlVocabulary } from '../xml/scanner.ts';

/** The element of a message; the underscore before `Notif` came with the schemas of later years. */
export function isPush(name: string): boolean {
  return /^IATA_PNRGOV_?Notif_?RQ$/u.test(name);
}

/** Elements of which nothing is read but that they are there; what is in them may be anything. */
export const closedElements: ReadonlySet<string> = new Set([
  'Originator',
  'PrepaidBag',
  'ExcessBaggage',
  'UnstructuredFareCalc',
  'PricingInfo',
  'Taxes',
  'OtherTravelSegment',
  'Item',
  'UnstructuredPNR_History',
  'Equipment',
  'Sponsor',
  'NameTitle',
]);

/** The elements of the schemas from 2011 to 2021 that are looked into. */
export const readElements: ReadonlySet<string> = new Set(
  (
    'FlightLeg DepartureAirport ArrivalAirport PNRs PNR BookingRefID CompanyName SSR Airline Text TEXT OSI ' +
    'TravelerRefNumber POS Source RequestorID BookingChannel ContactInfo StreetNmbr BldgRoom AddressLine CityName ' +
    'PostalCode County StateProv CountryName Passenger GivenName MiddleName SurnamePrefix Surname CustLoyalty FareInfo ' +
    'TicketDocument TotalFare PaymentInfo DOC_SSR FlightInfo PaxInfo DOCS DOCO DOCA Flight OperatingAirline ' +
    'MarketingAirline CheckInInfo BoardingNumber SeatNumber CheckedBag SplitPNR StructuredPNR_History Credit'
  ).split(' '),
);

/** Elements that hold text alone: one that begins in them tells that their end tag is lost. */
const leaves: ReadonlySet<string> = new Set(
  (
    'GivenName MiddleName SurnamePrefix Surname NameTitle Text TEXT PaxInfo AddressLine CityName PostalCode StateProv ' +
    'CountryName SeatNumber'
  ).split(' '),
);

/** Elements of a reservation with which reading can begin again. */
const parts: ReadonlySet<string> = new Set(['Passenger', 'Flight']);
/** What stands behind the travellers, and names travellers and flights again that are not the reservation's own. */
const later: ReadonlySet<string> = new Set([
  'Flight',
  'SplitPNR',
  'OtherTravelSegment',
  'StructuredPNR_History',
  'UnstructuredPNR_History',
  'Credit',
  'Item',
]);

/** How messages of reservations hang together, as far as that helps where their tags do not. */
export const pushVocabulary: XmlVocabulary = {
  depthFor: (name, open) => {
    if (leaves.has(open.at(-1) ?? '')) return open.length - 1;
    const depth = outerDepth(name, open);
    const within = open[depth] ?? '';
    // An element that nobody knows may hold anything, a traveller of its own too.
    const isUnknown = within !== '' && !readElements.has(within) && !closedElements.has(within) && !isPush(within);
    return depth < 0 || isUnknown ? open.length : depth;
  },
  restartDepth: (name, open) => {
    const depth = outerDepth(name, open);
    if (depth >= 0) return depth;
    return name === 'PNR' || isPush(name) ? open.length : null;
  },
};

/** How many of the open elements such an element can stand in; -1 where any may be meant. */
function outerDepth(name: string, open: readonly string[]): number {
  const push = open.findIndex(isPush);
  if (push < 0 || isPush(name)) return push;
  const reservation = open.indexOf('PNR');
  if (name === 'PNRs') return push + 1;
  if (name === 'PNR') return reservation < 0 ? Math.max(push, open.indexOf('PNRs')) + 1 : reservation;
  if (reservation < 0 || !parts.has(name)) return -1;
  const others = open.slice(reservation + 1).filter((each) => later.has(each));
  const isOwn = others.length === 0 || (name === 'Flight' && others.every((each) => each === 'Flight'));
  return isOwn ? reservation + 1 : -1;
}
