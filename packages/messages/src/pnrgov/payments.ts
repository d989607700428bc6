import { jsonOfDecimal, parseDecimal } from '@tautai/dsl';
import { expiresAround } from '../edifact/century.ts';
import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import { boundedText } from '../edifact/values.ts';
import { limits } from '../limits.ts';
import type { PushContext } from './push-context.ts';
import type { Group } from './reservation-groups.ts';
import type { Payment } from '../record-parts.ts';

interface Surroundings {
  readonly knownDay: string | null;
  readonly context: PushContext;
}

/** Reads how the tickets of a reservation were paid. */
export function readPayments(reservation: Group, around: Surroundings): readonly Payment[] {
  const travellers = reservation.groups.filter(({ name }) => name === 'traveller');
  const tickets = travellers.flatMap(({ groups }) => groups.filter(({ name }) => name === 'ticket'));
  const payments = tickets.flatMap((ticket) => readTicketPayments(ticket, around));
  return payments.slice(0, limits.reservationPaymentsMax);
}

/** Form of payment of what a ticket was exchanged for. */
const OLD_FORM = '2';

function readTicketPayments(ticket: Group, around: Surroundings): readonly Payment[] {
  const groups = ticket.groups.filter(({ name }) => name === 'payment');
  const forms = groups.flatMap((group) => formsOf(group));
  const current = forms.filter(({ parts }) => parts[1] !== OLD_FORM);
  const counted = current.length > 0 ? current : forms;
  const total = readTotal(ticket.segments);
  const cards = counted.filter(({ parts }) => isCard(parts));
  return counted.map((form) => {
    const payment = readForm(form, around);
    const holder = cards.length === 1 && cards[0] === form ? readHolder(form.group, around.context) : undefined;
    return {
      ...payment,
      amount: payment.amount ?? (counted.length === 1 && (form.parts[2] ?? '') === '' ? total.amount : undefined),
      currency: total.currency,
      holder_name: holder,
    };
  });
}

interface Form {
  readonly group: Group;
  readonly segment: Segment;
  readonly parts: readonly string[];
}

function formsOf(group: Group): readonly Form[] {
  const { trigger } = group;
  if (trigger === null) return [];
  const elements = [...trigger.elements.slice(1), ...trigger.repeats];
  return elements
    .filter((parts) => parts.some((part) => part !== ''))
    .map((parts) => ({ group, segment: trigger, parts }));
}

const methodByCode: Readonly<Record<string, Payment['method']>> = {
  CC: 'card',
  CA: 'cash',
  CK: 'cheque',
  MS: 'miscellaneous',
  VO: 'voucher',
  VCH: 'voucher',
  GR: 'government',
  SGR: 'government',
};

function isCard([code = '']: readonly string[]): boolean {
  return code.toUpperCase() === 'CC';
}

/** `CC::416.00:AX:373212341234123:1211`: form, indicator, amount, card scheme, card number, expiry `mmyy`. */
function readForm({ segment, parts }: Form, { knownDay, context }: Surroundings): Payment {
  const [code = '', , amount = '', vendor = '', account = '', expiry = ''] = parts;
  const method = methodByCode[code.toUpperCase()];
  if (method === undefined && code !== '') context.report('pnrgov/unknown-payment', segment);
  if (!isCard(parts)) return { method, amount: amountOf(amount, segment, context) };
  return {
    method,
    amount: amountOf(amount, segment, context),
    card_type: boundedText(vendor, segment, context),
    // INVARIANT: of a card number nothing but its first six digits leaves this function.
    card_issuer_number: /^\d{6}(?=[\dX*]{2,}$)/iu.exec(account.replace(/\s/gu, ''))?.[0],
    card_expires_on: readExpiry(expiry, segment, { knownDay, context }),
  };
}

function amountOf(text: string, segment: Segment, context: PushContext): number | undefined {
  if (text === '') return undefined;
  const amount = decimalOf(text);
  if (amount !== null && amount >= 0) return amount;
  context.report('pnrgov/unreadable-amount', segment);
  return undefined;
}

function decimalOf(text: string): number | null {
  const amount = parseDecimal(text.replace(',', '.'));
  return amount === null ? null : jsonOfDecimal(amount);
}

function readExpiry(text: string, segment: Segment, { knownDay, context }: Surroundings): string | undefined {
  if (text === '' || /^X+$/iu.test(text)) return undefined;
  const [, month = '', year = ''] = /^(0[1-9]|1[0-2])(\d{2})$/u.exec(text) ?? [];
  const written = { year: Number(year), hasCentury: false, month: Number(month), day: 0 };
  const day = month === '' ? null : expiresAround(written, knownDay);
  if (day !== null) return day;
  context.reportValue(month !== '' && knownDay === null ? 'unknown-century' : 'unreadable-date', segment);
  return undefined;
}

interface Total {
  readonly amount: number | undefined;
  readonly currency: string | undefined;
}

/** `MON+B:754.72:GBP+T:800.00:GBP`: the total. */
function readTotal(segments: readonly Segment[]): Total {
  const totals = segments
    .filter(({ tag }) => tag === 'MON')
    .flatMap(({ elements }) => elements.slice(1).filter(([kind]) => kind?.toUpperCase() === 'T'));
  const [, amount = '', currency = ''] = totals[0] ?? [];
  const code = currency.toUpperCase();
  return {
    amount: decimalOf(amount) ?? undefined,
    currency: /^[A-Z]{3}$/u.test(code) ? code : undefined,
  };
}

/** `IFT+4:43+SINA TUILAGI+12 BEACH ROAD`: of the holder only the name is read. */
function readHolder({ segments }: Group, context: PushContext): string | undefined {
  const isHolder = (segment: Segment): boolean =>
    segment.tag === 'IFT' && component(segment, 1) === '4' && component(segment, 1, 1) === '43';
  const segment = segments.find(isHolder);
  return segment === undefined ? undefined : boundedText(component(segment, 2), segment, context);
}
