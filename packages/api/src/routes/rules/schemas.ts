import { z } from '@hono/zod-openapi';
import { diagnosticSchema } from '../../http/diagnostic-schema.ts';
import { keptRecordSchema } from '../../http/record-schema.ts';

const ruleStates = ['draft', 'submitted', 'approved', 'retired'] as const;
const ruleStateSchema = z.enum(ruleStates);

/** What one version of a rule matches beside another. A record is made up, and null where there is none or none was found. */
export const comparisonSchema = z
  .object({
    relation: z.enum(['equivalent', 'wider', 'narrower', 'different', 'cannot_tell']),
    only_base: keptRecordSchema.nullable(),
    only_version: keptRecordSchema.nullable(),
  })
  .openapi('RuleComparison');

/** The language's own limit on rule text, with room for what HTTP adds; past it the checker says so itself. */
const ruleTextSchema = z.string().min(1).max(131_072);

const personSchema = z.object({ id: z.uuid(), name: z.string() });

export const checkRequestSchema = z.object({ text: z.string().max(131_072) });
export const checkAnswerSchema = z.object({ diagnostics: z.array(diagnosticSchema) });

export const ruleSummarySchema = z
  .object({
    id: z.string().openapi({ example: 'R0147' }),
    title: z.string(),
    purpose: z.string().nullable(),
    severity: z.enum(['low', 'medium', 'high', 'critical']).nullable(),
    score: z.number(),
    state: ruleStateSchema,
    is_active: z.boolean(),
    active_version: z.int().nullable(),
    latest_version: z.int(),
    review_by: z.iso.date().nullable(),
    hits: z.int(),
    owner: z.string().nullable(),
    updated_at: z.iso.datetime(),
  })
  .openapi('RuleSummary');

const ruleVersionSchema = z
  .object({
    version: z.int(),
    hash: z.string(),
    state: ruleStateSchema,
    author: personSchema,
    created_at: z.iso.datetime(),
    submitted_at: z.iso.datetime().nullable(),
    approved_by: personSchema.nullable(),
    approved_at: z.iso.datetime().nullable(),
    returned_reason: z.string().nullable(),
  })
  .openapi('RuleVersion');

export const ruleVersionTextSchema = ruleVersionSchema
  .extend({ rule_id: z.string(), text: z.string(), diagnostics: z.array(diagnosticSchema) })
  .openapi('RuleVersionText');

export const ruleSchema = ruleSummarySchema
  .extend({ versions: z.array(ruleVersionSchema), latest: ruleVersionTextSchema })
  .openapi('Rule');

export const newRuleSchema = z.object({ text: ruleTextSchema });
export const newVersionSchema = z.object({ text: ruleTextSchema, base_version: z.int().min(1) });
export const returnSchema = z.object({ reason: z.string().trim().min(1).max(2000) });

export const ruleParamsSchema = z.object({ id: z.string().max(64) });
export const versionParamsSchema = ruleParamsSchema.extend({
  version: z.coerce.number().int().min(1).max(1_000_000),
});
export const comparisonParamsSchema = versionParamsSchema.extend({
  base: z.coerce.number().int().min(1).max(1_000_000),
});
