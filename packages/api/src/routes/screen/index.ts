import { createRouter } from '../../http/router.ts';
import { screenNow } from '../../services/evaluations/screen.ts';
import { screenRoute } from './routes.ts';
import { toScreenedJson } from './to-json.ts';

export const screenRoutes = createRouter().openapi(screenRoute, async (c) => {
  const { explain, undetermined } = c.req.valid('query');
  const body = new Uint8Array(await c.req.arrayBuffer());
  const screening = await screenNow(c.var.context, body, { explain });
  return c.json(
    {
      batch_id: screening.batchId,
      ruleset_hash: screening.rulesetHash,
      results: screening.rows.map(({ row, explanations }) => ({
        ...toScreenedJson(row, { undetermined }),
        ...(explanations !== null && { explanations: [...explanations] }),
      })),
      rejected: screening.rejected.map(({ position, diagnostics }) => ({
        position,
        diagnostics: diagnostics.map((each) => ({ ...each })),
      })),
    },
    200,
  );
});
