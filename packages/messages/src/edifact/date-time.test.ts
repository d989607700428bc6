import { describe, expect, test } from 'vitest';
import { expiresAround, notAfter } from './century.ts';
import { isoDate, readWrittenDate, readWrittenDateTime } from './date-time.ts';

const flightDay = '2026-03-11';

describe('dates with two-digit years', () => {
  test.each([
    ['930408', '101', '1993-04-08'],
    ['260311', '101', '2026-03-11'],
    // The day after the flight cannot be a birthday of this century.
    ['260312', '101', '1926-03-12'],
    ['000101', '', '2000-01-01'],
    ['000229', '', '2000-02-29'],
    ['310208', '', '1931-02-08'],
    ['800000', '101', '1980'],
    ['810500', '101', '1981-05'],
    ['270000', '101', '1927'],
    ['120380', '2', '1980-03-12'],
    ['031280', '3', '1980-03-12'],
    ['12MAR80', '', '1980-03-12'],
    ['19800312', '102', '1980-03-12'],
    // The code says six digits, and there are eight.
    ['19800312', '101', '1980-03-12'],
    ['1980-03-12', '102', '1980-03-12'],
    ['1980', '602', '1980'],
    ['198003', '610', '1980-03'],
  ])('birth %s in format %s is %s', (value, format, expected) => {
    const written = readWrittenDate(value, format);
    expect(written && notAfter(written, flightDay)).toBe(expected);
  });

  test.each([
    ['280907', '2028-09-07'],
    ['991231', '2099-12-31'],
    ['060311', '2006-03-11'],
    ['050311', '2105-03-11'],
    ['280229', '2028-02-29'],
  ])('expiry %s is %s', (value, expected) => {
    const written = readWrittenDate(value, '101');
    expect(written && expiresAround(written, flightDay)).toBe(expected);
  });

  test.each([
    ['240229', '2024-02-29'],
    ['270101', '1927-01-01'],
  ])('issue %s is %s', (value, expected) => {
    const written = readWrittenDate(value, '101');
    expect(written && notAfter(written, flightDay)).toBe(expected);
  });

  test.each(['000000', '931332', '930431', '930230', '12XYZ80', 'NULL', '', '9304', '1', '99999999999', '18000101'])(
    '%s is no date',
    (value) => {
      const written = readWrittenDate(value, '');
      expect(written === null || notAfter(written, flightDay) === null).toBe(true);
    },
  );

  test('a leap day goes to the century that has it', () => {
    const written = readWrittenDate('000229', '101');
    expect(written && notAfter(written, '2100-01-01')).toBe('2000-02-29');
  });

  test('without a known day no century is made up', () => {
    const written = readWrittenDate('930408', '101');
    expect(written && notAfter(written, null)).toBeNull();
    expect(written && expiresAround(written, null)).toBeNull();
  });
});

describe('times', () => {
  test.each([
    ['2107131100', 660],
    ['202107131100', 660],
    ['20210713110059', 660],
    ['2107130000', 0],
    ['2107132400', 1440],
  ])('%s is minute %d of its day', (value, minutes) => {
    expect(readWrittenDateTime(value)?.minutes).toBe(minutes);
  });
  test.each(['210713', '2107132460', '2107132500', '2107000000', 'ABCDEFGHIJ', ''])('%s is none', (value) => {
    expect(readWrittenDateTime(value)).toBeNull();
  });
  test('29 February exists only in leap years', () => {
    expect(isoDate({ year: 2025, month: 2, day: 29 })).toBeNull();
    expect(isoDate({ year: 2024, month: 2, day: 29 })).toBe('2024-02-29');
  });
});
