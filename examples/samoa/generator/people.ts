// cspell:ignore tokelauan
import { days, printDate, readLocal } from './clock.ts';
import type { NamePool, Tradition } from './names.ts';
import { namePools } from './names.ts';
import type { Random } from './random.ts';

/** An invented traveller, whatever carriers will later make of the facts. */
export interface Person {
  readonly familyName: string;
  /** Null for people who have one name only. */
  readonly givenNames: string | null;
  readonly sex: 'M' | 'F';
  readonly birthDate: string;
  readonly age: number;
  readonly nationality: string;
  readonly residence: string;
  readonly documents: readonly TravelDocument[];
}

export interface TravelDocument {
  readonly type: 'passport' | 'visa' | 'residence_permit';
  readonly number: string;
  readonly issuing_country: string;
  readonly issued_on: string;
  readonly expires_on: string;
}

/** What is asked of a person to be made; what is left out is chosen. */
export interface PersonWish {
  readonly tradition: Tradition;
  readonly ages: readonly [number, number];
  readonly sex?: 'M' | 'F';
  readonly familyName?: string;
}

// Ages are counted on the first day of the schedule; every flight leaves within a fortnight of it.
const reference = readLocal('2026-12-01T00:00', 0);

const letters = 'ABCDEFGHJKLMNPRTUVWXY';
const digits = '0123456789';

function birthDateAt(random: Random, age: number): string {
  // At most 349 days after the last birthday, so that nobody has one within the fortnight.
  const sinceBirthday = random.between(1, 349);
  const year = 2026 - age;
  const birthday = readLocal(`${year}-12-01T00:00`, 0);
  return printDate(birthday - days(sinceBirthday));
}

function passport(random: Random, country: string, age: number): TravelDocument {
  const validYears = age < 16 ? 5 : 10;
  const issuedAt = reference - days(random.between(30, validYears * 365 - 250));
  const issuedOn = printDate(issuedAt);
  const lastYear = Number(issuedOn.slice(0, 4)) + validYears;
  return {
    type: 'passport',
    number: random.text(letters, 2) + random.text(digits, 6),
    issuing_country: country,
    issued_on: issuedOn,
    expires_on: `${lastYear}${issuedOn.slice(4).replace('-02-29', '-02-28')}`,
  };
}

/** A passport like the person's own, changed in part. */
export function withDocument(person: Person, change: Partial<TravelDocument>): Person {
  return { ...person, documents: person.documents.map((document) => ({ ...document, ...change })) };
}

/** Invents a person. */
export function makePerson(random: Random, wish: PersonWish): Person {
  const pool: NamePool = namePools[wish.tradition];
  const sex = wish.sex ?? random.pick(['M', 'F'] as const);
  const age = random.between(...wish.ages);
  const nationality = random.pick(pool.nationalities);
  const familyName = wish.familyName ?? random.pick(pool.family);
  const hasOneName = wish.tradition === 'indian' && random.chance(25);
  return {
    familyName,
    givenNames: hasOneName ? null : random.pick(sex === 'F' ? pool.female : pool.male),
    sex,
    birthDate: birthDateAt(random, age),
    age,
    nationality,
    residence: random.chance(75) ? nationality : random.pick(['WSM', 'NZL', 'AUS']),
    documents: [passport(random, nationality, age)],
  };
}

const traditions: readonly Tradition[] = [
  ...Array.from({ length: 9 }, (): Tradition => 'samoan'),
  ...Array.from({ length: 4 }, (): Tradition => 'european'),
  'tongan',
  'tongan',
  'fijian',
  'maori',
  'maori',
  'tokelauan',
  'chinese',
  'chinese',
  'filipino',
  'indian',
  'latin',
];

/** Invents people who travel together: one person, a couple, a family with children, or a group of friends. */
export function makeParty(random: Random): readonly Person[] {
  const tradition = random.pick(traditions);
  const adult = (familyName?: string): Person =>
    makePerson(random, { tradition, ages: [19, 74], ...(familyName === undefined ? {} : { familyName }) });
  const kind = random.between(1, 100);
  if (kind > 66 && kind <= 90) return family(random, tradition);
  const first = adult();
  if (kind <= 48) return [first];
  if (kind <= 66) return [first, adult(random.chance(70) ? first.familyName : undefined)];
  return [first, ...Array.from({ length: random.between(2, 4) }, () => adult())];
}

function family(random: Random, tradition: Tradition): readonly Person[] {
  const parent = makePerson(random, { tradition, ages: [27, 48] });
  const { familyName } = parent;
  const partner = random.chance(70) ? [makePerson(random, { tradition, ages: [27, 50], familyName })] : [];
  const children = Array.from({ length: random.between(1, 3) }, () =>
    makePerson(random, { tradition, ages: random.chance(25) ? [0, 1] : [2, 9], familyName }),
  );
  return [parent, ...partner, ...children];
}
