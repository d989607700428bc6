import { etag } from 'hono/etag';
import type { Deps } from './context.ts';
import { answerError, answerNotFound } from './http/problem.ts';
import { authenticate } from './http/middleware/authenticate.ts';
import { provideContext } from './http/middleware/context.ts';
import { limitBody } from './http/middleware/limit-body.ts';
import { logRequest } from './http/middleware/log-request.ts';
import { ourSecureHeaders } from './http/middleware/secure-headers.ts';
import { createRouter } from './http/router.ts';
import { apiKeyRoutes } from './routes/api-keys/index.ts';
import { batchRoutes } from './routes/batches/index.ts';
import { codeListRoutes } from './routes/code-lists/index.ts';
import { addDocs } from './routes/docs/index.ts';
import { healthRoutes } from './routes/health/index.ts';
import { hitRoutes } from './routes/hits/index.ts';
import { listRoutes } from './routes/lists/index.ts';
import { ruleRoutes } from './routes/rules/index.ts';
import { rulesetRoutes } from './routes/ruleset/index.ts';
import { sampleRoutes } from './routes/samples/index.ts';
import { screenRoutes } from './routes/screen/index.ts';
import { sessionRoutes } from './routes/session/index.ts';
import { setupRoutes } from './routes/setup/index.ts';
import { userRoutes } from './routes/users/index.ts';
import { addWebApplication } from './routes/web/index.ts';

/**
 * The HTTP service.
 *
 *   request → context → log → headers → body limit → who asks → (route: may they? → is it well formed? → handler)
 *                                                                                    └ ServiceError → problem+json
 */
export function createApp(deps: Deps) {
  const app = createRouter();
  app.onError(answerError);
  app.notFound(answerNotFound);
  app.use(provideContext(deps));
  app.use(logRequest);
  app.use(ourSecureHeaders);
  app.use('/v1/*', limitBody);
  app.use('/v1/*', authenticate);
  // What everybody may keep is small; what is about passengers is never kept by a browser.
  app.use('/v1/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.use('/v1/rules/*', etag());
  const routes = app
    .route('/', healthRoutes)
    .route('/', setupRoutes)
    .route('/', sessionRoutes)
    .route('/', userRoutes)
    .route('/', apiKeyRoutes)
    .route('/', ruleRoutes)
    .route('/', rulesetRoutes)
    .route('/', listRoutes)
    .route('/', codeListRoutes)
    .route('/', sampleRoutes)
    .route('/', screenRoutes)
    .route('/', batchRoutes)
    .route('/', hitRoutes);
  addDocs(app);
  addWebApplication(app, deps.settings.webRoot);
  return routes;
}
