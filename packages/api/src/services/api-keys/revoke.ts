import { and, eq, isNull } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { ServiceContext } from '../../context.ts';
import { apiKeys } from '../../db/schema/api-keys.ts';
import { ServiceError } from '../../errors.ts';

/** Ends a key. It stays on record, since batches name it. */
export async function revokeApiKey(context: ServiceContext, id: string): Promise<void> {
  await context.db.transaction(async (tx) => {
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: context.clock() })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (revoked.length === 0) throw new ServiceError('resource/not-found', 'there is no such key, or it was revoked');
    await emitAudit(tx, context, { action: 'api_key.revoked', subject: { kind: 'api_key', id } });
  });
}
