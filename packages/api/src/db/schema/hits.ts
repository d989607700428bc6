import type { Explanation } from '@tautai/engine';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { recordVersions } from './record-versions.ts';

export type HitState = 'open' | 'decided';

/**
 * Recorded matches. One per rule and traveller on a flight: what is learnt later is an observation of the same hit, and
 * nothing removes it. It keeps all that is needed to say why, long after rule and record moved on.
 */
export const hits = pgTable(
  'hits',
  {
    id: uuid('id').primaryKey(),
    ruleId: text('rule_id').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    travellerKey: text('traveller_key').notNull(),
    recordVersionId: uuid('record_version_id')
      .notNull()
      .references(() => recordVersions.id),
    rulesetHash: text('ruleset_hash').notNull(),
    engineVersion: text('engine_version').notNull(),
    score: doublePrecision('score').notNull(),
    level: text('level'),
    explanation: jsonb('explanation').$type<Explanation>().notNull(),
    reason: text('reason'),
    state: text('state').$type<HitState>().notNull(),
    stillMatches: boolean('still_matches').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    unique('hits_rule_and_traveller').on(table.ruleId, table.travellerKey),
    index('hits_queue').on(table.state, table.score, table.createdAt, table.id),
    index('hits_traveller').on(table.travellerKey),
    check('hits_state_known', sql`${table.state} in ('open', 'decided')`),
  ],
);
