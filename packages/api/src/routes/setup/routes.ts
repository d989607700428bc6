import { isPublic } from '../../auth/access.ts';
import { json, jsonBody } from '../../http/content.ts';
import { route } from '../../http/route.ts';
import { userSchema } from '../session/schemas.ts';
import { setupSchema } from './schemas.ts';

export const setupRoute = route(isPublic('the one-time token of the set-up link is what it asks for'), {
  method: 'post',
  path: '/v1/setup',
  summary: 'Create the first person with the one-time set-up link',
  request: { body: jsonBody(setupSchema) },
  responses: { 201: json(userSchema, 'Created; sign in next') },
});
