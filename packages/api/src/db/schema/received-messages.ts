import { customType, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { batches } from './batches.ts';

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes),
  fromDriver: (bytes) => new Uint8Array(bytes),
});

/**
 * Messages as the intake read them: one JSON line a record, without sensitive codes and texts (S11) and without what is
 * no field of the catalogue (S12). The bytes that came are never stored, since nobody can cut those two out of text
 * that cannot be read; their hash is kept, so that a carrier's copy can be told from another.
 */
export const receivedMessages = pgTable('received_messages', {
  batchId: uuid('batch_id')
    .primaryKey()
    .references(() => batches.id),
  mediaType: text('media_type').notNull(),
  bodyHash: text('body_hash').notNull(),
  records: bytea('records').notNull(),
});
