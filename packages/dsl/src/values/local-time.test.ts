import { expect, test } from 'vitest';

import { parseLocalTime, printLocalTime } from './local-time.ts';

test.each([
  ['00:00', 0, '00:00'],
  ['22:30', 81_000_000, '22:30'],
  ['23:59:59.999', 86_399_999, '23:59:59.999'],
  ['01:02:03', 3_723_000, '01:02:03'],
  ['01:02:03.5', 3_723_500, '01:02:03.500'],
  ['01:02:00.0001', 3_720_000, '01:02'],
])('%s is %d ms after midnight', (text, ms, printed) => {
  expect(parseLocalTime(text)).toBe(ms);
  expect(printLocalTime(ms)).toBe(printed);
});

test.each(['24:00', '24:01', '12:60', '12:00:60', '1:00', '12', '12:00:', '12:00:00.', '-1:00', '12:00Z', ''])(
  '%j is no time of day',
  (text) => {
    expect(parseLocalTime(text)).toBeNull();
  },
);
