import type { CodeLists } from '@tautai/dsl';

/** What the text of an SSR DOCS says, each part as written; empty where it is not there or cannot be told. */
export interface DocsText {
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly nationality: string;
  readonly birth: string;
  readonly sex: string;
  /** The sex says that it is the document of an infant without a seat. */
  readonly isInfant: boolean;
  readonly expiry: string;
  readonly family: string;
  readonly given: string;
}

const datePattern = /^\d{2}[A-Z]{3}(?:\d{2}|\d{4})$/u;
const sexes: ReadonlySet<string> = new Set(['M', 'F', 'U', 'X', 'MI', 'FI']);

/**
 * Reads `/P/WSM/N1234567/WSM/12MAR80/F/30APR34/TUILAGI/SINA/MARIA/H`.
 *
 * Senders put a slash too many or too few, and leave parts out. The date of birth with the sex beside it is found by
 * its form, and the rest is told from there: what stands before is known by its shape, what follows by its order.
 */
export function readDocsText(text: string, codes: CodeLists): DocsText {
  const parts = text
    .toUpperCase()
    .split('/')
    .map((part) => part.trim());
  const sexAt = findSex(parts);
  const birthAt = sexAt - 1;
  const before = parts.slice(0, Math.max(birthAt, 0));
  const birth = parts[birthAt] ?? '';
  const sex = parts[sexAt] ?? '';
  const after = parts.slice(sexAt + 1);
  const hasExpiry = after[0] === '' || datePattern.test(after[0] ?? '');
  const [family = '', ...given] = hasExpiry ? after.slice(1) : after;
  return {
    ...readHead(before, codes),
    birth,
    sex: sex.slice(0, 1),
    isInfant: sex === 'MI' || sex === 'FI',
    expiry: hasExpiry ? (after[0] ?? '') : '',
    family,
    // The last element may be the mark of a passport's holder.
    given: given.filter((part, at) => part !== '' && !(at >= 2 && part === 'H')).join(' '),
  };
}

/** Position of the sex: beside a date of birth, else where one stands alone, else where the standard has it. */
function findSex(parts: readonly string[]): number {
  const isDate = (at: number): boolean => datePattern.test(parts[at] ?? '');
  const isSex = (at: number): boolean => sexes.has(parts[at] ?? '');
  const positions = parts.map((_, at) => at);
  const beside = positions.find((at) => isSex(at) && isDate(at - 1));
  if (beside !== undefined) return beside;
  // In their places one or both may be left out: a letter further on is then an initial, and a date that of expiry.
  const standard = parts[0] === '' ? 6 : 5;
  const isBirthPlaced = parts[standard - 1] === '' || isDate(standard - 1);
  if (isBirthPlaced && (parts[standard] === '' || isSex(standard))) return standard;
  // Without a date of birth: a sex behind the place of the document's type, which has one letter too.
  const alone = positions.find((at) => at >= 3 && isSex(at));
  if (alone !== undefined) return alone;
  const date = positions.find(isDate);
  if (date !== undefined) return date + 1;
  return standard;
}

type Head = Pick<DocsText, 'type' | 'issuer' | 'number' | 'nationality'>;

/** Type, issuer, number, nationality: all in their places, else what their shapes tell for certain. */
function readHead(before: readonly string[], codes: CodeLists): Head {
  const inPlace = before.length === 5 && before[0] === '' ? before.slice(1) : before.length === 4 ? before : null;
  if (inPlace !== null && hasShapes(inPlace, codes)) {
    const [type = '', issuer = '', number = '', nationality = ''] = inPlace;
    return { type, issuer, number, nationality };
  }
  const numberAt = before.findLastIndex((part) => /\d/u.test(part) && part.length >= 4);
  if (numberAt < 0) return { type: before.find(isType) ?? '', issuer: '', number: '', nationality: '' };
  const isCountry = (part: string): boolean => codes.normalise('country', part) !== null && !isType(part);
  const left = before.slice(0, numberAt);
  return {
    type: left.findLast(isType) ?? '',
    issuer: left.findLast(isCountry) ?? '',
    number: before[numberAt] ?? '',
    // What stands behind the number can only be the nationality; what stands before it never is.
    nationality: before.slice(numberAt + 1).find((part) => part.length >= 2) ?? '',
  };
}

function hasShapes(
  [type = '', issuer = '', number = '', nationality = '']: readonly string[],
  codes: CodeLists,
): boolean {
  const isCountryOrNone = (part: string): boolean => part === '' || (part.length <= 3 && !/\d/u.test(part));
  return (
    (type === '' || isType(type)) &&
    isCountryOrNone(issuer) &&
    (isCountryOrNone(nationality) || nationality === '0') &&
    codes.normalise('country', number) === null
  );
}

/** Codes of documents begin with these; two letters at most, and no code of a country. */
function isType(part: string): boolean {
  return /^(?:[PVIACFMR]|P[A-Z]|I[PRD]|A[CR]|V[A-Z]?)$/u.test(part);
}
