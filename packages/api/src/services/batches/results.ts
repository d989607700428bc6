import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { ServiceContext } from '../../context.ts';
import { scoredRows } from '../../db/schema/scored-rows.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../http/pagination.ts';
import { getBatch } from './get.ts';

const cursorSchema = z.tuple([z.int()]);

export type ScoredRow = typeof scoredRows.$inferSelect;

/** What the records of a batch came out as, by position; while it is being screened, as far as it is. */
export async function listResults(
  context: ServiceContext,
  batchId: string,
  query: PageQuery,
): Promise<Page<ScoredRow>> {
  await getBatch(context, batchId);
  const [after] = query.cursor === undefined ? [0] : decodeCursor(query.cursor, cursorSchema);
  const rows = await context.db
    .select()
    .from(scoredRows)
    .where(and(eq(scoredRows.batchId, batchId), gt(scoredRows.position, after)))
    .orderBy(asc(scoredRows.position))
    .limit(query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.position],
  );
}
