import { z } from '@hono/zod-openapi';
import { explanationSchema } from '../../http/explanation-schema.ts';
import { pageQuerySchema } from '../../http/pagination.ts';
import { keptRecordSchema } from '../../http/record-schema.ts';

const hitStates = ['open', 'decided'] as const;
const dispositions = ['confirmed', 'false_hit', 'inconclusive'] as const;

export const hitQuerySchema = pageQuerySchema.extend({
  state: z.enum(hitStates).optional(),
  level: z.string().max(64).optional(),
});

export const hitSummarySchema = z
  .object({
    id: z.uuid(),
    rule_id: z.string(),
    rule_title: z.string(),
    rule_version: z.int(),
    level: z.string().nullable(),
    score: z.number(),
    passenger: z.object({ reference: z.string(), full_name: z.string().nullable() }),
    flight: z.object({
      carrier: z.string(),
      number: z.string(),
      departs_local: z.string().nullable(),
      origin: z.string(),
      destination: z.string().nullable(),
    }),
    state: z.enum(hitStates),
    disposition: z.enum(dispositions).nullable(),
    created_at: z.iso.datetime(),
    still_matches: z.boolean(),
  })
  .openapi('HitSummary');

const decisionSchema = z.object({
  disposition: z.enum(dispositions),
  reason: z.string(),
  criteria: z.array(z.string()),
  by: z.object({ id: z.uuid(), name: z.string() }),
  at: z.iso.datetime(),
});

export const hitSchema = hitSummarySchema
  .extend({
    rule: z.object({
      id: z.string(),
      title: z.string(),
      version: z.int(),
      text: z.string(),
      hash: z.string(),
      purpose: z.string().nullable(),
      basis: z.string().nullable(),
    }),
    ruleset_hash: z.string(),
    engine_version: z.string(),
    record: keptRecordSchema,
    explanation: explanationSchema,
    reason: z.string().nullable(),
    observations: z.array(z.object({ at: z.iso.datetime(), batch_id: z.uuid(), still_matches: z.boolean() })),
    decisions: z.array(decisionSchema),
  })
  .openapi('Hit');

export const hitParamsSchema = z.object({ id: z.uuid() });

export const newDecisionSchema = z
  .object({
    disposition: z.enum(dispositions),
    reason: z.string().trim().min(1).max(4000),
    criteria: z.array(z.string().min(1).max(200)).max(50).default([]),
  })
  .openapi('NewDecision');
