import { createRouter } from '../../http/router.ts';
import { decideHit } from '../../services/hits/decide.ts';
import { viewHit } from '../../services/hits/get.ts';
import { listHits } from '../../services/hits/list.ts';
import { decideHitRoute, getHitRoute, listHitsRoute } from './routes.ts';
import { toHitJson, toHitSummaryJson } from './to-json.ts';

export const hitRoutes = createRouter()
  .openapi(listHitsRoute, async (c) => {
    const page = await listHits(c.var.context, c.req.valid('query'));
    return c.json({ ...page, items: page.items.map(toHitSummaryJson) }, 200);
  })
  .openapi(getHitRoute, async (c) => c.json(toHitJson(await viewHit(c.var.context, c.req.valid('param').id)), 200))
  .openapi(decideHitRoute, async (c) => {
    const hitId = c.req.valid('param').id;
    return c.json(toHitJson(await decideHit(c.var.context, { hitId, ...c.req.valid('json') })), 200);
  });
