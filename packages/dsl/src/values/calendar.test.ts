import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addMonths,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  fullYearsBetween,
  isCivilDate,
  weekdayOf,
} from './calendar.ts';
import { parseDate, printDate } from './date.ts';

const dayOf = (text: string): number => parseDate(text) ?? Number.NaN;
const anyDay = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') });

describe('the calendar', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %d', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test('agrees with the host on every kind of day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const civil = civilFromDays(day);
        const host = new Date(day * 86_400_000);
        expect([civil.year, civil.month, civil.day]).toEqual([
          host.getUTCFullYear(),
          host.getUTCMonth() + 1,
          host.getUTCDate(),
        ]);
        expect(daysFromCivil(civil)).toBe(day);
        expect(weekdayOf(day) % 7).toBe(host.getUTCDay());
      }),
    );
  });

  test.each([
    [1900, 28],
    [2000, 29],
    [2024, 29],
    [2026, 28],
  ])('February %d has %d days', (year, length) => {
    expect(daysInMonth(year, 2)).toBe(length);
  });

  test.each([
    [{ year: 2026, month: 2, day: 30 }, false],
    [{ year: 2026, month: 13, day: 1 }, false],
    [{ year: 2026, month: 0, day: 1 }, false],
    [{ year: 2026, month: 1, day: 0 }, false],
    [{ year: 0, month: 1, day: 1 }, false],
    [{ year: 2026, month: 12, day: 31 }, true],
  ])('%j exists: %s', (date, exists) => {
    expect(isCivilDate(date)).toBe(exists);
  });
});

describe('adding months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(printDate(addMonths(dayOf(from), months))).toBe(to);
  });
});

describe('full years', () => {
  test.each([
    ['1980-03-12', '2026-03-11', 45],
    ['1980-03-12', '2026-03-12', 46],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-03-10', '2026-03-10', 0],
    ['2026-03-10', '2026-03-09', -1],
  ])('born on %s, at %s: %d', (birth, at, years) => {
    expect(fullYearsBetween(dayOf(birth), dayOf(at))).toBe(years);
  });
});
