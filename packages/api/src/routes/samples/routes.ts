import { z } from '@hono/zod-openapi';
import { mayDo } from '../../auth/access.ts';
import { json } from '../../http/content.ts';
import { route } from '../../http/route.ts';
import { sampleSchema } from './schemas.ts';

export const listSamplesRoute = route(mayDo('samples.read'), {
  method: 'get',
  path: '/v1/samples',
  summary: 'Made-up passengers to try a rule on',
  responses: { 200: json(z.array(sampleSchema), 'All samples') },
});
