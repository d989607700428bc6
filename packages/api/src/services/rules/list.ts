import { asc, count, desc, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { ServiceContext } from '../../context.ts';
import { hits } from '../../db/schema/hits.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../http/pagination.ts';
import { liveRuleset } from '../rulesets/live.ts';

/** A rule as lists show it: what its latest version says, and what is live. */
export interface RuleOverview {
  readonly latest: typeof ruleVersions.$inferSelect;
  readonly activeVersion: number | null;
  readonly hits: number;
}

const cursorSchema = z.tuple([z.string()]);

/** Rules by identifier. */
export async function listRules(context: ServiceContext, query: PageQuery): Promise<Page<RuleOverview>> {
  const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor, cursorSchema);
  const rows = await context.db
    .selectDistinctOn([ruleVersions.ruleId])
    .from(ruleVersions)
    .where(after === undefined ? undefined : gt(ruleVersions.ruleId, after))
    .orderBy(asc(ruleVersions.ruleId), desc(ruleVersions.version))
    .limit(query.limit + 1);
  const overview = await overviews(context);
  return toPage(rows, query.limit, overview, (row) => [row.ruleId]);
}

/** What is known of rules beside their text, ready to be put to any number of them. */
export async function overviews(
  context: ServiceContext,
): Promise<(latest: typeof ruleVersions.$inferSelect) => RuleOverview> {
  const live = await liveRuleset(context.db);
  const counts = await context.db.select({ ruleId: hits.ruleId, hits: count() }).from(hits).groupBy(hits.ruleId);
  const active = new Map(live.content.rules.map(({ id, version }) => [id, version]));
  const hitsOf = new Map(counts.map((row) => [row.ruleId, row.hits]));
  return (latest) => ({
    latest,
    activeVersion: active.get(latest.ruleId) ?? null,
    hits: hitsOf.get(latest.ruleId) ?? 0,
  });
}
