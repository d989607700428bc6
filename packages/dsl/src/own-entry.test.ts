import { expect, test } from 'vitest';

import { ownEntry } from './own-entry.ts';

test('a word that is in the table, and words that are not', () => {
  const table = { h: 1 };
  expect(ownEntry(table, 'h')).toBe(1);
  for (const word of ['min', 'constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(ownEntry(table, word)).toBeUndefined();
  }
});
