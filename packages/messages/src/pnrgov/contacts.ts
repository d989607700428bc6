import type { Segment } from '../edifact/segment.ts';
import { boundedText, countryOf } from '../edifact/values.ts';
import type { ContactText } from './contact-text.ts';
import { emailIn, phoneIn, readContactText } from './contact-text.ts';
import type { PushContext } from './push-context.ts';
import type { Address } from '../record-parts.ts';

/** Where contacts are gathered: a traveller's own, or those of the reservation. */
export interface ContactBook {
  readonly phones: Set<string>;
  readonly emails: Set<string>;
  readonly addresses: Address[];
}

/** Contacts kept of one reservation or traveller. */
const contactsMax = 99;

/** Fax numbers reach nobody, and an address in free text is free text. */
const ignoredKinds: ReadonlySet<string> = new Set(['F', 'A']);

/** Puts a contact where it belongs; the travel agency's telephone goes to `agencyPhones`. */
export function addContact(contact: ContactText, book: ContactBook, agencyPhones: Set<string>): void {
  if (contact.email !== null) add(book.emails, contact.email);
  if (contact.phone === null || ignoredKinds.has(contact.kind)) return;
  add(contact.kind === 'T' ? agencyPhones : book.phones, contact.phone);
}

function add(values: Set<string>, value: string): void {
  if (values.size < contactsMax) values.add(value);
}

/** `IFT+4:28` is other service information; `IFT+CTCE …` comes without its qualifier. */
export function remarkOf(segment: Segment): string | null {
  if (segment.tag !== 'IFT') return null;
  const [subject = '', kind = ''] = segment.elements[1] ?? [];
  if (subject.toUpperCase().startsWith('CTC'))
    return segment.elements
      .slice(1)
      .map((parts) => parts.join(' '))
      .join(' ');
  if (subject !== '4' || kind !== '28') return null;
  return segment.elements
    .slice(2)
    .map((parts) => parts.join(' '))
    .join(' ');
}

/** Types of `ADD` in versions 10.1 and 11.1 that carry a telephone or an e-mail instead of an address. */
const contactTypes: ReadonlySet<string> = new Set(['E', 'M', 'H', 'O', 'N']);

/** Reads `ADD`: an address, a telephone number or an e-mail address. */
export function readAddress(segment: Segment, book: ContactBook, context: PushContext): void {
  const [type = '', street = '', city = '', state = '', region = '', country = '', postalCode = '', ...texts] =
    segment.elements[2] ?? [];
  const free = [...texts, ...segment.elements.slice(3).map((parts) => parts.join(' '))].join(' ').toUpperCase();
  const contact = readContactText(free) ?? plainContact(free);
  addContact(contact, book, new Set());
  if (contactTypes.has(type.toUpperCase())) return;
  const address: Address = {
    line: boundedText(street, segment, context),
    city: boundedText(city, segment, context),
    region: boundedText(region || state, segment, context),
    country: countryOf(country, segment, context),
    postal_code: boundedText(postalCode, segment, context),
  };
  if (Object.values(address).every((part) => part === undefined)) return;
  const isKnown = book.addresses.some((known) => JSON.stringify(known) === JSON.stringify(address));
  if (!isKnown && book.addresses.length < contactsMax) book.addresses.push(address);
}

/** A telephone without the word for it: more digits than letters, else it is something else that has a number. */
function plainContact(free: string): ContactText {
  const email = emailIn(free);
  const letters = free.replace(/[^\p{L}]/gu, '').length;
  const digits = free.replace(/\D/gu, '').length;
  return { kind: '', email, phone: email === null && digits > letters ? phoneIn(free) : null };
}

/** The code of an `SSR` is the kind of its contact: CTCM, CTCE, CTCH. */
export function contactOfRequest(code: string, text: string): ContactText | null {
  if (!/^CTC[BHMPRTFEA]$/u.test(code)) return null;
  const upper = text.toUpperCase();
  const email = code === 'CTCE' ? emailIn(upper.replace(/^\//u, '')) : null;
  return { kind: code.slice(3), email, phone: code === 'CTCE' ? null : phoneIn(upper) };
}
