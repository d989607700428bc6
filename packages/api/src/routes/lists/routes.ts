import { z } from '@hono/zod-openapi';
import { mayDo } from '../../auth/access.ts';
import { json } from '../../http/content.ts';
import { route } from '../../http/route.ts';
import { listParamsSchema, listSchema } from './schemas.ts';

export const listListsRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/lists',
  summary: 'The lists that rules can name, with their items',
  responses: { 200: json(z.array(listSchema), 'All lists by name') },
});

export const getListRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/lists/{name}',
  summary: 'One list',
  request: { params: listParamsSchema },
  responses: { 200: json(listSchema, 'The list') },
});
