import { expect, test } from 'vitest';

import { parseDate } from './date.ts';
import { dateOfLocal, parseLocalDateTime, printLocalDateTime } from './local-date-time.ts';

test.each(['2027-03-31T22:30', '1969-12-31T23:59:59', '2024-02-29T00:00', '2026-01-01T00:00:00.250'])(
  '%s reads and prints as itself, on its own date',
  (text) => {
    const ms = parseLocalDateTime(text) ?? Number.NaN;
    expect(printLocalDateTime(ms)).toBe(text);
    expect(dateOfLocal(ms)).toBe(parseDate(text.slice(0, 10)));
  },
);

test.each([
  '2027-02-29T10:00',
  '2027-03-31T24:00',
  '2027-03-31 22:30',
  '2027-03-31',
  '2027-03-31T22:30Z',
  '2027-03-31T22:30+13:00',
  '2027-03-31t22:30',
  '',
])('%j is no local date-time', (text) => {
  expect(parseLocalDateTime(text)).toBeNull();
});
