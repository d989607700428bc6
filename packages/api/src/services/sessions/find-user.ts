import { and, eq, gt } from 'drizzle-orm';
import type { UserActor } from '../../auth/actor.ts';
import { hashSecret } from '../../auth/tokens.ts';
import type { Deps } from '../../context.ts';
import { sessions } from '../../db/schema/sessions.ts';
import { users } from '../../db/schema/users.ts';
import { toActor } from '../users/internal.ts';

/** Whose session a token is; null for one that ended or never was. */
export async function findUserOfSession(deps: Deps, token: string): Promise<UserActor | null> {
  const [row] = await deps.db
    .select({ user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, hashSecret(token)), gt(sessions.expiresAt, deps.clock())));
  return row === undefined ? null : toActor(row.user);
}
