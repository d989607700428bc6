import { mayDo } from '../../auth/access.ts';
import { json } from '../../http/content.ts';
import { route } from '../../http/route.ts';
import { codeListsSchema } from './schemas.ts';

export const codeListsRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/code-lists',
  summary: 'In what the code lists in use differ from those that come with the language',
  responses: { 200: json(codeListsSchema, 'The amendments; all lists are empty where nothing is amended') },
});
