import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { batches } from './batches.ts';

/** One answer per key and submitter, however often it is sent. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    submitterId: text('submitter_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    batchId: uuid('batch_id')
      .notNull()
      .references(() => batches.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.submitterId, table.key] })],
);
