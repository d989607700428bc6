import { asc, gt } from 'drizzle-orm';
import type { UserActor } from '../../auth/actor.ts';
import type { ServiceContext } from '../../context.ts';
import { users } from '../../db/schema/users.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../http/pagination.ts';
import { toActor } from './internal.ts';

/** People by e-mail address. */
export async function listUsers(context: ServiceContext, query: PageQuery): Promise<Page<UserActor>> {
  const after = query.cursor === undefined ? undefined : String(decodeCursor(query.cursor, 1)[0]);
  const rows = await context.db
    .select()
    .from(users)
    .where(after === undefined ? undefined : gt(users.email, after))
    .orderBy(asc(users.email))
    .limit(query.limit + 1);
  return toPage(rows, query.limit, toActor, (row) => [row.email]);
}
