import { expect, test } from 'vitest';

import { createRangeSet } from './range-set.ts';

test('a range touches what it has a place or an edge in common with', () => {
  const { touches } = createRangeSet([
    { start: 20, end: 30 },
    { start: 5, end: 8 },
    { start: 6, end: 10 },
    { start: 25, end: 26 },
  ]);
  const verify = (start: number, end: number, expected: boolean): void =>
    expect(touches({ start, end }), `${start} to ${end}`).toBe(expected);
  verify(0, 4, false);
  verify(0, 5, true);
  verify(7, 7, true);
  verify(10, 12, true);
  verify(11, 19, false);
  verify(0, 40, true);
  verify(27, 28, true);
  verify(31, 40, false);
});

test('nothing touches an empty set', () => {
  expect(createRangeSet([]).touches({ start: 0, end: 1 })).toBe(false);
});
