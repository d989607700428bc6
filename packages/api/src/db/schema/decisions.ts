import { sql } from 'drizzle-orm';
import { check, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { hits } from './hits.ts';
import { users } from './users.ts';

export type Disposition = 'confirmed' | 'false_hit' | 'inconclusive';

/** What an officer decided about a hit, and why. Nothing here means deny or arrest: S1. */
export const decisions = pgTable(
  'decisions',
  {
    id: uuid('id').primaryKey(),
    hitId: uuid('hit_id')
      .notNull()
      .unique()
      .references(() => hits.id),
    disposition: text('disposition').$type<Disposition>().notNull(),
    reason: text('reason').notNull(),
    criteria: text('criteria').array().notNull(),
    decidedBy: uuid('decided_by')
      .notNull()
      .references(() => users.id),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('decisions_disposition_known', sql`${table.disposition} in ('confirmed', 'false_hit', 'inconclusive')`),
    check('decisions_has_reason', sql`length(trim(${table.reason})) > 0`),
  ],
);
