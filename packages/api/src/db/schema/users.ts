import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { HumanRole } from '../../auth/permission.ts';

/** People with an account. The e-mail address is kept in lower case, so that one person has one account. */
export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  roles: text('roles').array().$type<HumanRole[]>().notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});
