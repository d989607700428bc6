import { and, eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { decisions, type Disposition } from '../../db/schema/decisions.ts';
import { hits } from '../../db/schema/hits.ts';
import { invariant, ServiceError } from '../../errors.ts';
import { readHit, type HitDetail } from './get.ts';

export interface NewDecision {
  readonly hitId: string;
  readonly disposition: Disposition;
  readonly reason: string;
  readonly criteria: readonly string[];
}

/** Records what a person decided about a hit, once. */
export async function decideHit(context: ServiceContext, input: NewDecision): Promise<HitDetail> {
  const { actor } = context;
  invariant(actor?.kind === 'user', 'a person decides');
  await context.db.transaction(async (tx) => {
    const [hit] = await tx.select({ state: hits.state }).from(hits).where(eq(hits.id, input.hitId)).for('update');
    if (hit === undefined) throw new ServiceError('resource/not-found', 'there is no such hit');
    if (hit.state === 'decided') throw new ServiceError('hit/decided', 'read the decision that is there');
    await tx.insert(decisions).values({
      id: crypto.randomUUID(),
      hitId: input.hitId,
      disposition: input.disposition,
      reason: input.reason,
      criteria: [...input.criteria],
      decidedBy: actor.id,
      decidedAt: context.clock(),
    });
    await tx
      .update(hits)
      .set({ state: 'decided' })
      .where(and(eq(hits.id, input.hitId), eq(hits.state, 'open')));
    await emitAudit(tx, context, {
      action: 'hit.decided',
      subject: { kind: 'hit', id: input.hitId },
      details: { disposition: input.disposition, criteria: input.criteria.length },
    });
  });
  return readHit(context, input.hitId);
}
