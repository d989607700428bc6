import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { hitObservations } from '../../db/schema/hit-observations.ts';
import { hits } from '../../db/schema/hits.ts';
import { scoredRows } from '../../db/schema/scored-rows.ts';
import { invariant } from '../../errors.ts';
import { productVersion } from '../../version.ts';
import type { LoadedRuleset } from '../rulesets/load.ts';
import type { ScreenedMatch, ScreenedRecord } from './screen-record.ts';

/** A record version of a batch with what it came out as. */
export interface OutcomeRow {
  readonly position: number;
  readonly recordVersionId: string;
  readonly travellerKey: string;
  readonly reference: string | null;
  readonly screened: ScreenedRecord;
}

interface Recording {
  readonly batchId: string;
  readonly ruleset: LoadedRuleset;
  readonly at: Date;
}

type KnownHit = Pick<typeof hits.$inferSelect, 'id' | 'ruleId' | 'travellerKey' | 'recordVersionId' | 'stillMatches'>;

/**
 * TX3 for a stretch of records: scored rows, hits, observations of hits that were there. Everything is unique by what it
 * is about, so a stretch that is written again changes nothing.
 */
export async function recordOutcomes(
  tx: Transaction,
  recording: Recording,
  rows: readonly OutcomeRow[],
): Promise<void> {
  await insertHits(tx, recording, rows);
  const known = await hitsOf(tx, rows);
  await observe(tx, recording, rows, known);
  await insertScoredRows(tx, recording, rows, known);
}

async function insertHits(tx: Transaction, recording: Recording, rows: readonly OutcomeRow[]): Promise<void> {
  const found = rows
    .flatMap((row) => row.screened.matches.map((match) => hitRow(recording, row, match)))
    // In one order everywhere, so that two batches with the same travellers do not lock up.
    .toSorted((left, right) => (identity(left) < identity(right) ? -1 : 1));
  if (found.length > 0) await tx.insert(hits).values(found).onConflictDoNothing();
}

function hitRow(recording: Recording, row: OutcomeRow, match: ScreenedMatch): typeof hits.$inferInsert {
  return {
    id: crypto.randomUUID(),
    ruleId: match.ruleId,
    ruleVersion: match.ruleVersion,
    travellerKey: row.travellerKey,
    recordVersionId: row.recordVersionId,
    rulesetHash: recording.ruleset.hash,
    engineVersion: productVersion,
    score: row.screened.score,
    level: row.screened.level,
    explanation: match.explanation,
    reason: match.reason,
    state: 'open',
    stillMatches: true,
    createdAt: recording.at,
  };
}

async function hitsOf(tx: Transaction, rows: readonly OutcomeRow[]): Promise<readonly KnownHit[]> {
  return tx
    .select({
      id: hits.id,
      ruleId: hits.ruleId,
      travellerKey: hits.travellerKey,
      recordVersionId: hits.recordVersionId,
      stillMatches: hits.stillMatches,
    })
    .from(hits)
    .where(inArray(hits.travellerKey, [...new Set(rows.map((row) => row.travellerKey))]));
}

/** Notes on each hit of these travellers whether what is known now still makes it one. */
async function observe(
  tx: Transaction,
  recording: Recording,
  rows: readonly OutcomeRow[],
  known: readonly KnownHit[],
): Promise<void> {
  const seen = rows.flatMap((row) =>
    known
      .filter((hit) => hit.travellerKey === row.travellerKey && recording.ruleset.versions.has(hit.ruleId))
      .map((hit) => ({ hit, row, stillMatches: row.screened.matches.some(({ ruleId }) => ruleId === hit.ruleId) })),
  );
  if (seen.length === 0) return;
  const observations = seen.map(({ hit, row, stillMatches }) => ({
    hitId: hit.id,
    batchId: recording.batchId,
    recordVersionId: row.recordVersionId,
    stillMatches,
    at: recording.at,
  }));
  await tx.insert(hitObservations).values(observations).onConflictDoNothing();
  for (const [id, stillMatches] of changes(seen)) {
    await tx
      .update(hits)
      .set({ stillMatches })
      .where(and(eq(hits.id, id), eq(hits.stillMatches, !stillMatches)));
  }
}

/** The last word of these records on each hit, where it is another than the one on file. */
function changes(
  seen: readonly { readonly hit: KnownHit; readonly stillMatches: boolean }[],
): readonly (readonly [string, boolean])[] {
  const last = new Map(seen.map((each) => [each.hit.id, each]));
  return [...last.values()]
    .filter(({ hit, stillMatches }) => hit.stillMatches !== stillMatches)
    .map(({ hit, stillMatches }) => [hit.id, stillMatches]);
}

async function insertScoredRows(
  tx: Transaction,
  recording: Recording,
  rows: readonly OutcomeRow[],
  known: readonly KnownHit[],
): Promise<void> {
  const idOf = new Map(known.map((hit) => [identity(hit), hit.id]));
  const values = rows.map((row) => {
    const { screened } = row;
    const hitIds = screened.matches.map(({ ruleId }) => {
      const id = idOf.get(identity({ ruleId, travellerKey: row.travellerKey }));
      invariant(id !== undefined, 'a match has its hit');
      return id;
    });
    return {
      batchId: recording.batchId,
      position: row.position,
      recordVersionId: row.recordVersionId,
      reference: row.reference,
      score: screened.score,
      level: screened.level,
      matches: screened.matches.map(({ ruleId }) => ruleId),
      hitIds,
      undetermined: screened.undetermined,
      failed: screened.failed,
      scoredAt: recording.at,
    };
  });
  await tx.insert(scoredRows).values(values).onConflictDoNothing();
}

function identity(hit: { readonly ruleId: string; readonly travellerKey: string }): string {
  return `${hit.ruleId} ${hit.travellerKey}`;
}
