import { mayDo } from '../../auth/access.ts';
import { json } from '../../http/content.ts';
import { route } from '../../http/route.ts';
import { rulesetSchema } from './schemas.ts';

export const getRulesetRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/ruleset',
  summary: 'The live ruleset: which version of which rule, which lists, which levels',
  responses: { 200: json(rulesetSchema, 'The ruleset') },
});
