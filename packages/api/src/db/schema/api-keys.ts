import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { MachineRole } from '../../auth/permission.ts';

/** Keys of systems. `id` is the middle part of `tautai_<id>_<secret>`; the secret is kept as its SHA-256. */
export const apiKeys = pgTable('api_keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').$type<MachineRole>().notNull(),
  carriers: text('carriers').array().notNull(),
  secretHash: text('secret_hash').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
});
