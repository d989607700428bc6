import type { PassengerRecord } from '@tautai/dsl';
import { foldText } from '@tautai/dsl';
import { withDerived } from './context.ts';
import type { Payment } from '../record-parts.ts';

interface PersonName {
  readonly family_name?: string | undefined;
  readonly given_names?: string | undefined;
}

/** Whether each card holder is one of the travellers of the booking. */
export function derivePayments(payments: readonly Payment[], record: PassengerRecord): readonly Payment[] {
  return payments.map((payment) =>
    payment.holder_name === undefined
      ? payment
      : withDerived(payment, { holder_is_traveller: isTraveller(payment.holder_name, record) }),
  );
}

/** That nobody matches is known only where everybody in the booking is. */
function isTraveller(holder: string, record: PassengerRecord): boolean | undefined {
  const words = new Set(wordsOf(holder));
  const people: readonly PersonName[] = [record.passenger ?? {}, ...(record.companions ?? [])];
  if (people.some((person) => isSamePerson(words, person))) return true;
  const partySize = record.booking?.party_size ?? (record.companions === undefined ? Number.NaN : people.length);
  const isEverybodyNamed = people.every((person) => person.family_name !== undefined) && people.length >= partySize;
  return isEverybodyNamed ? false : undefined;
}

/** Cards carry the family name and the first given name or its initial, in any order. */
function isSamePerson(holder: ReadonlySet<string>, person: PersonName): boolean {
  const family = wordsOf(person.family_name ?? '');
  const [given = ''] = wordsOf(person.given_names ?? '');
  if (family.length === 0 || !family.every((word) => holder.has(word))) return false;
  const others = [...holder].filter((word) => !family.includes(word));
  return given === '' || others.some((word) => word === given || (word.length === 1 && given.startsWith(word)));
}

function wordsOf(name: string): readonly string[] {
  return foldText(name, 'name')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
