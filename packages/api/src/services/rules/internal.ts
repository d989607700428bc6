import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { UserActor } from '../../auth/actor.ts';
import type { ServiceContext } from '../../context.ts';
import { ruleVersions } from '../../db/schema/rule-versions.ts';
import { users } from '../../db/schema/users.ts';
import { invariant, ServiceError } from '../../errors.ts';

/** A version with the names of those who wrote and approved it. */
export interface VersionRow {
  readonly version: typeof ruleVersions.$inferSelect;
  readonly authorName: string;
  readonly approverName: string | null;
}

const approvers = alias(users, 'approvers');

function selectVersions(db: Pick<ServiceContext['db'], 'select'>) {
  return db
    .select({ version: ruleVersions, authorName: users.name, approverName: approvers.name })
    .from(ruleVersions)
    .innerJoin(users, eq(users.id, ruleVersions.authorId))
    .leftJoin(approvers, eq(approvers.id, ruleVersions.approverId));
}

export async function findVersion(
  db: Pick<ServiceContext['db'], 'select'>,
  ruleId: string,
  version: number,
): Promise<VersionRow> {
  const [row] = await selectVersions(db).where(and(eq(ruleVersions.ruleId, ruleId), eq(ruleVersions.version, version)));
  if (row === undefined) throw new ServiceError('resource/not-found', 'there is no such version of a rule');
  return row;
}

export async function findVersions(
  db: Pick<ServiceContext['db'], 'select'>,
  ruleId: string,
): Promise<readonly VersionRow[]> {
  return selectVersions(db).where(eq(ruleVersions.ruleId, ruleId)).orderBy(desc(ruleVersions.version));
}

/** Rules are written and approved by people; keys have no permission that leads here. */
export function personOf(context: Pick<ServiceContext, 'actor'>): UserActor {
  invariant(context.actor?.kind === 'user', 'a person acts on rules');
  return context.actor;
}
