import { mayDo } from '../../auth/access.ts';
import { json, jsonBody, noContent } from '../../http/content.ts';
import { pageOf, pageQuerySchema } from '../../http/pagination.ts';
import { route } from '../../http/route.ts';
import { apiKeyParamsSchema, apiKeySchema, createdApiKeySchema, newApiKeySchema } from './schemas.ts';

export const listApiKeysRoute = route(mayDo('api_keys.manage'), {
  method: 'get',
  path: '/v1/api-keys',
  summary: 'API keys, without their secrets',
  request: { query: pageQuerySchema },
  responses: { 200: json(pageOf(apiKeySchema), 'A page of keys') },
});

export const createApiKeyRoute = route(mayDo('api_keys.manage'), {
  method: 'post',
  path: '/v1/api-keys',
  summary: 'Make an API key',
  request: { body: jsonBody(newApiKeySchema) },
  responses: { 201: json(createdApiKeySchema, 'Created; the key is shown this once') },
});

export const revokeApiKeyRoute = route(mayDo('api_keys.manage'), {
  method: 'delete',
  path: '/v1/api-keys/{id}',
  summary: 'Revoke an API key',
  request: { params: apiKeyParamsSchema },
  responses: { 204: noContent('Revoked') },
});
