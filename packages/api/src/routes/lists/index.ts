import { ServiceError } from '../../errors.ts';
import { createRouter } from '../../http/router.ts';
import { registeredLists, type RegisteredList } from '../../services/lists/registered-lists.ts';
import { getListRoute, listListsRoute } from './routes.ts';

export const listRoutes = createRouter()
  .openapi(listListsRoute, async (c) => c.json((await registeredLists(c.var.context.db)).map(toJson), 200))
  .openapi(getListRoute, async (c) => {
    const { name } = c.req.valid('param');
    const found = (await registeredLists(c.var.context.db)).find((list) => list.name === name);
    if (found === undefined) throw new ServiceError('resource/not-found', 'there is no such list');
    return c.json(toJson(found), 200);
  });

function toJson({ name, type, version, hash, items }: RegisteredList) {
  return { name, type, version, item_count: items.length, hash, items: items.map((item) => ({ ...item })) };
}
