import { asc, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { listVersions, type ListItemColumn } from '../../db/schema/list-versions.ts';
import { lists } from '../../db/schema/lists.ts';

/** A registered list in its latest version. */
export interface RegisteredList {
  readonly name: string;
  readonly type: string;
  readonly version: number;
  readonly hash: string;
  readonly items: readonly ListItemColumn[];
}

/** All lists by name, each in its latest version. */
export async function registeredLists(db: Pick<Database, 'selectDistinctOn'>): Promise<readonly RegisteredList[]> {
  return db
    .selectDistinctOn([lists.name], {
      name: lists.name,
      type: lists.type,
      version: listVersions.version,
      hash: listVersions.hash,
      items: listVersions.items,
    })
    .from(lists)
    .innerJoin(listVersions, eq(listVersions.listName, lists.name))
    .orderBy(asc(lists.name), desc(listVersions.version));
}
