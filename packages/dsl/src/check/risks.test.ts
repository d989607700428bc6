import { describe, expect, test } from 'vitest';

import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { check } from './check.ts';
import type { CheckContext } from './context.ts';
import { estimateCost } from './estimate-cost.ts';

const fileOf = (when: string): string =>
  `rule R1 "t" {\n  purpose: terrorism\n  basis: "Act"\n  owner: "cell"\n  review_by: 2027-01-01\n  when ${when}\n}\n`;

function verify(when: string, expected: readonly string[], context: Partial<CheckContext> = {}): void {
  const text = fileOf(when);
  expect(printDiagnostics(check(text, { lists: new Map(), ...context }).diagnostics, text)).toEqual(expected);
}

describe('what a rule costs', () => {
  const costOf = (when: string, length: number): number => {
    const [rule] = check(fileOf(when), { lists: new Map() }).file.rules;
    return rule === undefined ? Number.NaN : estimateCost(rule, () => length);
  };

  test.each([
    ['booking.is_split', 9, 1],
    ['booking.is_split and not flight.is_codeshare', 9, 4],
    ['booking.party_size + 1 > 3', 9, 2],
    ['any booking.bags', 5, 6],
    ['any booking.bags where (weight > 9 kg)', 5, 16],
    ['count of booking.bags where (weight > 9 kg) > 2', 5, 17],
    ['any booking.bags where (any booking.segments)', 5, 66],
    ['any booking.bags where (weight > 9 kg)', 0, 1],
  ])('%s over lists of %i takes %i steps', (when, length, expected) => {
    expect(costOf(when, length)).toBe(expected);
  });

  const nested = (inner: string): string =>
    `any companions as one where (any booking.bags as bag where (any booking.segments as leg where (${inner})))`;

  test('three lists within one another are too many, two are not', () => {
    verify(nested('leg.destination is bag.destination'), ['risk/costly-rule at "R1"']);
    verify('any booking.bags as bag where (any booking.segments as leg where (leg.origin is bag.destination))', []);
  });
});

describe('names', () => {
  const found = (text: string): readonly string[] => [`risk/exact-name at ${JSON.stringify(text)}`];

  test('that are delivered twice are seldom spelt alike', () => {
    verify(
      'any booking.payments where (holder_name is not passenger.full_name)',
      found('holder_name is not passenger.full_name'),
    );
  });

  test('of an agency are no names of people', () => verify('booking.agency.name is booking.agency.city', []));
});

describe('data that hardly ever come', () => {
  const missingRates = new Map([
    ['booking.bags.weight', 0.934],
    ['booking.agency.city', 0.9],
  ]);
  const found = 'risk/seldom-delivered at "weight"';

  test.each([
    ['any booking.bags where (weight > 9 kg or weight < 1 kg)', [found]],
    ['booking.agency.city is "Apia"', []],
    ['booking.is_split', []],
  ])('%s', (when, expected) => verify(when, expected, { missingRates }));

  test('are known from history alone', () => verify('any booking.bags where (weight > 9 kg)', []));
});
