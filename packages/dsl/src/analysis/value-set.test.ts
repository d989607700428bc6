import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Domain, Name, NumberSpan, ValueSet } from './value-set.ts';
import {
  complementOf,
  emptySet,
  fullSet,
  intersection,
  isEmptySet,
  isSubset,
  keyOfSet,
  namesIn,
  numbersIn,
} from './value-set.ts';

const digits: Extract<Domain, { kind: 'numbers' }> = { kind: 'numbers', low: 0, high: 9, step: 1 };
const evens: Extract<Domain, { kind: 'numbers' }> = { kind: 'numbers', low: 0, high: 9, step: 2 };
const letters: Extract<Domain, { kind: 'names' }> = { kind: 'names', universe: ['a', 'b', 'c'] };
const anything: Extract<Domain, { kind: 'names' }> = { kind: 'names', universe: null };

/** Every value that could tell two sets apart. */
const probes: readonly (number | Name)[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'a', 'b', 'c', 'd'];

const has = (set: ValueSet, value: number | Name): boolean => {
  if (set.kind === 'numbers')
    return typeof value === 'number' && set.spans.some(([low, high]) => low <= value && value <= high);
  return typeof value !== 'number' && set.names.has(value) !== set.isComplement;
};

const membersOf = (set: ValueSet, { step }: { readonly step: number }): readonly (number | Name)[] =>
  probes.filter((probe) => has(set, probe) && (typeof probe !== 'number' || probe % step === 0));

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -2, max: 11 }), fc.integer({ min: -2, max: 11 }))
    .map(([one, other]): NumberSpan => [one, other]),
  { maxLength: 4 },
);
const numberSets = (domain: typeof digits) => spans.map((each) => numbersIn(domain, each));
const nameSets = (domain: typeof letters) =>
  fc
    .record({
      isComplement: fc.boolean(),
      names: fc.subarray(['a', 'b', 'c', 'd']).map((names) => new Set<Name>(names)),
    })
    .map((each) => namesIn(domain, each));

describe.each([
  ['numbers', digits, numberSets(digits), 1],
  ['numbers two apart', evens, numberSets(evens), 2],
  ['names of an enumeration', letters, nameSets(letters), 1],
  ['names without end', anything, nameSets(anything), 1],
] as const)('%s', (_, domain, sets, step) => {
  const inDomain = (value: number | Name): boolean => has(fullSet(domain), value);
  const members = (set: ValueSet) => membersOf(set, { step });

  test('an intersection has what both have, a complement what the set has not', () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        expect(members(intersection(one, other))).toEqual(members(one).filter((each) => has(other, each)));
        const outside = probes.filter(
          (each) => inDomain(each) && !has(one, each) && (typeof each !== 'number' || each % step === 0),
        );
        expect(members(complementOf(domain, one))).toEqual(outside);
      }),
    );
  });

  test('a subset has nothing that the other has not; equal sets have equal keys', () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        expect(isSubset(one, other)).toBe(isEmptySet(intersection(one, complementOf(domain, other))));
        expect(keyOfSet(one) === keyOfSet(other)).toBe(isSubset(one, other) && isSubset(other, one));
      }),
    );
  });

  test('nothing is in the empty set, and all of it in the full one', () => {
    expect(isEmptySet(emptySet(domain))).toBe(true);
    expect(isEmptySet(complementOf(domain, fullSet(domain)))).toBe(true);
  });
});

test.each([
  [
    [
      [1, 3],
      [4, 6],
    ],
    '1..6',
  ],
  [
    [
      [5, 7],
      [1, 2],
    ],
    '1..2,5..7',
  ],
  [[[7, 3]], ''],
  [[[-5, 100]], '0..9'],
] as const)('spans %j are kept as %s', (given, key) => {
  expect(keyOfSet(numbersIn(digits, given))).toBe(key);
});
