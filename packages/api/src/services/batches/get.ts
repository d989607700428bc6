import { and, eq } from 'drizzle-orm';
import type { ServiceContext } from '../../context.ts';
import { batches } from '../../db/schema/batches.ts';
import { ServiceError } from '../../errors.ts';
import { visibleTo } from './visible.ts';

export type BatchRow = typeof batches.$inferSelect;

/** One batch; somebody else's is not there for a carrier. */
export async function getBatch(context: ServiceContext, id: string): Promise<BatchRow> {
  const [row] = await context.db
    .select()
    .from(batches)
    .where(and(eq(batches.id, id), visibleTo(context)));
  if (row === undefined) throw new ServiceError('resource/not-found', 'there is no such batch');
  return row;
}
