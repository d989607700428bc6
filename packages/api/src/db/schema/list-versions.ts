import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { lists } from './lists.ts';

export interface ListItemColumn {
  readonly value: string;
  readonly reason: string | null;
  readonly expires: string | null;
}

/** Contents of lists; each change is a new version, and a ruleset pins the one it was activated with. */
export const listVersions = pgTable(
  'list_versions',
  {
    listName: text('list_name')
      .notNull()
      .references(() => lists.name),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    items: jsonb('items').$type<readonly ListItemColumn[]>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.listName, table.version] })],
);
