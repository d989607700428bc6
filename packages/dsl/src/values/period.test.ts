import { expect, test } from 'vitest';

import { printPeriod } from './period.ts';

test.each([
  [6, '6 months'],
  [1, '1 month'],
  [216, '18 years'],
  [18, '1 year 6 months'],
  [0, '0 months'],
  [-13, '-1 year 1 month'],
])('%d months print as %s', (months, printed) => {
  expect(printPeriod(months)).toBe(printed);
});
