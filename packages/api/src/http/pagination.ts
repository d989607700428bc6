import { z } from '@hono/zod-openapi';
import { ServiceError } from '../errors.ts';

/** Query of every list: keyset cursors, so that a page is the same however the list grows in front of it. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(500).optional().openapi({ description: '`next_cursor` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type PageQuery = z.output<typeof pageQuerySchema>;

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });

export interface Page<T> {
  readonly items: readonly T[];
  readonly next_cursor: string | null;
}

/** A cursor is the sort key of the last row, unreadable on purpose: nobody should build one. */
function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor; `schema` says of what kind the parts of its key are. */
export function decodeCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new ServiceError('request/invalid', 'the cursor is not one of ours; start again without it');
  }
}

/** Makes a page of `limit` items from rows that were asked for with `limit + 1`. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keyOf: (row: Row) => readonly (string | number)[],
): { items: Item[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), next_cursor: hasMore ? encodeCursor(keyOf(last)) : null };
}
