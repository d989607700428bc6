import type { MessageDiagnostic } from '@tautai/messages';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export type BatchState = 'received' | 'parsing' | 'scoring' | 'done' | 'failed';

/** What was handed in, and how far it is. The ruleset is pinned at acceptance: a later activation changes no answer. */
export const batches = pgTable(
  'batches',
  {
    id: uuid('id').primaryKey(),
    state: text('state').$type<BatchState>().notNull(),
    submitterKind: text('submitter_kind').$type<'user' | 'api_key' | 'system'>().notNull(),
    submitterId: text('submitter_id').notNull(),
    submitterName: text('submitter_name').notNull(),
    rulesetHash: text('ruleset_hash').notNull(),
    format: text('format'),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    recordsTotal: integer('records_total').notNull().default(0),
    recordsRejected: integer('records_rejected').notNull().default(0),
    recordsScored: integer('records_scored').notNull().default(0),
    hits: integer('hits').notNull().default(0),
    sensitiveRemoved: jsonb('sensitive_removed').$type<Readonly<Record<string, number>>>().notNull(),
    diagnostics: jsonb('diagnostics').$type<readonly MessageDiagnostic[]>().notNull(),
    failure: text('failure'),
  },
  (table) => [
    index('batches_received_at').on(table.receivedAt, table.id),
    index('batches_submitter').on(table.submitterKind, table.submitterId),
    check('batches_state_known', sql`${table.state} in ('received', 'parsing', 'scoring', 'done', 'failed')`),
  ],
);
