import type { PassengerRecord } from '@tautai/dsl';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** Made-up passengers on which authors try their rules. */
export const samples = pgTable('samples', {
  name: text('name').primaryKey(),
  title: text('title').notNull(),
  record: jsonb('record').$type<PassengerRecord>().notNull(),
});
