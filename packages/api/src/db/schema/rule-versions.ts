import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { rules } from './rules.ts';
import { users } from './users.ts';

export type RuleState = 'draft' | 'submitted' | 'approved' | 'retired';

/** What lists show of a rule; read from its text when it was saved. */
export interface RuleSummaryColumn {
  readonly title: string;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly owner: string | null;
  readonly severity: 'low' | 'medium' | 'high' | 'critical' | null;
  readonly score: number;
  readonly reviewBy: string | null;
}

/**
 * Saved texts. Text, hash, author and number never change (a trigger holds that); only the state moves on. `hash` is
 * that of the canonical form, so layout alone makes no other rule. Nobody approves a text of their own: a constraint,
 * so that it holds whatever code or console writes.
 */
export const ruleVersions = pgTable(
  'rule_versions',
  {
    ruleId: text('rule_id')
      .notNull()
      .references(() => rules.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    hash: text('hash').notNull(),
    summary: jsonb('summary').$type<RuleSummaryColumn>().notNull(),
    state: text('state').$type<RuleState>().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
    approverId: uuid('approver_id').references(() => users.id),
    approvedAt: timestamp('approved_at', { withTimezone: true }),
    returnedReason: text('returned_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.ruleId, table.version] }),
    check('rule_versions_state_known', sql`${table.state} in ('draft', 'submitted', 'approved', 'retired')`),
    check('rule_versions_approver_is_not_author', sql`${table.approverId} <> ${table.authorId}`),
    check(
      'rule_versions_approved_by_somebody',
      sql`${table.state} <> 'approved' or (${table.approverId} is not null and ${table.approvedAt} is not null)`,
    ),
  ],
);
