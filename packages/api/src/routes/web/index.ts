import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppEnv } from '../../http/app-env.ts';

const ourOwn = /^\/(v1|docs|openapi\.json|livez|readyz)(\/|$)/u;

/**
 * Serves the built web application: its files as they are, and its page for every path of its own, so that a link into
 * it works. Files under `assets` carry a hash in their name and may be kept for ever.
 */
export function addWebApplication(app: OpenAPIHono<AppEnv>, webRoot: string | null): void {
  if (webRoot === null) return;
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use('*', serveStatic({ root: webRoot }));
  app.get('*', async (c, next) => {
    const isFile = /\.\w+$/u.test(c.req.path);
    if (isFile || ourOwn.test(c.req.path)) return next();
    c.header('cache-control', 'no-cache');
    return c.html(await readFile(join(webRoot, 'index.html'), 'utf8'));
  });
}
