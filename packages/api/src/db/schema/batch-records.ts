import { index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { batches } from './batches.ts';
import { recordVersions } from './record-versions.ts';

/** Which record version stood where in a batch. */
export const batchRecords = pgTable(
  'batch_records',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => batches.id),
    position: integer('position').notNull(),
    recordVersionId: uuid('record_version_id')
      .notNull()
      .references(() => recordVersions.id),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    index('batch_records_record_version').on(table.recordVersionId),
  ],
);
