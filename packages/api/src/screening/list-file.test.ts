import { describe, expect, test } from 'vitest';
import { parseListFile } from './list-file.ts';

describe('parseListFile', () => {
  test('reason and end may be left out', () => {
    expect(parseListFile('{"type":"airport","items":[{"value":"BKK"}]}')).toEqual({
      list: { type: 'airport', items: [{ value: 'BKK', reason: null, expires: null }] },
    });
  });

  test.each([
    ['[', 'the file is not JSON'],
    ['{"type":"airport"}', 'items'],
    ['{"type":"airport","items":[{"value":"BKK","expires":"soon"}]}', 'items.0.expires'],
    ['{"type":"airport","items":[{"value":"BKK","owner":"x"}]}', 'items.0'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseListFile(text)).toEqual({ problems: [expect.stringContaining(problem)] });
  });
});
