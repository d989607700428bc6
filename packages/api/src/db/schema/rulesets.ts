import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export interface RulesetContent {
  readonly rules: readonly { readonly id: string; readonly version: number; readonly hash: string }[];
  readonly lists: readonly { readonly name: string; readonly version: number; readonly hash: string }[];
  readonly levels: readonly { readonly name: string; readonly minimumScore: number }[];
}

/**
 * Activations. The live ruleset is the last row. `parentId` is the one before it and unique, so of two people who
 * change the ruleset at the same time one is refused and neither undoes the other unseen.
 */
export const rulesets = pgTable(
  'rulesets',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    parentId: bigint('parent_id', { mode: 'number' }).notNull().unique(),
    hash: text('hash').notNull(),
    content: jsonb('content').$type<RulesetContent>().notNull(),
    activatedBy: text('activated_by').notNull(),
    activatedAt: timestamp('activated_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('rulesets_hash').on(table.hash)],
);
