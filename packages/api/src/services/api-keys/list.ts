import { asc, getTableColumns, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { ServiceContext } from '../../context.ts';
import { apiKeys } from '../../db/schema/api-keys.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../http/pagination.ts';
import type { ApiKeyRow } from './create.ts';

const cursorSchema = z.tuple([z.string()]);

/** Keys by identifier, revoked ones too. */
export async function listApiKeys(context: ServiceContext, query: PageQuery): Promise<Page<ApiKeyRow>> {
  const { secretHash: _secretHash, ...columns } = getTableColumns(apiKeys);
  const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor, cursorSchema);
  const rows = await context.db
    .select(columns)
    .from(apiKeys)
    .where(after === undefined ? undefined : gt(apiKeys.id, after))
    .orderBy(asc(apiKeys.id))
    .limit(query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.id],
  );
}
