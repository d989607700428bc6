import { createRouter } from '../../http/router.ts';
import { completeSetup } from '../../services/setup/complete.ts';
import { toUserJson } from '../session/to-json.ts';
import { setupRoute } from './routes.ts';

export const setupRoutes = createRouter().openapi(setupRoute, async (c) => {
  const user = await completeSetup(c.var.context, c.req.valid('json'));
  return c.json(toUserJson(user), 201);
});
