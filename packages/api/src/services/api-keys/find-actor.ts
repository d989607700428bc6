import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { KeyActor } from '../../auth/actor.ts';
import { isSecret, parseApiKey } from '../../auth/tokens.ts';
import type { Deps } from '../../context.ts';
import { apiKeys } from '../../db/schema/api-keys.ts';

// Knowing the day and hour is enough to find keys that nobody uses; a write per request would be waste.
const lastUsedStepMs = 3_600_000;

/** Who shows this key; null where it is none of ours or was revoked. */
export async function findActorOfKey(deps: Deps, text: string): Promise<KeyActor | null> {
  const parts = parseApiKey(text);
  if (parts === null) return null;
  const [row] = await deps.db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, parts.id), isNull(apiKeys.revokedAt)));
  if (row === undefined || !isSecret(parts.secret, row.secretHash)) return null;
  await noteUse(deps, row.id);
  return { kind: 'api_key', id: row.id, name: row.name, role: row.role, carriers: row.carriers };
}

async function noteUse(deps: Deps, id: string): Promise<void> {
  const now = deps.clock();
  const stale = lt(apiKeys.lastUsedAt, new Date(now.getTime() - lastUsedStepMs));
  await deps.db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), stale)));
}
