import { expect, test } from 'vitest';
import { growthExponent, spreadOf } from './statistics.ts';

test('the median lies in the middle, whatever the order', () => {
  expect(spreadOf([9, 1, 4])).toEqual({ median: 4, low: 1, high: 9 });
});

test.each([
  ['not at all', 2, 0],
  ['with the root', 20, 1 / 2],
  ['as much', 200, 1],
  ['with the square', 20_000, 2],
])('what grows %s has its power', (_, y, power) => {
  expect(growthExponent({ x: 10, y: 2 }, { x: 1_000, y })).toBeCloseTo(power);
});
