import type { PassengerRecord } from '@tautai/dsl';
import { index, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/**
 * What is known of a traveller on a flight, one row per content that differs. `travellerKey` is the natural key:
 * carrier, number, local departure date, origin, passenger. The same message twice makes one version.
 */
export const recordVersions = pgTable(
  'record_versions',
  {
    id: uuid('id').primaryKey(),
    travellerKey: text('traveller_key').notNull(),
    contentHash: text('content_hash').notNull(),
    record: jsonb('record').$type<PassengerRecord>().notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('record_versions_content').on(table.travellerKey, table.contentHash),
    index('record_versions_received_at').on(table.receivedAt),
  ],
);
