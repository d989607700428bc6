import { expect, test } from 'vitest';

import { roundedQuotient } from './rounded-quotient.ts';

test.each([
  [7n, 2n, 4n],
  [5n, 2n, 2n],
  [-5n, 2n, -2n],
  [5n, -2n, -2n],
  [-7n, -2n, 4n],
  [1n, 3n, 0n],
  [2n, 3n, 1n],
  [-2n, 3n, -1n],
  [0n, -3n, 0n],
])('%d / %d is %d', (dividend, divisor, expected) => {
  expect(roundedQuotient(dividend, divisor)).toBe(expected);
});
