import { expect, test } from 'vitest';

import { parseDate, printDate } from './date.ts';

test.each(['2027-03-31', '2024-02-29', '0001-01-01', '9999-12-31'])('%s reads and prints as itself', (text) => {
  expect(printDate(parseDate(text) ?? Number.NaN)).toBe(text);
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-01',
  '0000-01-01',
  '2026-3-1',
  '26-03-01',
  '2026-03-01T',
  ' 2026-03-01',
  '2026-03-01\n',
  '20260301',
  '',
])('%j is no date', (text) => {
  expect(parseDate(text)).toBeNull();
});
