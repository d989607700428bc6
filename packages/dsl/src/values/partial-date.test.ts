import { expect, test } from 'vitest';

import { parseDate } from './date.ts';
import { dayInterval, parsePartialDate, printPartialDate } from './partial-date.ts';

test.each([
  ['1980', '1980-01-01', '1980-12-31'],
  ['1980-02', '1980-02-01', '1980-02-29'],
  ['1981-02', '1981-02-01', '1981-02-28'],
  ['1980-12', '1980-12-01', '1980-12-31'],
  ['1980-03-12', '1980-03-12', '1980-03-12'],
])('%s may be any day from %s to %s', (text, first, last) => {
  const date = parsePartialDate(text);
  expect(date).toEqual({ firstDay: parseDate(first), lastDay: parseDate(last) });
  expect(date && printPartialDate(date)).toBe(text);
});

test.each(['1980-13', '1980-00', '1980-02-30', '0000', '80', '1980-', '1980-3', '198003', '', '1980 '])(
  '%j is no partial date',
  (text) => {
    expect(parsePartialDate(text)).toBeNull();
  },
);

test('other intervals print with both ends', () => {
  expect(printPartialDate({ firstDay: 0, lastDay: 40 })).toBe('1970-01-01/1970-02-10');
  expect(printPartialDate({ firstDay: 0, lastDay: 58 })).toBe('1970-01-01/1970-02-28');
  expect(printPartialDate(dayInterval(0))).toBe('1970-01-01');
});
