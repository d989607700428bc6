import { and, desc, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ServiceContext } from '../../context.ts';
import { batches } from '../../db/schema/batches.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../http/pagination.ts';
import type { BatchRow } from './get.ts';
import { visibleTo } from './visible.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Batches, latest first. */
export async function listBatches(context: ServiceContext, query: PageQuery): Promise<Page<BatchRow>> {
  const rows = await context.db
    .select()
    .from(batches)
    .where(and(visibleTo(context), olderThan(query.cursor)))
    .orderBy(desc(batches.receivedAt), desc(batches.id))
    .limit(query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.receivedAt.toISOString(), row.id],
  );
}

function olderThan(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [at, id] = decodeCursor(cursor, cursorSchema);
  return sql`(${batches.receivedAt}, ${batches.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
