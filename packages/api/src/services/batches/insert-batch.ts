import { emitAudit } from '../../audit/emit-audit.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../../context.ts';
import type { Transaction } from '../../db/client.ts';
import { batches, type BatchState } from '../../db/schema/batches.ts';
import { receivedMessages } from '../../db/schema/received-messages.ts';
import { printRecordLines } from '../../records/record-lines.ts';
import type { Intake } from './read-intake.ts';

/** A message that was read, and who handed it in. */
export interface NewBatch {
  readonly id: string;
  readonly state: BatchState;
  readonly submitter: Actor;
  readonly rulesetHash: string;
  readonly receivedAt: Date;
  readonly mediaType: string;
  readonly bodyHash: string;
  readonly intake: Intake;
}

/** Writes a batch with its message, in the transaction that accepts it. */
export async function insertBatch(
  tx: Transaction,
  context: Pick<ServiceContext, 'actor' | 'clock' | 'requestId'>,
  batch: NewBatch,
): Promise<void> {
  const { submitter, intake } = batch;
  await tx.insert(batches).values({
    id: batch.id,
    state: batch.state,
    submitterKind: submitter.kind,
    submitterId: submitter.id,
    submitterName: submitter.kind === 'system' ? submitter.id : submitter.name,
    rulesetHash: batch.rulesetHash,
    format: intake.format,
    receivedAt: batch.receivedAt,
    recordsTotal: intake.total,
    recordsRejected: intake.rejected,
    sensitiveRemoved: intake.sensitiveRemoved,
    diagnostics: intake.diagnostics,
  });
  await tx.insert(receivedMessages).values({
    batchId: batch.id,
    mediaType: batch.mediaType,
    bodyHash: batch.bodyHash,
    records: printRecordLines(intake.records),
  });
  await emitAudit(tx, context, {
    action: 'batch.received',
    subject: { kind: 'batch', id: batch.id },
    details: { records: intake.total, rejected: intake.rejected, ruleset: batch.rulesetHash },
  });
}
