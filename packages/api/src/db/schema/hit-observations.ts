import { boolean, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { batches } from './batches.ts';
import { hits } from './hits.ts';
import { recordVersions } from './record-versions.ts';

/** What later screenings of the same traveller said about a hit. */
export const hitObservations = pgTable(
  'hit_observations',
  {
    hitId: uuid('hit_id')
      .notNull()
      .references(() => hits.id),
    batchId: uuid('batch_id')
      .notNull()
      .references(() => batches.id),
    recordVersionId: uuid('record_version_id')
      .notNull()
      .references(() => recordVersions.id),
    stillMatches: boolean('still_matches').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.hitId, table.batchId, table.recordVersionId] })],
);
