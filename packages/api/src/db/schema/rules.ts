import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Rules by the identifier that their text gives them. What they say is in their versions. */
export const rules = pgTable('rules', {
  id: text('id').primaryKey(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});
