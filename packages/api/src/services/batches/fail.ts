import { and, eq, notInArray } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import { systemActor } from '../../auth/actor.ts';
import type { Deps } from '../../context.ts';
import { batches } from '../../db/schema/batches.ts';

/** Says of a batch that its job was given up, so that nobody waits for it and somebody looks. */
export async function failBatch(deps: Deps, batchId: string, failure: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const failed = await tx
      .update(batches)
      .set({ state: 'failed', finishedAt: deps.clock(), failure })
      .where(and(eq(batches.id, batchId), notInArray(batches.state, ['done', 'failed'])))
      .returning({ id: batches.id });
    if (failed.length === 0) return;
    await emitAudit(
      tx,
      { actor: systemActor('jobs'), clock: deps.clock, requestId: null },
      { action: 'batch.failed', subject: { kind: 'batch', id: batchId }, details: { failure } },
    );
  });
}
