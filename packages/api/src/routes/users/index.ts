import { createRouter } from '../../http/router.ts';
import { createUser } from '../../services/users/create.ts';
import { listUsers } from '../../services/users/list.ts';
import { toUserJson } from '../session/to-json.ts';
import { createUserRoute, listUsersRoute } from './routes.ts';

export const userRoutes = createRouter()
  .openapi(listUsersRoute, async (c) => {
    const page = await listUsers(c.var.context, c.req.valid('query'));
    return c.json({ ...page, items: page.items.map(toUserJson) }, 200);
  })
  .openapi(createUserRoute, async (c) => {
    const user = await createUser(c.var.context, c.req.valid('json'));
    return c.json(toUserJson(user), 201);
  });
