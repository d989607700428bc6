import { desc, eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { listVersions } from '../../db/schema/list-versions.ts';
import { lists } from '../../db/schema/lists.ts';
import { invariant } from '../../errors.ts';
import { contentHash } from '../../hash.ts';
import type { ListItem } from '../../screening/dated-lists.ts';

/** Saves a list as a new version of itself; a content that is the latest already is left as it is. */
export async function saveList(
  context: Pick<ServiceContext, 'db' | 'actor' | 'clock' | 'requestId'>,
  input: { readonly name: string; readonly type: string; readonly items: readonly ListItem[] },
): Promise<void> {
  const { actor } = context;
  invariant(actor !== null, 'somebody saves a list');
  const hash = contentHash({ type: input.type, items: input.items });
  const now = context.clock();
  await context.db.transaction(async (tx) => {
    await tx.insert(lists).values({ name: input.name, type: input.type, createdAt: now }).onConflictDoNothing();
    const [latest] = await tx
      .select({ version: listVersions.version, hash: listVersions.hash })
      .from(listVersions)
      .where(eq(listVersions.listName, input.name))
      .orderBy(desc(listVersions.version))
      .limit(1);
    if (latest?.hash === hash) return;
    const version = (latest?.version ?? 0) + 1;
    const row = { listName: input.name, version, hash, items: input.items, createdBy: actor.id, createdAt: now };
    await tx.insert(listVersions).values(row);
    await emitAudit(tx, context, {
      action: 'list.saved',
      subject: { kind: 'list', id: input.name },
      details: { version, hash, items: input.items.length },
    });
  });
}
