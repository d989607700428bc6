import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { emitAudit } from '../../audit/emit-audit.ts';
import { systemActor } from '../../auth/actor.ts';
import type { Deps } from '../../context.ts';
import { batchRecords } from '../../db/schema/batch-records.ts';
import { batches } from '../../db/schema/batches.ts';
import { recordVersions } from '../../db/schema/record-versions.ts';
import { scoredRows } from '../../db/schema/scored-rows.ts';
import { recordOutcomes, type OutcomeRow } from './record-outcomes.ts';
import { screenRecord } from './screen-record.ts';

const recordsAtOnce = 200;

/**
 * The job behind TX2: takes a stretch of records that are not scored yet, screens it with nothing open, writes it in a
 * TX3, and so on to the end. After a crash it goes on where the last committed stretch ended.
 */
export async function scoreBatch(deps: Deps, batchId: string): Promise<void> {
  const [batch] = await deps.db
    .select({ rulesetHash: batches.rulesetHash })
    .from(batches)
    .where(and(eq(batches.id, batchId), eq(batches.state, 'scoring')));
  if (batch === undefined) return;
  const ruleset = await deps.rulesets.load(batch.rulesetHash);
  for (let isMore = true; isMore;) {
    const rows = await readRowsToScore(deps, batchId);
    isMore = rows.length === recordsAtOnce;
    const outcomes: OutcomeRow[] = [];
    for (const row of rows) {
      outcomes.push({ ...row, screened: screenRecord(ruleset, row.record) });
      await nextTurn();
    }
    if (outcomes.length === 0) break;
    await deps.db.transaction((tx) => recordOutcomes(tx, { batchId, ruleset, at: deps.clock() }, outcomes));
  }
  await finish(deps, batchId);
}

async function readRowsToScore(deps: Deps, batchId: string) {
  return deps.db
    .select({
      position: batchRecords.position,
      recordVersionId: batchRecords.recordVersionId,
      travellerKey: recordVersions.travellerKey,
      record: recordVersions.record,
      reference: sql<string | null>`${recordVersions.record} #>> '{passenger,reference}'`,
    })
    .from(batchRecords)
    .innerJoin(recordVersions, eq(recordVersions.id, batchRecords.recordVersionId))
    .leftJoin(
      scoredRows,
      and(eq(scoredRows.batchId, batchRecords.batchId), eq(scoredRows.position, batchRecords.position)),
    )
    .where(and(eq(batchRecords.batchId, batchId), isNull(scoredRows.batchId)))
    .orderBy(asc(batchRecords.position))
    .limit(recordsAtOnce);
}

async function finish(deps: Deps, batchId: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const [totals] = await tx
      .select({ scored: count(), hits: sql<number>`coalesce(sum(cardinality(${scoredRows.hitIds})), 0)::int` })
      .from(scoredRows)
      .where(eq(scoredRows.batchId, batchId));
    const done = await tx
      .update(batches)
      .set({
        state: 'done',
        finishedAt: deps.clock(),
        recordsScored: totals?.scored ?? 0,
        hits: totals?.hits ?? 0,
      })
      .where(and(eq(batches.id, batchId), eq(batches.state, 'scoring')))
      .returning({ rulesetHash: batches.rulesetHash });
    if (done[0] === undefined) return;
    await emitAudit(
      tx,
      { actor: systemActor('score-batch'), clock: deps.clock, requestId: null },
      {
        action: 'batch.screened',
        subject: { kind: 'batch', id: batchId },
        details: { records: totals?.scored, hits: totals?.hits, ruleset: done[0].rulesetHash },
      },
    );
  });
}
