import type { Segment } from '../edifact/segment.ts';
import type { Group } from '../pnrgov/reservation-groups.ts';
import type { XmlElement } from './element.ts';
import { attributeOf, childOf, childrenOf, segmentOf, textOf } from './element.ts';
import { requestSegments } from './requests.ts';
import { inUtc } from './times.ts';

/** A traveller of the reservation as a GR2; `remarks` name this traveller from elsewhere. */
export function travellerGroup(passenger: XmlElement, remarks: readonly Segment[]): Group {
  const identifier = attributeOf(passenger, 'PaxID');
  return {
    name: 'traveller',
    trigger: nameSegment(passenger, {
      type: typeOf(passenger),
      reference: attributeOf(passenger, 'RPH'),
    }),
    segments: [
      ...(identifier === '' ? [] : [segmentOf(passenger, 'REF', [['', identifier]])]),
      ...childrenOf(passenger, 'CustLoyalty').slice(0, 1).map(programme),
      ...requestSegments(passenger),
      ...remarks,
    ],
    groups: childrenOf(passenger, 'TicketDocument').map(ticketGroup),
  };
}

interface NameDetails {
  readonly type: string;
  readonly reference: string;
}

/** A name as a `TIF`. Titles that stand apart are left out, as those within the given names are. */
export function nameSegment(person: XmlElement, { type, reference }: NameDetails): Segment {
  const names = childrenOf(person, 'Surname').map(textOf);
  const family = [textOf(childOf(person, 'SurnamePrefix')), names.find((name) => name !== '') ?? ''];
  const given = childrenOf(person, 'GivenName', 'MiddleName').map(textOf);
  return segmentOf(person, 'TIF', [[joined(family)], [joined(given), type, reference]]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Codes of 6353 that tell the kind of a traveller; the others are those of fares. */
const kinds: ReadonlySet<string> = new Set(['A', 'C', 'IN', 'IS', 'G', 'ADT', 'CHD', 'CNN', 'INF', 'INS']);

function typeOf(passenger: XmlElement): string {
  const codes = childrenOf(passenger, 'FareInfo').map((fare) => attributeOf(fare, 'PTC_Code').toUpperCase());
  return codes.find((code) => kinds.has(code)) ?? '';
}

function programme(element: XmlElement): Segment {
  const carrier = attributeOf(element, 'ProgramID', 'VendorCode');
  const number = attributeOf(element, 'MembershipID');
  return segmentOf(element, 'FTI', [[carrier, number, '', '', attributeOf(element, 'LoyalLevel')]]);
}

/** A ticket with what was paid for it, as a GR3. The number of one that was given up for another is not the ticket's. */
function ticketGroup(ticket: XmlElement): Group {
  const isExchanged = /^(?:true|1)$/iu.test(attributeOf(ticket, 'ExchangeTktNbrInd'));
  const number = isExchanged ? '' : attributeOf(ticket, 'TicketDocumentNbr');
  const fare = childOf(ticket, 'TotalFare');
  const { day, time } = inUtc(attributeOf(ticket, 'DateOfIssue'));
  return {
    name: 'ticket',
    trigger: segmentOf(ticket, 'TKT', [[number, attributeOf(ticket, 'Type')]]),
    segments: [
      ...(fare === undefined
        ? []
        : [segmentOf(fare, 'MON', [['T', attributeOf(fare, 'Amount'), attributeOf(fare, 'CurrencyCode')]])]),
      ...(day === '' ? [] : [segmentOf(ticket, 'DAT', [['710', day, time]])]),
    ],
    groups: childrenOf(ticket, 'PaymentInfo').map(paymentGroup),
  };
}

const useByName: Readonly<Record<string, string>> = { OLD: '2', NEW: '3' };

function paymentGroup(payment: XmlElement): Group {
  const use = attributeOf(payment, 'PaymentUse');
  const holder = attributeOf(payment, 'CardHolderName');
  return {
    name: 'payment',
    trigger: segmentOf(payment, 'FOP', [
      [
        attributeOf(payment, 'PaymentType'),
        useByName[use.toUpperCase()] ?? use,
        attributeOf(payment, 'PaymentAmount'),
        attributeOf(payment, 'VendorCode'),
        attributeOf(payment, 'AccountNbr'),
        attributeOf(payment, 'ExpiryDate').replace('/', ''),
      ],
    ]),
    segments: holder === '' ? [] : [segmentOf(payment, 'IFT', [['4', '43'], [holder]])],
    groups: [],
  };
}
