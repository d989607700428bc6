import { createRoute, z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { isPublic } from '../auth/access.ts';
import { createRouter } from './router.ts';
import { route } from './route.ts';

const contract = {
  method: 'post',
  path: '/v1/careless',
  responses: { 200: { description: 'ok', content: { 'application/json': { schema: z.object({}) } } } },
} as const;

describe('createRouter', () => {
  test('a route without a declared authorisation does not register', () => {
    expect(() => createRouter().openapi(createRoute(contract), (c) => c.json({}, 200))).toThrow(
      'post /v1/careless declares no authorisation',
    );
  });

  test('one with it does', () => {
    const declared = route(isPublic('for this test'), contract);
    expect(() => createRouter().openapi(declared, (c) => c.json({}, 200))).not.toThrow();
  });
});
