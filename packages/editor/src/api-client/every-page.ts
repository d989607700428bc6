import type { Page } from './contract.ts';

/** Guard against a service that never ends its list. */
const pagesMax = 100;

/** Follows the cursors to the end. For lists that a person looks through as a whole; never for passengers. */
export async function readEveryPage<T>(
  readPage: (cursor: string | undefined) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < pagesMax; count += 1) {
    const page = await readPage(cursor);
    items.push(...page.items);
    if (page.next_cursor === null) break;
    cursor = page.next_cursor;
  }
  return items;
}
