import { describe, expect, test } from 'vitest';
import { makeParty, makePerson, withDocument } from './people.ts';
import { createRandom } from './random.ts';

const random = createRandom('people');
const parties = Array.from({ length: 400 }, () => makeParty(random));
const people = parties.flat();

function fullYears(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

describe('makeParty', () => {
  test('nobody has a birthday during the fortnight of the schedule', () => {
    for (const { birthDate, age } of people) {
      expect([fullYears(birthDate, '2026-12-01'), fullYears(birthDate, '2026-12-14')]).toEqual([age, age]);
    }
  });

  test('everybody holds a valid passport of their own nationality', () => {
    for (const { documents, nationality } of people) {
      expect(documents).toMatchObject([{ type: 'passport', issuing_country: nationality }]);
      expect((documents[0]?.issued_on ?? '9') < '2026-12-01').toBe(true);
      expect((documents[0]?.expires_on ?? '0') > '2027-02-01').toBe(true);
    }
  });

  test('children travel with an adult who shares their name', () => {
    for (const party of parties) {
      const adults = new Set(party.filter(({ age }) => age >= 18).map(({ familyName }) => familyName));
      for (const child of party.filter(({ age }) => age < 18)) expect(adults).toContain(child.familyName);
    }
  });

  test('there are people alone, couples, families and groups', () => {
    expect(new Set(parties.map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(people.some(({ age }) => age < 2)).toBe(true);
  });
});

describe('makePerson', () => {
  test('keeps to what was asked for', () => {
    const person = makePerson(random, { tradition: 'tongan', ages: [18, 22], sex: 'F', familyName: 'Moala' });
    expect(person).toMatchObject({ sex: 'F', familyName: 'Moala' });
    expect(person.age).toBeGreaterThanOrEqual(18);
    expect(person.age).toBeLessThanOrEqual(22);
  });

  test('a document is changed without touching the person it was made for', () => {
    const person = makePerson(random, { tradition: 'samoan', ages: [30, 30] });
    const changed = withDocument(person, { expires_on: '2026-12-20' });
    expect(changed.documents[0]?.expires_on).toBe('2026-12-20');
    expect(person.documents[0]?.expires_on).not.toBe('2026-12-20');
  });
});
