import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from '../app-env.ts';

/** One line a request: method, pattern of the route, status, time. Never the path, a body or a header. */
export const logRequest: MiddlewareHandler<AppEnv> = async (c, next) => {
  const startedAt = performance.now();
  await next();
  const { log, requestId } = c.var.context;
  log.info('request', {
    ...(requestId !== null && { requestId }),
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    durationMs: Math.round(performance.now() - startedAt),
  });
};
