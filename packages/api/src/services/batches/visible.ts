import { and, eq, type SQL } from 'drizzle-orm';
import type { ServiceContext } from '../../context.ts';
import { batches } from '../../db/schema/batches.ts';

/** A carrier's key sees the batches that it handed in, and no others. */
export function visibleTo({ actor }: ServiceContext): SQL | undefined {
  if (actor?.kind !== 'api_key' || actor.role !== 'carrier') return undefined;
  return and(eq(batches.submitterKind, 'api_key'), eq(batches.submitterId, actor.id));
}
