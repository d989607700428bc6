import { count, isNull } from 'drizzle-orm';
import { hashSecret, newSecret } from '../../auth/tokens.ts';
import type { Deps } from '../../context.ts';
import { setupTokens } from '../../db/schema/setup-tokens.ts';
import { users } from '../../db/schema/users.ts';

const setupHours = 24;

/** Whether nobody has an account yet. */
export async function isSetupPending(deps: Pick<Deps, 'db'>): Promise<boolean> {
  const [row] = await deps.db.select({ people: count() }).from(users);
  return (row?.people ?? 0) === 0;
}

/** Makes the one-time token of the first start and ends the one before; null where somebody has an account. */
export async function offerSetup(deps: Deps): Promise<string | null> {
  if (!(await isSetupPending(deps))) return null;
  const token = newSecret();
  const createdAt = deps.clock();
  const expiresAt = new Date(createdAt.getTime() + setupHours * 3_600_000);
  await deps.db.transaction(async (tx) => {
    await tx.delete(setupTokens).where(isNull(setupTokens.usedAt));
    await tx.insert(setupTokens).values({ tokenHash: hashSecret(token), createdAt, expiresAt });
  });
  return token;
}
