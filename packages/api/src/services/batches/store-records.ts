import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { batchRecords } from '../../db/schema/batch-records.ts';
import { recordVersions } from '../../db/schema/record-versions.ts';
import { invariant } from '../../errors.ts';
import type { PositionedRecord } from '../../records/record-lines.ts';
import { recordHash, travellerKey } from '../../records/traveller-key.ts';

const rowsAtOnce = 500;

/** A record with its keys, worked out before the transaction. */
export interface KeyedRecord extends PositionedRecord {
  readonly travellerKey: string;
  readonly contentHash: string;
}

export function keyRecords(records: readonly PositionedRecord[]): readonly KeyedRecord[] {
  return records.map((entry) => ({
    ...entry,
    travellerKey: travellerKey(entry.record),
    contentHash: recordHash(entry.record),
  }));
}

/** Writes what is new as record versions, and which version stood where in the batch. */
export async function storeRecords(
  tx: Transaction,
  batch: { readonly id: string; readonly receivedAt: Date },
  records: readonly KeyedRecord[],
): Promise<void> {
  for (let at = 0; at < records.length; at += rowsAtOnce) {
    await storeChunk(tx, batch, records.slice(at, at + rowsAtOnce));
  }
}

async function storeChunk(
  tx: Transaction,
  batch: { readonly id: string; readonly receivedAt: Date },
  records: readonly KeyedRecord[],
): Promise<void> {
  const rows = records
    .map(({ record, travellerKey: key, contentHash }) => ({
      id: crypto.randomUUID(),
      travellerKey: key,
      contentHash,
      record,
      receivedAt: batch.receivedAt,
    }))
    // In one order everywhere, so that two batches with the same travellers wait for each other and do not lock up.
    .toSorted((left, right) => (identity(left) < identity(right) ? -1 : 1));
  await tx.insert(recordVersions).values(rows).onConflictDoNothing();
  const stored = await tx
    .select({
      id: recordVersions.id,
      travellerKey: recordVersions.travellerKey,
      contentHash: recordVersions.contentHash,
    })
    .from(recordVersions)
    .where(inArray(recordVersions.travellerKey, [...new Set(rows.map((row) => row.travellerKey))]));
  const idOf = new Map(stored.map((row) => [identity(row), row.id]));
  await tx
    .insert(batchRecords)
    .values(
      records.map((entry) => {
        const recordVersionId = idOf.get(identity(entry));
        invariant(recordVersionId !== undefined, 'a record that was inserted or there already is there');
        return { batchId: batch.id, position: entry.position, recordVersionId };
      }),
    )
    .onConflictDoNothing();
}

function identity(row: { readonly travellerKey: string; readonly contentHash: string }): string {
  return `${row.travellerKey} ${row.contentHash}`;
}
