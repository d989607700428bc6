import { mayDo } from '../../auth/access.ts';
import { json, jsonBody } from '../../http/content.ts';
import { pageOf } from '../../http/pagination.ts';
import { route } from '../../http/route.ts';
import { hitParamsSchema, hitQuerySchema, hitSchema, hitSummarySchema, newDecisionSchema } from './schemas.ts';

export const listHitsRoute = route(mayDo('hits.read'), {
  method: 'get',
  path: '/v1/hits',
  summary: 'Hits, highest score first',
  request: { query: hitQuerySchema },
  responses: { 200: json(pageOf(hitSummarySchema), 'A page of hits') },
});

export const getHitRoute = route(mayDo('hits.read'), {
  method: 'get',
  path: '/v1/hits/{id}',
  summary: 'A hit with its record, its rule as it was, and why it matched',
  request: { params: hitParamsSchema },
  responses: { 200: json(hitSchema, 'The hit') },
});

export const decideHitRoute = route(mayDo('hits.decide'), {
  method: 'post',
  path: '/v1/hits/{id}/decision',
  summary: 'Decide on a hit, with a reason',
  request: { params: hitParamsSchema, body: jsonBody(newDecisionSchema) },
  responses: { 200: json(hitSchema, 'The hit, decided') },
});
