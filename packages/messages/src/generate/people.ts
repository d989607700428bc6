import { dayAfter } from './flights.ts';
import { namesIn } from './names.ts';
import type { Market } from './networks.ts';
import type { Random } from './random.ts';

/** An invented traveller: the same facts in every message that names it. */
export interface Person {
  readonly familyName: string;
  readonly givenNames: string | undefined;
  readonly sex: 'M' | 'F';
  readonly birthDate: string;
  readonly type: 'adult' | 'child' | 'infant';
  readonly nationality: string;
  readonly residence: string;
  readonly document: {
    readonly type: 'passport' | 'identity_card';
    readonly number: string;
    readonly issuing_country: string;
    readonly issued_on: string;
    readonly expires_on: string;
  };
}

type PersonType = Person['type'];

/** Days of life that a person of each type has behind it, at least and at most. */
const lifeDays: Readonly<Record<PersonType, readonly [number, number]>> = {
  infant: [15, 720],
  child: [735, 4_370],
  adult: [6_600, 28_500],
};

const letters = 'ABCDEFGHJKLMNPRTUVWXY';
const digits = '0123456789';

interface PersonWish {
  readonly type: PersonType;
  /** Day of the flight. */
  readonly day: string;
  readonly nationality: string;
  readonly familyName?: string;
  /** Days of life, at least and at most; those usual for the type where absent. */
  readonly livedDays?: readonly [number, number];
}

/** Invents a person. */
export function makePerson(random: Random, { type, day, nationality, familyName, livedDays }: PersonWish): Person {
  const names = namesIn(nationality);
  const sex = random.pick(['M', 'F'] as const);
  const hasOneName = nationality === 'IND' && random.chance(0.1);
  const birthDate = dayAfter(day, -random.between(...(livedDays ?? lifeDays[type])));
  const validYears = type === 'adult' ? 10 : 5;
  const isExpiredSoon = random.chance(0.03);
  const expiresOn = dayAfter(day, isExpiredSoon ? random.between(-20, 90) : random.between(180, validYears * 365 - 40));
  const issuedOn = [dayAfter(expiresOn, -validYears * 365), birthDate].toSorted().at(-1) ?? birthDate;
  return {
    familyName: familyName ?? random.pick(names.family),
    givenNames: hasOneName ? undefined : random.pick(sex === 'F' ? names.female : names.male),
    sex,
    birthDate,
    type,
    nationality,
    residence: random.chance(0.85) ? nationality : random.pick(['NZL', 'AUS', 'DEU', 'GBR', 'USA']),
    document: {
      type: random.chance(0.97) ? 'passport' : 'identity_card',
      number: random.text(letters, 2) + random.text(digits, 7),
      issuing_country: random.chance(0.98) ? nationality : random.pick(['NZL', 'AUS', 'DEU']),
      issued_on: issuedOn,
      expires_on: expiresOn,
    },
  };
}

/** Invents people who travel together: one, a couple, a family with children and infants, friends, or a group. */
export function makeParty(random: Random, market: Market, day: string): readonly Person[] {
  const nationality = random.pick(market.nationalities);
  const familyName = random.pick(namesIn(nationality).family);
  const person = (type: PersonType, isFamily: boolean): Person =>
    makePerson(random, { type, day, nationality, ...(isFamily ? { familyName } : {}) });
  const several = (count: number, type: PersonType, isFamily: boolean): readonly Person[] =>
    Array.from({ length: count }, () => person(type, isFamily));
  const kind = random.unit();
  if (kind < 0.5) return [person('adult', true)];
  if (kind < 0.7) return [person('adult', true), person('adult', random.chance(0.7))];
  if (kind < 0.92) {
    return [
      ...several(random.chance(0.75) ? 2 : 1, 'adult', true),
      ...several(random.between(0, 3), 'child', true),
      ...several(random.chance(0.3) ? 1 : 0, 'infant', true),
    ];
  }
  return several(kind < 0.985 ? random.between(3, 5) : random.between(8, 24), 'adult', false);
}
