import { expect, test } from 'vitest';
import { check } from './check.ts';

const declared = (word: string) => `list known: ${word} = []\n`;
const rule = (condition: string) => `rule R1 "x" {\n  when ${condition}\n}\n`;
const errorsOf = (sourceText: string) =>
  check(sourceText, { lists: new Map() })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

test.each([
  ['text', 'booking.agency.name in list known'],
  ['text', 'passenger.family_name not in list known and booking.is_split'],
  ['reference', 'booking.agency.iata_number in list known'],
  ['email', 'any passenger.emails as mail where (mail in list known) and booking.is_split'],
  ['airport', 'booking.origin in list known'],
])('a list of %s can hold %s', (word, condition) => {
  expect(errorsOf(declared(word) + rule(condition))).toEqual([]);
});

test.each([
  ['text', 'booking.agency.iata_number in list known'],
  ['text', 'any passenger.emails as mail where (mail in list known)'],
  ['reference', 'booking.agency.name in list known'],
  ['country', 'booking.origin in list known'],
  ['airport', 'booking.bag_count in list known'],
])('a list of %s could never hold %s', (word, condition) => {
  expect(errorsOf(declared(word) + rule(condition))).toContain('type/wrong-list-type');
});
