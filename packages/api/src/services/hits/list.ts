import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ServiceContext } from '../../context.ts';
import { decisions } from '../../db/schema/decisions.ts';
import { hits, type HitState } from '../../db/schema/hits.ts';
import { recordVersions } from '../../db/schema/record-versions.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../http/pagination.ts';

export interface HitQuery extends PageQuery {
  readonly state?: HitState | undefined;
  readonly level?: string | undefined;
}

const cursorSchema = z.tuple([z.number(), z.iso.datetime(), z.uuid()]);

export function selectHits(db: ServiceContext['db']) {
  return db
    .select({
      hit: hits,
      record: recordVersions.record,
      rule: ruleVersions,
      disposition: decisions.disposition,
    })
    .from(hits)
    .innerJoin(recordVersions, eq(recordVersions.id, hits.recordVersionId))
    .innerJoin(ruleVersions, and(eq(ruleVersions.ruleId, hits.ruleId), eq(ruleVersions.version, hits.ruleVersion)))
    .leftJoin(decisions, eq(decisions.hitId, hits.id));
}

export type HitRow = Awaited<ReturnType<typeof selectHits>>[number];

/** The queue: highest score first, then latest. */
export async function listHits(context: ServiceContext, query: HitQuery): Promise<Page<HitRow>> {
  const rows = await selectHits(context.db)
    .where(
      and(
        query.state === undefined ? undefined : eq(hits.state, query.state),
        query.level === undefined ? undefined : eq(hits.level, query.level),
        behind(query.cursor),
      ),
    )
    .orderBy(desc(hits.score), desc(hits.createdAt), desc(hits.id))
    .limit(query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => row,
    ({ hit }) => [hit.score, hit.createdAt.toISOString(), hit.id],
  );
}

function behind(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [score, at, id] = decodeCursor(cursor, cursorSchema);
  return sql`(${hits.score}, ${hits.createdAt}, ${hits.id}) < (${score}::float8, ${at}::timestamptz, ${id}::uuid)`;
}
