import { createRouter } from '../../http/router.ts';
import { liveRuleset } from '../../services/rulesets/live.ts';
import { getRulesetRoute } from './routes.ts';
import { toRulesetJson } from './to-json.ts';

export const rulesetRoutes = createRouter().openapi(getRulesetRoute, async (c) =>
  c.json(toRulesetJson(await liveRuleset(c.var.context.db)), 200),
);
