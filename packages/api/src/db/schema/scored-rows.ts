import { doublePrecision, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { batches } from './batches.ts';
import { recordVersions } from './record-versions.ts';

/** What a record of a batch came out as, under the batch's ruleset. Written once. */
export const scoredRows = pgTable(
  'scored_rows',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => batches.id),
    position: integer('position').notNull(),
    recordVersionId: uuid('record_version_id')
      .notNull()
      .references(() => recordVersions.id),
    reference: text('reference'),
    score: doublePrecision('score').notNull(),
    level: text('level'),
    matches: text('matches').array().notNull(),
    hitIds: uuid('hit_ids').array().notNull(),
    undetermined: jsonb('undetermined')
      .$type<readonly { readonly rule: string; readonly missing: readonly string[] }[]>()
      .notNull(),
    failed: jsonb('failed').$type<readonly { readonly rule: string; readonly cause: string }[]>().notNull(),
    scoredAt: timestamp('scored_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.position] })],
);
