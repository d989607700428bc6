import { inArray, lt, and } from 'drizzle-orm';
import type { Deps } from '../../context.ts';
import { batches } from '../../db/schema/batches.ts';

/** Sends the jobs of unfinished batches again. Where one is queued or running the queue drops the second. */
export async function resumeBatches(deps: Deps, olderThanSeconds: number): Promise<number> {
  const before = new Date(deps.clock().getTime() - olderThanSeconds * 1000);
  const unfinished = await deps.db
    .select({ id: batches.id, state: batches.state })
    .from(batches)
    .where(and(inArray(batches.state, ['received', 'parsing', 'scoring']), lt(batches.receivedAt, before)));
  for (const { id, state } of unfinished) {
    const job = state === 'scoring' ? 'score-batch' : 'parse-batch';
    await deps.db.transaction((tx) => deps.jobs.send(tx, job, { batchId: id }));
    deps.jobs.wake(job);
  }
  return unfinished.length;
}
