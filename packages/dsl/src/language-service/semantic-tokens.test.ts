import { describe, expect, test } from 'vitest';

import { textIn } from '../source/text-range.ts';
import { testContext } from '../testing/checked-condition.ts';
import { createLanguageService } from './service.ts';

const service = createLanguageService(testContext);
const tokens = (text: string): readonly string[] =>
  service
    .semanticTokens(text)
    .map(({ range, kind, modifiers }) => `${textIn(text, range)} ${[kind, ...modifiers].join('.')}`);
const verify = (text: string, expected: readonly string[]): void => expect(tokens(text)).toEqual(expected);
/** The tokens of a condition, without `rule R1 "t" {` and `when` before it. */
const verifyCondition = (condition: string, expected: readonly string[]): void =>
  expect(tokens(`rule R1 "t" {\n  when ${condition}\n}`).slice(4)).toEqual(expected);

describe('a condition', () => {
  test('fields, numbers with units, operators', () => {
    verifyCondition('booking.lead_time < 48 h', [
      'booking field',
      'lead_time field',
      '< operator',
      '48 number',
      'h unit',
    ]);
  });

  test('fields that the law restricts are marked', () => {
    verifyCondition('passenger.nationality is "NZL"', [
      'passenger field',
      'nationality field.restricted',
      'is keyword',
      '"NZL" code',
    ]);
  });

  test('words of a few, texts, times, lists', () => {
    verifyCondition('booking.trip_type is one_way', [
      'booking field',
      'trip_type field',
      'is keyword',
      'one_way value',
    ]);
    verifyCondition('booking.agency.name contains "x"', [
      'booking field',
      'agency field',
      'name field',
      'contains keyword',
      '"x" text',
    ]);
    verifyCondition('flight.origin in list hubs', [
      'flight field',
      'origin field',
      'in keyword',
      'list keyword',
      'hubs list',
    ]);
    verifyCondition('time of flight.departs_local < 05:00', [
      'time keyword',
      'of keyword',
      'flight field',
      'departs_local field',
      '< operator',
      '05:00 time',
    ]);
  });

  test('a field that nobody knows is no word of the language', () => {
    verifyCondition('booking.count is 1', ['booking field', 'is keyword', '1 number']);
  });

  test('the element by its name', () => {
    verifyCondition('any booking.bags as b where (b.weight > 1 kg)', [
      'any keyword',
      'booking field',
      'bags field',
      'as keyword',
      'b element.declaration',
      'where keyword',
      'b element',
      'weight field',
      '> operator',
      '1 number',
      'kg unit',
    ]);
  });
});

test('declarations', () => {
  verify('define f(n: number) = n > 1 # why', [
    'define keyword',
    'f definition.declaration',
    'n parameter.declaration',
    'number type',
    '= operator',
    'n parameter',
    '> operator',
    '1 number',
    '# why comment',
  ]);
  verify('list near: airport = ["APW"]', [
    'list keyword',
    'near list.declaration',
    'airport type',
    '= operator',
    '"APW" code',
  ]);
});

test('the entries and the tests of a rule', () => {
  verify('rule R1 "t" {\n  purpose: terrorism\n  test "x" {\n    given { "a": 1 }\n    expect match\n  }\n}', [
    'rule keyword',
    'R1 rule.declaration',
    '"t" text',
    'purpose keyword',
    'terrorism value',
    'test keyword',
    '"x" text',
    'given keyword',
    'expect keyword',
    'match value',
  ]);
});
