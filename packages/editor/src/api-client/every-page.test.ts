import { expect, test } from 'vitest';
import { readEveryPage } from './every-page.ts';

test('follows the cursors to the end', async () => {
  const pages: Readonly<Record<string, { items: number[]; next_cursor: string | null }>> = {
    first: { items: [1, 2], next_cursor: 'b' },
    b: { items: [], next_cursor: 'c' },
    c: { items: [3], next_cursor: null },
  };
  const items = await readEveryPage(async (cursor) => pages[cursor ?? 'first'] ?? { items: [], next_cursor: null });
  expect(items).toEqual([1, 2, 3]);
});

test('gives up on a list without end', async () => {
  const items = await readEveryPage(async () => ({ items: [1], next_cursor: 'again' }));
  expect(items).toHaveLength(100);
});
