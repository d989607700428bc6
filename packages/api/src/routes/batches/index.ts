import { createRouter } from '../../http/router.ts';
import { getBatch } from '../../services/batches/get.ts';
import { listBatches } from '../../services/batches/list.ts';
import { listResults } from '../../services/batches/results.ts';
import { submitBatch } from '../../services/batches/submit.ts';
import { toScreenedJson } from '../screen/to-json.ts';
import { formatOf, mediaTypeOf } from './media-type.ts';
import { getBatchRoute, listBatchesRoute, listBatchResultsRoute, submitBatchRoute } from './routes.ts';
import { toBatchJson } from './to-json.ts';

export const batchRoutes = createRouter()
  .openapi(submitBatchRoute, async (c) => {
    const contentType = c.req.header('content-type');
    const batch = await submitBatch(c.var.context, {
      format: formatOf(contentType),
      mediaType: mediaTypeOf(contentType),
      body: new Uint8Array(await c.req.arrayBuffer()),
      idempotencyKey: c.req.valid('header')['idempotency-key'],
    });
    const location = `/v1/batches/${batch.id}`;
    c.header('location', location);
    // An answer that is given again is the same, however far the batch is by then.
    return c.json({ id: batch.id, state: 'received' as const, location }, 202);
  })
  .openapi(listBatchesRoute, async (c) => {
    const { context } = c.var;
    const page = await listBatches(context, c.req.valid('query'));
    return c.json({ ...page, items: page.items.map((row) => toBatchJson(row, context.actor)) }, 200);
  })
  .openapi(getBatchRoute, async (c) => {
    const { context } = c.var;
    return c.json(toBatchJson(await getBatch(context, c.req.valid('param').id), context.actor), 200);
  })
  .openapi(listBatchResultsRoute, async (c) => {
    const page = await listResults(c.var.context, c.req.valid('param').id, c.req.valid('query'));
    return c.json({ ...page, items: page.items.map((row) => toScreenedJson(row, { undetermined: true })) }, 200);
  });
