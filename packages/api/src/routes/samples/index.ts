import { createRouter } from '../../http/router.ts';
import { listSamples } from '../../services/samples/list.ts';
import { listSamplesRoute } from './routes.ts';

export const sampleRoutes = createRouter().openapi(listSamplesRoute, async (c) =>
  c.json([...(await listSamples(c.var.context))], 200),
);
