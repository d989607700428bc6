import { describe, expect, test } from 'vitest';

import { checkedForm, testContext } from '../testing/checked-condition.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { check } from './check.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);

test('on a line whose form is broken, only its form is spoken of', () => {
  verify('booking.lead_time 48 h', 'syntax/unexpected at "48"');
  verify('booking.bags where (weight > 3 kg)', 'syntax/unexpected at "where"');
  verify('booking.x and (booking.y', 'syntax/unclosed at "("');
  verify('1 < booking.x < 3', 'syntax/chained-comparison at "< 3"');
  verify('flight.origin is in ["APW"]', 'syntax/unexpected at "in"');
  verify('flight.origin is "AP', 'syntax/unterminated-string at "\\"AP"');
});

test('other lines say what they have to', () => {
  verify(
    'all of {\n booking.x\n booking.lead_time 48 h\n booking.y\n}',
    'name/unknown-field at "x"; syntax/unexpected at "48"; name/unknown-field at "y"',
  );
});

test('faults of form that are read as meant hide nothing', () => {
  verify('booking.x == 3', 'name/unknown-field at "x"; syntax/foreign-sign at "=="');
  verify('booking.x is 3 §', 'name/unknown-field at "x"; syntax/unexpected-character at "§"');
});

test('a line that is hidden from view makes no rule pass', () => {
  verify('booking.x is 3 and booking.lead_time 48 h', 'syntax/unexpected at "48"');
});

describe('of a file', () => {
  const verifyFile = (sourceText: string, expected: readonly string[]): void => {
    const errors = check(sourceText, testContext).diagnostics.filter(({ severity }) => severity === 'error');
    expect(printDiagnostics(errors, sourceText)).toEqual(expected);
  };
  const rule = (lines: string): string => `rule A "t" {\n  ${lines}\n}\n`;

  test('two faults in two sections are two', () => {
    verifyFile(rule('when booking.lead_time 48 h\n  unless (booking.is_split'), [
      'syntax/unexpected at "48"',
      'syntax/unclosed at "("',
    ]);
    verifyFile(rule('when booking.x\n  score: "5'), [
      'name/unknown-field at "x"',
      'syntax/unterminated-string at "\\"5"',
    ]);
    verifyFile(rule('when booking.lead_time 48 h\n  severity: odd'), [
      'syntax/unexpected at "48"',
      'rule/bad-entry at "odd"',
    ]);
  });

  test('two faults in two rules are two, and so are two in two lines of a block', () => {
    verifyFile(`${rule('when booking.x')}${rule('when (booking.is_split').replace('A', 'B')}`, [
      'name/unknown-field at "x"',
      'syntax/unclosed at "("',
    ]);
    verifyFile(rule('when all of {\n    booking.x\n    any booking.bags where (weight > 3 kg\n    booking.y\n  }'), [
      'name/unknown-field at "x"',
      'syntax/unclosed at "("',
      'name/unknown-field at "y"',
    ]);
  });

  test('what a rule lacks is said once all of it can be read', () => {
    verifyFile('rule A "t" {\n', ['syntax/unclosed at "{"']);
    verifyFile('rule A "t" {\n}\n', ['rule/no-condition at "A"']);
    verifyFile('scorecard A "t" {\n  points {\n', ['syntax/unclosed at "{"']);
  });

  test('a name is not missed that a broken item may declare', () => {
    verifyFile(`define late booking.is_split\n${rule('when late')}`, ['syntax/unexpected at "booking"']);
    verifyFile(`list near: country = "NZL"\n${rule('when flight.origin_country in list near')}`, [
      'syntax/unexpected at "\\"NZL\\""',
    ]);
  });

  test('another name is missed all the same', () => {
    verifyFile(`define late = booking.is_split and\n\n${rule('when flight.origin_country in list near')}`, [
      'syntax/unexpected at "and"',
      'name/unknown-list at "near"',
    ]);
  });
});
