import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Lists that rules name with `in list`. The type is fixed when a list is made. */
export const lists = pgTable('lists', {
  name: text('name').primaryKey(),
  type: text('type').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});
