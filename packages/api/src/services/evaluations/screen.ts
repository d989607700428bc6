import type { Explanation } from '@tautai/engine';
import type { MessageDiagnostic } from '@tautai/messages';
import { asc, eq } from 'drizzle-orm';
import type { ServiceContext } from '../../context.ts';
import { recordVersions } from '../../db/schema/record-versions.ts';
import { scoredRows } from '../../db/schema/scored-rows.ts';
import { invariant, ServiceError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import { limits } from '../../limits.ts';
import { insertBatch } from '../batches/insert-batch.ts';
import { readIntake, type Intake } from '../batches/read-intake.ts';
import type { ScoredRow } from '../batches/results.ts';
import { scoreBatch } from '../batches/score.ts';
import { screenRecord } from '../batches/screen-record.ts';
import { keyRecords, storeRecords } from '../batches/store-records.ts';
import { liveRuleset } from '../rulesets/live.ts';

export interface Screening {
  readonly batchId: string;
  readonly rulesetHash: string;
  readonly rows: readonly { readonly row: ScoredRow; readonly explanations: readonly Explanation[] | null }[];
  readonly rejected: readonly { readonly position: number; readonly diagnostics: readonly MessageDiagnostic[] }[];
}

/**
 * Screens a few records and answers at once. They are stored like a batch and go the same way, only without waiting for
 * a job: a crash in the middle leaves a batch that a job finishes.
 */
export async function screenNow(
  context: ServiceContext,
  body: Uint8Array,
  options: { readonly explain: boolean },
): Promise<Screening> {
  const { actor } = context;
  invariant(actor !== null, 'somebody asks for a screening');
  const receivedAt = context.clock();
  const intake = await readIntake(body, {
    receivedAt,
    homeCountry: context.settings.homeCountry,
    codeLists: context.settings.codeLists,
    carriers: null,
  });
  refuseUnfit(intake);
  const { hash: rulesetHash } = await liveRuleset(context.db);
  const records = keyRecords(intake.records);
  const batchId = crypto.randomUUID();
  await context.db.transaction(async (tx) => {
    const bodyHash = sha256(body);
    const batch = { id: batchId, submitter: actor, rulesetHash, receivedAt, bodyHash, intake };
    await insertBatch(tx, context, { ...batch, state: 'scoring', mediaType: 'application/json' });
    await storeRecords(tx, { id: batchId, receivedAt }, records);
  });
  await scoreBatch(context, batchId);
  return {
    batchId,
    rulesetHash,
    rows: await readRows(context, batchId, rulesetHash, options),
    rejected: rejectedOf(intake),
  };
}

function refuseUnfit(intake: Intake): void {
  if (intake.total > limits.screenRecordsMax) {
    throw new ServiceError(
      'limit/too-many-records',
      `${intake.total} records are more than ${limits.screenRecordsMax}; hand them in as a batch`,
    );
  }
  if (intake.records.length > 0) return;
  const errors = intake.diagnostics.map(({ code, message, line, position }) => ({
    ...(line !== undefined && { line }),
    ...(position !== undefined && { position }),
    message: `${message} (${code})`,
  }));
  throw new ServiceError('batch/empty', 'no record in it can be read', { errors });
}

async function readRows(
  context: ServiceContext,
  batchId: string,
  rulesetHash: string,
  options: { readonly explain: boolean },
): Promise<Screening['rows']> {
  const rows = await context.db
    .select({ row: scoredRows, record: recordVersions.record })
    .from(scoredRows)
    .innerJoin(recordVersions, eq(recordVersions.id, scoredRows.recordVersionId))
    .where(eq(scoredRows.batchId, batchId))
    .orderBy(asc(scoredRows.position));
  if (!options.explain) return rows.map(({ row }) => ({ row, explanations: null }));
  const ruleset = await context.rulesets.load(rulesetHash);
  return rows.map(({ row, record }) => ({
    row,
    explanations: screenRecord(ruleset, record).matches.map(({ explanation }) => explanation),
  }));
}

function rejectedOf(intake: Intake): Screening['rejected'] {
  const accepted = new Set(intake.records.map(({ position }) => position));
  const positions = Array.from({ length: intake.total }, (_, index) => index + 1).filter((each) => !accepted.has(each));
  return positions.map((position) => ({
    position,
    diagnostics: intake.diagnostics.filter((diagnostic) => diagnostic.position === position),
  }));
}
