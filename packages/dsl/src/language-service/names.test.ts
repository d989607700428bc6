import { describe, expect, test } from 'vitest';

import { parseFile } from '../syntax/parse.ts';
import { namesOf } from './names.ts';
import type { Meaning } from './names.ts';

const print = (meaning: Meaning): string => {
  if (meaning.kind === 'field') return meaning.cataloguePath;
  if (meaning.kind === 'code') return meaning.list;
  return 'declaration' in meaning ? `${meaning.kind} at ${meaning.declaration.start}` : meaning.kind;
};
const meanings = (text: string): readonly string[] =>
  namesOf(parseFile(text).value).map((name) => `${name.text}: ${print(name.meaning)}`);
const verify = (text: string, expected: readonly string[]): void => expect(meanings(text)).toEqual(expected);
const inWhen = (condition: string): string => `rule R1 "t" {\n  when ${condition}\n}`;

describe('fields', () => {
  test('each name of a path, from the record or from the element', () => {
    verify(inWhen('booking.agency.name is "x"'), [
      'booking: booking',
      'agency: booking.agency',
      'name: booking.agency.name',
    ]);
    verify(inWhen('any booking.bags where (weight > 23 kg)'), [
      'booking: booking',
      'bags: booking.bags',
      'weight: booking.bags.weight',
      'kg: unit',
    ]);
  });

  test('what is unknown means nothing, nor does what stands behind it', () => {
    verify(inWhen('booking.nothing.name is 1 and elsewhere < 3'), ['booking: booking']);
  });
});

describe('the element', () => {
  test('by its name, within the brackets alone', () => {
    verify(inWhen('any booking.bags as b where (b.weight > 1 kg) and b.weight > 1 kg'), [
      'booking: booking',
      'bags: booking.bags',
      'b: alias at 41',
      'weight: booking.bags.weight',
      'kg: unit',
      'kg: unit',
    ]);
  });

  test('its own field comes before a definition, a parameter before both', () => {
    const define = 'define weight = 23 kg\n';
    verify(`${define}${inWhen('any booking.bags where (weight is known)')}`, [
      'kg: unit',
      'booking: booking',
      'bags: booking.bags',
      'weight: booking.bags.weight',
    ]);
    verify(`${define}define f(weight: mass) = weight > 2 kg`, ['kg: unit', 'weight: parameter at 31', 'kg: unit']);
  });
});

describe('definitions', () => {
  test('with arguments, alone, and from each other', () => {
    verify(`define a = b(2)\ndefine b(n: number) = booking.party_size > n\n${inWhen('a and b(3)')}`, [
      'b: definition at 23',
      'booking: booking',
      'party_size: booking.party_size',
      'n: parameter at 25',
      'a: definition at 7',
      'b: definition at 23',
    ]);
  });

  test('of two with one name the first is meant', () => {
    verify(`define a = true\ndefine a = false\n${inWhen('a')}`, ['a: definition at 7']);
  });

  test('a word of a few comes before a definition of that name', () => {
    verify(`define cash = true\n${inWhen('any booking.payments where (method is cash) and cash')}`, [
      'booking: booking',
      'payments: booking.payments',
      'method: booking.payments.method',
      'cash: value',
      'cash: definition at 7',
    ]);
  });

  test('the names of a reason are fields and no definitions', () => {
    verify('define late = true\nrule R1 "t" {\n  when true\n  reason: "{late}"\n}', []);
  });
});

test('lists of the file, codes by what they are compared with', () => {
  verify(`list near: airport = ["APW"]\n${inWhen('flight.origin in list near and "AKL" is flight.origin')}`, [
    'APW: airport',
    'flight: flight',
    'origin: flight.origin',
    'near: list at 5',
    'AKL: airport',
    'flight: flight',
    'origin: flight.origin',
  ]);
});

test('what a definition comes to gives words and codes their meaning', () => {
  verify(`define trip = booking.trip_type\n${inWhen('trip is one_way and (trip otherwise open_jaw) in [one_way]')}`, [
    'booking: booking',
    'trip_type: booking.trip_type',
    'trip: definition at 7',
    'one_way: value',
    'trip: definition at 7',
    'open_jaw: value',
    'one_way: value',
  ]);
});
