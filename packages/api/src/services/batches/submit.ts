import type { MessageFormat } from '@tautai/messages';
import { and, eq } from 'drizzle-orm';
import type { ServiceContext } from '../../context.ts';
import { batches, type BatchState } from '../../db/schema/batches.ts';
import { idempotencyKeys } from '../../db/schema/idempotency-keys.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { invariant, ServiceError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import { liveRuleset } from '../rulesets/live.ts';
import { insertBatch } from './insert-batch.ts';
import { readIntake } from './read-intake.ts';

export interface Submission {
  readonly body: Uint8Array;
  readonly mediaType: string;
  readonly format: MessageFormat | undefined;
  readonly idempotencyKey: string | undefined;
}

export interface AcceptedBatch {
  readonly id: string;
  readonly state: BatchState;
}

/**
 * Takes a message:
 *
 *   read, with nothing open → TX1: batch, message, idempotency row, job → accepted
 *
 * The ruleset that is live now is the one that it will be screened with.
 */
export async function submitBatch(context: ServiceContext, submission: Submission): Promise<AcceptedBatch> {
  const { actor } = context;
  invariant(actor !== null, 'somebody hands in a batch');
  if (submission.body.length === 0)
    throw new ServiceError('batch/empty', 'send a message or a file of records as the body');
  const bodyHash = sha256(submission.body);
  const earlier = await findEarlier(context, submission.idempotencyKey, bodyHash);
  if (earlier !== null) return earlier;

  const receivedAt = context.clock();
  const intake = await readIntake(submission.body, {
    receivedAt,
    homeCountry: context.settings.homeCountry,
    codeLists: context.settings.codeLists,
    ...(submission.format !== undefined && { format: submission.format }),
    carriers: actor.kind === 'api_key' && actor.role === 'carrier' ? actor.carriers : null,
  });
  const { hash: rulesetHash } = await liveRuleset(context.db);
  const id = crypto.randomUUID();
  try {
    await context.db.transaction(async (tx) => {
      await insertBatch(tx, context, {
        id,
        state: 'received',
        submitter: actor,
        rulesetHash,
        receivedAt,
        mediaType: submission.mediaType,
        bodyHash,
        intake,
      });
      if (submission.idempotencyKey !== undefined) {
        await tx.insert(idempotencyKeys).values({
          submitterId: actor.id,
          key: submission.idempotencyKey,
          requestHash: bodyHash,
          batchId: id,
          createdAt: receivedAt,
        });
      }
      await context.jobs.send(tx, 'parse-batch', { batchId: id });
    });
  } catch (error) {
    // The same key twice at the same time: the one that lost answers with the batch of the one that won.
    if (!isUniqueViolation(error, 'idempotency_keys_submitter_id_key_pk')) throw error;
    const winner = await findEarlier(context, submission.idempotencyKey, bodyHash);
    invariant(winner !== null, 'the key that is in the way belongs to a batch');
    return winner;
  }
  context.jobs.wake('parse-batch');
  return { id, state: 'received' };
}

async function findEarlier(
  context: ServiceContext,
  key: string | undefined,
  bodyHash: string,
): Promise<AcceptedBatch | null> {
  if (key === undefined || context.actor === null) return null;
  const [row] = await context.db
    .select({ id: batches.id, state: batches.state, requestHash: idempotencyKeys.requestHash })
    .from(idempotencyKeys)
    .innerJoin(batches, eq(batches.id, idempotencyKeys.batchId))
    .where(and(eq(idempotencyKeys.submitterId, context.actor.id), eq(idempotencyKeys.key, key)));
  if (row === undefined) return null;
  if (row.requestHash !== bodyHash) {
    throw new ServiceError('batch/idempotency-mismatch', 'use a new key for a new message');
  }
  return { id: row.id, state: row.state };
}
