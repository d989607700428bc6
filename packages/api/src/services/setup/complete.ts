import { and, eq, gt, isNull } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { UserActor } from '../../auth/actor.ts';
import { hashSecret } from '../../auth/tokens.ts';
import type { ServiceContext } from '../../context.ts';
import { setupTokens } from '../../db/schema/setup-tokens.ts';
import { ServiceError } from '../../errors.ts';
import { insertUser, userRow, type NewUser } from '../users/create.ts';

/** Creates the first person. The token works once and for a day. */
export async function completeSetup(
  context: ServiceContext,
  input: NewUser & { readonly token: string },
): Promise<UserActor> {
  const row = await userRow(context, input);
  return context.db.transaction(async (tx) => {
    const now = context.clock();
    const used = await tx
      .update(setupTokens)
      .set({ usedAt: now })
      .where(
        and(
          eq(setupTokens.tokenHash, hashSecret(input.token)),
          isNull(setupTokens.usedAt),
          gt(setupTokens.expiresAt, now),
        ),
      )
      .returning({ tokenHash: setupTokens.tokenHash });
    if (used.length === 0) {
      throw new ServiceError(
        'setup/invalid-token',
        'it was used or is older than a day; start the service again for a new one',
      );
    }
    const user = await insertUser(tx, context, row);
    await emitAudit(
      tx,
      { ...context, actor: user },
      { action: 'setup.completed', subject: { kind: 'user', id: user.id } },
    );
    return user;
  });
}
