import { createRouter } from '../../http/router.ts';
import { codeListsRoute } from './routes.ts';

export const codeListRoutes = createRouter().openapi(codeListsRoute, (c) => {
  const { codeLists, codeListAmendments } = c.var.context.settings;
  return c.json({ digest: codeLists.digest, amendments: codeListAmendments }, 200);
});
