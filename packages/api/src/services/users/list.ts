import { asc, gt } from 'drizzle-orm';
import type { UserActor } from '../../auth/actor.ts';
import { z } from 'zod';
import type { ServiceContext } from '../../context.ts';
import { users } from '../../db/schema/users.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../http/pagination.ts';
import { toActor } from './internal.ts';

const cursorSchema = z.tuple([z.string()]);

/** People by e-mail address. */
export async function listUsers(context: ServiceContext, query: PageQuery): Promise<Page<UserActor>> {
  const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor, cursorSchema);
  const rows = await context.db
    .select()
    .from(users)
    .where(after === undefined ? undefined : gt(users.email, after))
    .orderBy(asc(users.email))
    .limit(query.limit + 1);
  return toPage(rows, query.limit, toActor, (row) => [row.email]);
}
