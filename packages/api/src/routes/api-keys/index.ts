import { createRouter } from '../../http/router.ts';
import { createApiKey, type ApiKeyRow } from '../../services/api-keys/create.ts';
import { listApiKeys } from '../../services/api-keys/list.ts';
import { revokeApiKey } from '../../services/api-keys/revoke.ts';
import { createApiKeyRoute, listApiKeysRoute, revokeApiKeyRoute } from './routes.ts';

export const apiKeyRoutes = createRouter()
  .openapi(listApiKeysRoute, async (c) => {
    const page = await listApiKeys(c.var.context, c.req.valid('query'));
    return c.json({ ...page, items: page.items.map(toJson) }, 200);
  })
  .openapi(createApiKeyRoute, async (c) => {
    const { row, key } = await createApiKey(c.var.context, c.req.valid('json'));
    return c.json({ ...toJson(row), key }, 201);
  })
  .openapi(revokeApiKeyRoute, async (c) => {
    await revokeApiKey(c.var.context, c.req.valid('param').id);
    return c.body(null, 204);
  });

function toJson(row: ApiKeyRow) {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    carriers: row.carriers,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  };
}
