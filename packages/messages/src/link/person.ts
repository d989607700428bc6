/** What two views of a traveller tell about the person, and whether it agrees. */
import type { PassengerRecord } from '@tautai/dsl';
import { foldText } from '@tautai/dsl';
import { fitOf, personName } from '../names/person-name.ts';
import type { PersonName } from '../names/person-name.ts';

export const foldName = (name: string): string => foldText(name, 'name').replaceAll(/[^\p{L}]/gu, '');

export const birthDateOf = ({ passenger }: PassengerRecord): string | null => passenger?.date_of_birth ?? null;

/** Year, month and day. */
export const isWholeDate = (date: string): boolean => date.length === 'YYYY-MM-DD'.length;

/** Numbers of documents, with their kind, since a visa may have the number of a passport. */
export const documentNumbersOf = ({ documents }: PassengerRecord): readonly string[] =>
  (documents ?? []).flatMap(({ type, number }) =>
    number === undefined ? [] : [`${type ?? ''} ${foldText(number, 'locator').replaceAll('-', '')}`],
  );

/**
 * Whether nothing that both views tell contradicts: names, where they have to agree, sex and birth date. What one of them
 * does not tell is no contradiction.
 */
export function agreeOnPerson(one: PassengerRecord, other: PassengerRecord, onName: boolean): boolean {
  const sexes = [one, other].map(({ passenger }) => passenger?.sex);
  const isOtherSex = sexes.includes('M') && sexes.includes('F');
  return !isOtherSex && agreeOnBirth(birthDateOf(one), birthDateOf(other)) && (!onName || agreeOnName(one, other));
}

/** A partial date agrees with each date that it may be. */
function agreeOnBirth(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one);
}

function agreeOnName(one: PassengerRecord, other: PassengerRecord): boolean {
  const [first, second] = [nameOf(one), nameOf(other)];
  return first !== null && second !== null && fitOf(first, second) > 0;
}

function nameOf({ passenger }: PassengerRecord): PersonName | null {
  const { family_name: family, given_names: given } = passenger ?? {};
  return family === undefined ? null : personName(family, given ?? '');
}
