import type { WrittenSegment } from '../delimiters.ts';
import { optional } from '../parts.ts';
import { addressSegments, contactRequests } from './contacts.ts';
import { addressesBeside, documentRequests } from './documents.ts';
import type { Reservation, ReservedTraveller } from './reservation.ts';
import type { ServiceRequest } from './service-request.ts';
import { requestSegment } from './service-request.ts';
import type { Booking, Passenger, Payment } from '../../record-parts.ts';

const typeCodes: Partial<Readonly<Record<NonNullable<Passenger['type']>, string>>> = {
  adult: 'A',
  child: 'C',
  infant: 'IN',
};

/** Requests that may stand at the traveller, at the reservation or at the flight. */
export function requestsOf(traveller: ReservedTraveller, { form }: Reservation): readonly ServiceRequest[] {
  const { special_requests: special = [], phones = [], emails = [] } = traveller.record.passenger ?? {};
  return [
    ...documentRequests(traveller, form),
    ...contactRequests(phones, emails),
    ...special.map((code) => ({ code })),
  ];
}

/** GR2 of one traveller with its GR3 and, at the first of the reservation, GR4. */
export function travellerSegments(traveller: ReservedTraveller, reservation: Reservation): readonly WrittenSegment[] {
  const { passenger = {}, booking } = traveller.record;
  const isFirst = traveller === reservation.travellers[0];
  const requests = reservation.form.requestsAt === 'traveller' ? requestsOf(traveller, reservation) : [];
  return [
    nameSegment(traveller, isFirst && reservation.travellers.some(({ isInfant }) => isInfant)),
    ...loyaltySegments(passenger),
    ...optional(passenger.reference, (reference): WrittenSegment => ['REF', ['', reference]]),
    ...requests.map((request) => requestSegment(request, reservation)),
    ...addressSegments(addressesBeside(passenger)),
    ...ticketSegments(booking?.ticket_number, isFirst ? reservation.booking : {}),
  ];
}

function nameSegment({ record, number }: ReservedTraveller, hasInfant: boolean): WrittenSegment {
  const { family_name: family = '', given_names: given = '', type } = record.passenger ?? {};
  const code = type === undefined ? '' : (typeCodes[type] ?? '');
  return ['TIF', family, [given, code, number, hasInfant ? '1' : '']];
}

function loyaltySegments(passenger: Passenger): readonly WrittenSegment[] {
  const {
    frequent_flyer_carrier: carrier = '',
    frequent_flyer_number: number = '',
    frequent_flyer_tier: tier = '',
  } = passenger;
  return carrier + number + tier === '' ? [] : [['FTI', [carrier, number, '', '', tier]]];
}

const methodCodes: Readonly<Record<NonNullable<Payment['method']>, string>> = {
  card: 'CC',
  cash: 'CA',
  cheque: 'CK',
  miscellaneous: 'MS',
  voucher: 'VO',
  government: 'GR',
};

function ticketSegments(ticket: string | undefined, { payments = [] }: Booking): readonly WrittenSegment[] {
  if (ticket === undefined && payments.length === 0) return [];
  const currency = payments.find((payment) => payment.currency !== undefined)?.currency;
  const cards = payments.filter(({ method }) => method === 'card');
  // Of several cards the one whose holder is named could not be told.
  const holder = cards.length === 1 ? cards[0]?.holder_name : undefined;
  return [
    ['TKT', [ticket ?? '', 'T', '1']],
    ...optional(currency, (code): WrittenSegment => ['MON', ['T', totalOf(payments), code]]),
    ...(payments.length === 0 ? [] : [['FOP', ...payments.map(paymentElement)] as const]),
    ...optional(holder, (name): WrittenSegment => ['IFT', ['4', '43'], name]),
  ];
}

/** Nothing where an amount is missing, since the total would then be a guess. */
function totalOf(payments: readonly Payment[]): string {
  const hundredths = payments.map(({ amount }) => (amount === undefined ? NaN : Math.round(amount * 100)));
  const total = hundredths.reduce((sum, each) => sum + each, 0);
  return Number.isNaN(total) ? '' : (total / 100).toFixed(2);
}

function paymentElement(payment: Payment): readonly string[] {
  const { method, amount, card_type: type = '', card_issuer_number: issuer, card_expires_on: expires } = payment;
  return [
    method === undefined ? '' : methodCodes[method],
    '3',
    amount === undefined ? '' : String(amount),
    type,
    issuer === undefined ? '' : `${issuer}XXXXXX0000`,
    expires?.length === 7 ? expires.slice(5) + expires.slice(2, 4) : '',
  ];
}
