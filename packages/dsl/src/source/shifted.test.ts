import { expect, test } from 'vitest';

import { shifted } from './shifted.ts';

function verify(data: unknown, expected: unknown): void {
  expect(shifted(data, 3)).toEqual(expected);
}

test('moves every range, however deep it lies, and nothing else', () => {
  verify({ start: 0, end: 2 }, { start: 3, end: 5 });
  verify(
    { kind: 'path', names: [{ text: 'a', range: { start: 1, end: 2 } }], count: 7, unit: null },
    { kind: 'path', names: [{ text: 'a', range: { start: 4, end: 5 } }], count: 7, unit: null },
  );
  verify(
    { edits: [{ range: { start: 1, end: 1 }, newText: '1' }] },
    { edits: [{ range: { start: 4, end: 4 }, newText: '1' }] },
  );
  verify({ firstDay: 1, lastDay: 2 }, { firstDay: 1, lastDay: 2 });
});

test('leaves what does not move as it is', () => {
  const data = { range: { start: 1, end: 2 } };
  expect(shifted(data, 0)).toBe(data);
});
