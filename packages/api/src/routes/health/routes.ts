import { z } from '@hono/zod-openapi';
import { isPublic } from '../../auth/access.ts';
import { json } from '../../http/content.ts';
import { route } from '../../http/route.ts';

const healthSchema = z.object({ status: z.enum(['ok', 'unavailable']), reason: z.string().optional() });

export const livezRoute = route(isPublic('orchestrators ask it without a key, and it tells nothing else'), {
  method: 'get',
  path: '/livez',
  summary: 'Whether the process runs',
  responses: { 200: json(healthSchema, 'It does') },
});

export const readyzRoute = route(isPublic('orchestrators ask it without a key, and it tells nothing else'), {
  method: 'get',
  path: '/readyz',
  summary: 'Whether the service can answer: the database does, and the live ruleset compiles',
  responses: { 200: json(healthSchema, 'It can'), 503: json(healthSchema, 'It cannot, and why') },
});
