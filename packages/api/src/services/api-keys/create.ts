import { emitAudit } from '../../audit/emit-audit.ts';
import type { MachineRole } from '../../auth/permission.ts';
import { hashSecret, newApiKeyId, newSecret, printApiKey } from '../../auth/tokens.ts';
import type { ServiceContext } from '../../context.ts';
import type { Transaction } from '../../db/client.ts';
import { apiKeys } from '../../db/schema/api-keys.ts';

export interface NewApiKey {
  readonly name: string;
  readonly role: MachineRole;
  readonly carriers: readonly string[];
}

export type ApiKeyRow = Omit<typeof apiKeys.$inferSelect, 'secretHash'>;

/** Makes a key. The secret is in the answer and nowhere else. */
export async function createApiKey(
  context: ServiceContext,
  input: NewApiKey,
): Promise<{ readonly row: ApiKeyRow; readonly key: string }> {
  return context.db.transaction((tx) => insertApiKey(tx, context, input));
}

export async function insertApiKey(
  tx: Transaction,
  context: Pick<ServiceContext, 'actor' | 'clock' | 'requestId'>,
  input: NewApiKey,
): Promise<{ readonly row: ApiKeyRow; readonly key: string }> {
  const id = newApiKeyId();
  const secret = newSecret();
  const row = {
    id,
    name: input.name,
    role: input.role,
    carriers: [...new Set(input.carriers)],
    createdAt: context.clock(),
    lastUsedAt: null,
    revokedAt: null,
  };
  await tx.insert(apiKeys).values({ ...row, secretHash: hashSecret(secret) });
  await emitAudit(tx, context, {
    action: 'api_key.created',
    subject: { kind: 'api_key', id },
    details: { role: input.role, carriers: row.carriers },
  });
  return { row, key: printApiKey(id, secret) };
}
