import { customType, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { batches } from './batches.ts';

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes),
  fromDriver: (bytes) => new Uint8Array(bytes),
});

/** Messages as they came, but for the sensitive codes and texts, which were cut out before this was written. */
export const rawMessages = pgTable('raw_messages', {
  batchId: uuid('batch_id')
    .primaryKey()
    .references(() => batches.id),
  mediaType: text('media_type').notNull(),
  bodyHash: text('body_hash').notNull(),
  body: bytea('body').notNull(),
});
