import { and, eq, inArray } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { Deps } from '../../context.ts';
import { batches } from '../../db/schema/batches.ts';
import { receivedMessages } from '../../db/schema/received-messages.ts';
import { parseRecordLines } from '../../records/record-lines.ts';
import { systemActor } from '../../auth/actor.ts';
import { keyRecords, storeRecords } from './store-records.ts';

/**
 * The job behind TX1: keys and hashes are worked out, then TX2 writes the record versions and the next job. Run again
 * after a crash it does the same; run again after success it does nothing.
 */
export async function parseBatch(deps: Deps, batchId: string): Promise<void> {
  const [row] = await deps.db
    .select({ receivedAt: batches.receivedAt, records: receivedMessages.records })
    .from(batches)
    .innerJoin(receivedMessages, eq(receivedMessages.batchId, batches.id))
    .where(and(eq(batches.id, batchId), inArray(batches.state, ['received', 'parsing'])));
  if (row === undefined) return;
  const records = keyRecords(parseRecordLines(row.records));
  await deps.db.transaction(async (tx) => {
    const moved = await tx
      .update(batches)
      .set({ state: 'scoring' })
      .where(and(eq(batches.id, batchId), inArray(batches.state, ['received', 'parsing'])))
      .returning({ id: batches.id });
    if (moved.length === 0) return;
    await storeRecords(tx, { id: batchId, receivedAt: row.receivedAt }, records);
    await deps.jobs.send(tx, 'score-batch', { batchId });
    await emitAudit(
      tx,
      { actor: systemActor('parse-batch'), clock: deps.clock, requestId: null },
      { action: 'batch.parsed', subject: { kind: 'batch', id: batchId }, details: { records: records.length } },
    );
  });
  deps.jobs.wake('score-batch');
}
