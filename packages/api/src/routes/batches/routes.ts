import { mayDo } from '../../auth/access.ts';
import { json } from '../../http/content.ts';
import { pageOf, pageQuerySchema } from '../../http/pagination.ts';
import { route } from '../../http/route.ts';
import { limits } from '../../limits.ts';
import { screenedRecordSchema } from '../screen/schemas.ts';
import { acceptedBatchSchema, batchParamsSchema, batchSchema, submitBatchHeadersSchema } from './schemas.ts';

/** Described, not enforced: the intake reads the bytes as they come. */
const bytes = { schema: { type: 'string', format: 'binary' } } as const;

export const submitBatchRoute = route(mayDo('batches.submit'), {
  method: 'post',
  path: '/v1/batches',
  summary: 'Hand in a message or a file of records',
  description:
    `JSON, NDJSON, PAXLST or PNRGOV, at most ${limits.batchBytesMax} bytes. Answered once it is stored; screened by a job. ` +
    'What cannot be read is reported by line, segment or position on the batch, and the rest is screened.',
  request: {
    headers: submitBatchHeadersSchema,
    body: {
      required: true,
      content: {
        'application/json': bytes,
        'application/x-ndjson': bytes,
        'application/edifact': bytes,
        'application/xml': bytes,
        'text/xml': bytes,
        'text/plain': bytes,
      },
    },
  },
  responses: { 202: json(acceptedBatchSchema, 'Stored; `Location` tells where to look') },
});

export const listBatchesRoute = route(mayDo('batches.read'), {
  method: 'get',
  path: '/v1/batches',
  summary: 'Batches, latest first; a carrier sees its own',
  request: { query: pageQuerySchema },
  responses: { 200: json(pageOf(batchSchema), 'A page of batches') },
});

export const getBatchRoute = route(mayDo('batches.read'), {
  method: 'get',
  path: '/v1/batches/{id}',
  summary: 'How far a batch is, and what could not be read',
  description: 'A carrier key sees acceptance, counts and diagnostics of its own batches, never scores or hits.',
  request: { params: batchParamsSchema },
  responses: { 200: json(batchSchema, 'The batch') },
});

export const listBatchResultsRoute = route(mayDo('results.read'), {
  method: 'get',
  path: '/v1/batches/{id}/results',
  summary: 'What each record of a batch came out as, by position',
  request: { params: batchParamsSchema, query: pageQuerySchema },
  responses: { 200: json(pageOf(screenedRecordSchema), 'A page of results') },
});
