import { describe, expect, test } from 'vitest';

import { createLineMap } from './line-map.ts';

const sourceText = 'ab\ncd\r\n\re😀f';

describe('offset to position, both from 1', () => {
  test.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [5, 2, 3],
    [6, 2, 4],
    [7, 3, 1],
    [8, 4, 1],
    [9, 4, 2],
    [11, 4, 4],
    [12, 4, 5],
  ])('%i', (offset, line, column) => {
    expect(createLineMap(sourceText).positionAt(offset)).toEqual({ line, column });
  });

  test('an empty text has one line', () => expect(createLineMap('').positionAt(0)).toEqual({ line: 1, column: 1 }));
});

test('position to offset turns it round', () => {
  const lines = createLineMap(sourceText);
  // The LF of a CR LF is part of the line end, so no position leads there.
  const offsets = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12];
  expect(offsets.map((offset) => lines.offsetAt(lines.positionAt(offset)))).toEqual(offsets);
});

test('past the end of a line is its end, past the last line the end of the text', () => {
  const lines = createLineMap('ab\ncd\r\nef');
  expect(lines.offsetAt({ line: 1, column: 99 })).toBe(2);
  expect(lines.offsetAt({ line: 2, column: 99 })).toBe(5);
  expect(lines.offsetAt({ line: 3, column: 99 })).toBe(9);
  expect(lines.offsetAt({ line: 99, column: 1 })).toBe(9);
});
