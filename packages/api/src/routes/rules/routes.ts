import { mayDo } from '../../auth/access.ts';
import { json, jsonBody } from '../../http/content.ts';
import { pageOf, pageQuerySchema } from '../../http/pagination.ts';
import { route } from '../../http/route.ts';
import { rulesetSchema } from '../ruleset/schemas.ts';
import {
  checkAnswerSchema,
  checkRequestSchema,
  comparisonParamsSchema,
  comparisonSchema,
  newRuleSchema,
  newVersionSchema,
  returnSchema,
  ruleParamsSchema,
  ruleSchema,
  ruleSummarySchema,
  ruleVersionTextSchema,
  versionParamsSchema,
} from './schemas.ts';

export const checkRuleRoute = route(mayDo('rules.read'), {
  method: 'post',
  path: '/v1/rules/check',
  summary: 'Check rule text without keeping it',
  request: { body: jsonBody(checkRequestSchema) },
  responses: { 200: json(checkAnswerSchema, 'What the checker has to say; an empty list is a clean rule') },
});

export const listRulesRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/rules',
  summary: 'Rules by identifier',
  request: { query: pageQuerySchema },
  responses: { 200: json(pageOf(ruleSummarySchema), 'A page of rules') },
});

export const createRuleRoute = route(mayDo('rules.write'), {
  method: 'post',
  path: '/v1/rules',
  summary: 'Start a rule with its first version',
  description: 'The text holds exactly one rule, whose identifier it names. A draft may have errors in its body.',
  request: { body: jsonBody(newRuleSchema) },
  responses: { 201: json(ruleSchema, 'Created as a draft') },
});

export const getRuleRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/rules/{id}',
  summary: 'A rule with its versions and its latest text',
  request: { params: ruleParamsSchema },
  responses: { 200: json(ruleSchema, 'The rule') },
});

export const getRuleVersionRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/rules/{id}/versions/{version}',
  summary: 'The text of one version, as it was saved',
  request: { params: versionParamsSchema },
  responses: { 200: json(ruleVersionTextSchema, 'The version') },
});

export const compareRuleVersionsRoute = route(mayDo('rules.read'), {
  method: 'get',
  path: '/v1/rules/{id}/versions/{version}/compare/{base}',
  summary: 'What a version of a rule matches beside another version of it',
  description:
    '`wider` matches all that `base` does, and more. By meaning: words and layout make no difference. 422 while one of them has an error.',
  request: { params: comparisonParamsSchema },
  responses: { 200: json(comparisonSchema, 'How the version stands to the base, with a record for each direction') },
});

export const createRuleVersionRoute = route(mayDo('rules.write'), {
  method: 'post',
  path: '/v1/rules/{id}/versions',
  summary: 'Save a new version',
  description: '`base_version` is the version that was edited; 409 when somebody saved a newer one meanwhile.',
  request: { params: ruleParamsSchema, body: jsonBody(newVersionSchema) },
  responses: { 201: json(ruleVersionTextSchema, 'Saved as a draft') },
});

export const submitRuleVersionRoute = route(mayDo('rules.write'), {
  method: 'post',
  path: '/v1/rules/{id}/versions/{version}/submit',
  summary: 'Submit a draft for approval',
  request: { params: versionParamsSchema },
  responses: { 200: json(ruleVersionTextSchema, 'Submitted') },
});

export const approveRuleVersionRoute = route(mayDo('rules.approve'), {
  method: 'post',
  path: '/v1/rules/{id}/versions/{version}/approve',
  summary: 'Approve a submitted version',
  description: 'Refused for its author, and while the text has an error or a failing test.',
  request: { params: versionParamsSchema },
  responses: { 200: json(ruleVersionTextSchema, 'Approved') },
});

export const returnRuleVersionRoute = route(mayDo('rules.approve'), {
  method: 'post',
  path: '/v1/rules/{id}/versions/{version}/return',
  summary: 'Return a submitted version to its author, with a reason',
  request: { params: versionParamsSchema, body: jsonBody(returnSchema) },
  responses: { 200: json(ruleVersionTextSchema, 'A draft again') },
});

export const activateRuleVersionRoute = route(mayDo('rules.activate'), {
  method: 'post',
  path: '/v1/rules/{id}/versions/{version}/activate',
  summary: 'Put an approved version into the live ruleset, in place of any other of its rule',
  request: { params: versionParamsSchema },
  responses: { 200: json(rulesetSchema, 'The ruleset that is live now') },
});

export const deactivateRuleRoute = route(mayDo('rules.activate'), {
  method: 'post',
  path: '/v1/rules/{id}/deactivate',
  summary: 'Take a rule out of the live ruleset',
  request: { params: ruleParamsSchema },
  responses: { 200: json(rulesetSchema, 'The ruleset that is live now') },
});
