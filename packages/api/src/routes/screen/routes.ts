import { mayDo } from '../../auth/access.ts';
import { json } from '../../http/content.ts';
import { route } from '../../http/route.ts';
import { limits } from '../../limits.ts';
import { screenAnswerSchema, screenQuerySchema } from './schemas.ts';

/** Described, not enforced, by this schema: records are read by the intake, which says by position what it refuses. */
const screenBodySchema = {
  description: `One passenger record, or {"records": [...]} with at most ${limits.screenRecordsMax}`,
  type: 'object',
} as const;

export const screenRoute = route(mayDo('records.screen'), {
  method: 'post',
  path: '/v1/screen',
  summary: 'Screen one record or a few, and answer at once',
  description:
    `At most ${limits.screenRecordsMax} records and ${limits.bodyBytesMax} bytes; more is 413, and belongs in a batch. ` +
    'Stored like a batch.',
  request: {
    query: screenQuerySchema,
    body: { required: true, content: { 'application/json': { schema: screenBodySchema } } },
  },
  responses: { 200: json(screenAnswerSchema, 'What each record came out as') },
});
