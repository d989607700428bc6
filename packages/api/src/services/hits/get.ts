import { asc, eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { decisions } from '../../db/schema/decisions.ts';
import { hitObservations } from '../../db/schema/hit-observations.ts';
import { hits } from '../../db/schema/hits.ts';
import { users } from '../../db/schema/users.ts';
import { ServiceError } from '../../errors.ts';
import { selectHits, type HitRow } from './list.ts';

export interface HitDetail {
  readonly row: HitRow;
  readonly observations: readonly (typeof hitObservations.$inferSelect)[];
  readonly decisions: readonly { readonly decision: typeof decisions.$inferSelect; readonly by: string }[];
}

/** A hit with all that says why. Looking at a person's record is an act of its own, and is audited as one. */
export async function viewHit(context: ServiceContext, id: string): Promise<HitDetail> {
  const detail = await readHit(context, id);
  await context.db.transaction((tx) => emitAudit(tx, context, { action: 'hit.viewed', subject: { kind: 'hit', id } }));
  return detail;
}

export async function readHit(context: ServiceContext, id: string): Promise<HitDetail> {
  const [row] = await selectHits(context.db).where(eq(hits.id, id));
  if (row === undefined) throw new ServiceError('resource/not-found', 'there is no such hit');
  const observations = await context.db
    .select()
    .from(hitObservations)
    .where(eq(hitObservations.hitId, id))
    .orderBy(asc(hitObservations.at));
  const decided = await context.db
    .select({ decision: decisions, by: users.name })
    .from(decisions)
    .innerJoin(users, eq(users.id, decisions.decidedBy))
    .where(eq(decisions.hitId, id));
  return { row, observations, decisions: decided };
}
