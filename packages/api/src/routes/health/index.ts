import { sql } from 'drizzle-orm';
import type { ServiceContext } from '../../context.ts';
import { createRouter } from '../../http/router.ts';
import { liveRuleset } from '../../services/rulesets/live.ts';
import { livezRoute, readyzRoute } from './routes.ts';

export const healthRoutes = createRouter()
  .openapi(livezRoute, (c) => c.json({ status: 'ok' as const }, 200))
  .openapi(readyzRoute, async (c) => {
    const reason = await whatIsMissing(c.var.context);
    if (reason === null) return c.json({ status: 'ok' as const }, 200);
    return c.json({ status: 'unavailable' as const, reason }, 503);
  });

async function whatIsMissing(context: ServiceContext): Promise<string | null> {
  try {
    await context.db.execute(sql`select 1`);
  } catch {
    return 'the database does not answer';
  }
  try {
    const { hash } = await liveRuleset(context.db);
    await context.rulesets.load(hash);
    return null;
  } catch {
    return 'the live ruleset does not load';
  }
}
