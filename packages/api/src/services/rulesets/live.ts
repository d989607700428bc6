import { desc } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { rulesets } from '../../db/schema/rulesets.ts';
import { invariant } from '../../errors.ts';

export type RulesetRow = typeof rulesets.$inferSelect;

/** The live ruleset: the last activation. There is one from the first start on, if without rules. */
export async function liveRuleset(db: Pick<Database, 'select'>): Promise<RulesetRow> {
  const [row] = await db.select().from(rulesets).orderBy(desc(rulesets.id)).limit(1);
  invariant(row !== undefined, 'the first ruleset is made at start');
  return row;
}
