import { foldText } from '@tautai/dsl';
import { familyNameWithoutTitle, withoutTitles } from '../names/title.ts';

/** A name, and its letters alone, by which names of a booking and of a document compare. */
export interface PersonName {
  readonly family: string;
  /** Without titles. */
  readonly given: string;
  readonly familyLetters: string;
  readonly givenLetters: string;
  /** Of the given names as written, with a title that may be glued to them. */
  readonly writtenLetters: string;
}

export function personName(family: string, given: string): PersonName {
  const familyName = familyNameWithoutTitle(family);
  const givenNames = withoutTitles(given);
  const familyLetters = lettersOf(familyName);
  return {
    family: familyName,
    given: givenNames,
    familyLetters,
    givenLetters: lettersOf(givenNames),
    writtenLetters: lettersOf(given),
  };
}

/** How well two names agree: not at all, as one may be the short form of the other, or fully. */
export type Fit = 0 | 1 | 2;

/** Letters that a cut name has at least; a shorter one is a name of its own. */
const cutNameLettersMin = 4;

/** How well the name in a booking agrees with the one in a document. */
export function fitOf(booked: PersonName, documented: PersonName): Fit {
  if (isNameless(booked) || isNameless(documented)) return 1;
  // Who has a family name of one letter is booked with the given names behind it.
  const isJoined = booked.givenLetters === '' && documented.familyLetters.length === 1;
  if (isJoined && booked.familyLetters === documented.familyLetters + documented.givenLetters) return 2;
  const family = familyFit(booked.familyLetters, documented.familyLetters);
  if (family === 0) return 0;
  const given = givenFit(booked, documented);
  return given === 0 ? 0 : family === 2 && given === 2 ? 2 : 1;
}

/** Whether two names have not one word in common, nor the beginning of one: then they are names of two people. */
export function areUnlike(one: PersonName, other: PersonName): boolean {
  if (isNameless(one) || isNameless(other)) return false;
  const words = wordsOf(one);
  return !wordsOf(other).some((word) => words.some((each) => each.startsWith(word) || word.startsWith(each)));
}

/** Whether one name may be that of a person whose family name changed; true if one of them is not given. */
export function sharesGivenName(one: PersonName, other: PersonName): boolean {
  if (isNameless(one) || isNameless(other)) return true;
  return one.givenLetters !== '' && other.givenLetters !== '' && givenFit(one, other) > 0;
}

function wordsOf({ family, given }: PersonName): readonly string[] {
  const words = `${family} ${given}`.split(/[^\p{L}]+/u).map(lettersOf);
  return words.filter((word) => word !== '');
}

export function isNameless(name: PersonName): boolean {
  return name.familyLetters === '' && name.givenLetters === '';
}

function familyFit(booked: string, documented: string): Fit {
  // Reservations double a family name of one letter.
  if (booked === documented || booked === documented + documented) return 2;
  const shorter = Math.min(booked.length, documented.length);
  const isCut = shorter >= cutNameLettersMin && (booked.startsWith(documented) || documented.startsWith(booked));
  return isCut ? 1 : 0;
}

const titles: ReadonlySet<string> = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR', 'DR', 'INF', 'CHD']);

function givenFit(booked: PersonName, documented: PersonName): Fit {
  const one = booked.givenLetters;
  const other = documented.givenLetters;
  if (one === other) return 2;
  const isTitled = other !== '' && booked.writtenLetters.startsWith(other);
  if (isTitled && titles.has(booked.writtenLetters.slice(other.length))) return 2;
  // One of them is empty, too.
  return one.startsWith(other) || other.startsWith(one) ? 1 : 0;
}

function lettersOf(name: string): string {
  return /^[A-Z]*$/u.test(name) ? name : foldText(name, 'name').replace(/[^\p{L}]/gu, '');
}
