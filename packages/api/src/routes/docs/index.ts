import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../../http/app-env.ts';
import { productVersion } from '../../version.ts';
import { renderDocsPage } from './render-page.ts';

/** Adds `/openapi.json` and `/docs`. Both are made once, from the contracts of the routes that are there. */
export function addDocs(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-tautai',
    description:
      'People: the cookie of POST /v1/session (`tautai` on plain http). What changes something needs the header ' +
      '`x-tautai-csrf` with the token of GET /v1/session.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'tautai_<id>_<secret>',
    description: 'Machines: an API key.',
  });
  const contract = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tautai',
      version: productVersion,
      description: 'Targeting service of a passenger information unit. A hit only ever says: refer for human review.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
  });
  const page = renderDocsPage(contract);
  app.get('/openapi.json', (c) => c.json(contract));
  app.get('/docs', (c) => c.html(page));
}
