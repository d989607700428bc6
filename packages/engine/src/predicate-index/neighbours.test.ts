import fc from 'fast-check';
import { expect, test } from 'vitest';
import { above, below } from './neighbours.ts';

test('nothing lies between a number and its neighbours', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(above(number)).toBeGreaterThan(number);
      expect(below(number)).toBeLessThan(number);
      expect(below(above(number)) === number).toBe(true);
      const middle = number / 2 + above(number) / 2;
      expect(middle === number || middle === above(number) || Math.abs(number) < Number.MIN_VALUE * 4).toBe(true);
    }),
  );
  expect(above(Infinity)).toBe(Infinity);
  expect(above(0)).toBe(Number.MIN_VALUE);
});
