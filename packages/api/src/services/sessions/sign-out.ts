import { eq } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import { hashSecret } from '../../auth/tokens.ts';
import type { ServiceContext } from '../../context.ts';
import { sessions } from '../../db/schema/sessions.ts';

/** Ends a session. */
export async function signOut(context: ServiceContext, token: string): Promise<void> {
  const { actor } = context;
  if (actor === null) return;
  await context.db.transaction(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.tokenHash, hashSecret(token)));
    await emitAudit(tx, context, { action: 'session.signed_out', subject: { kind: 'user', id: actor.id } });
  });
}
