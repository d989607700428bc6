import { mayDo } from '../../auth/access.ts';
import { json, jsonBody } from '../../http/content.ts';
import { pageOf, pageQuerySchema } from '../../http/pagination.ts';
import { route } from '../../http/route.ts';
import { userSchema } from '../session/schemas.ts';
import { newUserSchema } from './schemas.ts';

export const listUsersRoute = route(mayDo('users.manage'), {
  method: 'get',
  path: '/v1/users',
  summary: 'People with an account',
  request: { query: pageQuerySchema },
  responses: { 200: json(pageOf(userSchema), 'A page of people') },
});

export const createUserRoute = route(mayDo('users.manage'), {
  method: 'post',
  path: '/v1/users',
  summary: 'Give a person an account',
  request: { body: jsonBody(newUserSchema) },
  responses: { 201: json(userSchema, 'Created') },
});
