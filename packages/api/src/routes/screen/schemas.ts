import { z } from '@hono/zod-openapi';
import { explanationSchema } from '../../http/explanation-schema.ts';

const isTrue = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

export const screenQuerySchema = z.object({ undetermined: isTrue, explain: isTrue });

/** What one record came out as. `refer_for_review` is all that a hit ever says: a person decides. */
export const screenedRecordSchema = z
  .object({
    position: z.int(),
    reference: z.string().nullable(),
    score: z.number(),
    level: z.string().nullable(),
    matches: z.array(z.string()),
    refer_for_review: z.boolean(),
    hits: z.array(z.uuid()),
    undetermined: z.array(z.object({ rule: z.string(), missing: z.array(z.string()) })).optional(),
    failed: z.array(z.object({ rule: z.string(), cause: z.string() })).optional(),
    explanations: z.array(explanationSchema).optional(),
  })
  .openapi('ScreenedRecord');

export const messageDiagnosticSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'hint']),
    message: z.string(),
    action: z.string(),
    offset: z.int(),
    line: z.int().optional(),
    segment: z.int().optional(),
    position: z.int().optional(),
    field: z.string().optional(),
  })
  .openapi('MessageDiagnostic');

export const screenAnswerSchema = z
  .object({
    batch_id: z.uuid(),
    ruleset_hash: z.string(),
    results: z.array(screenedRecordSchema),
    rejected: z.array(z.object({ position: z.int(), diagnostics: z.array(messageDiagnosticSchema) })),
  })
  .openapi('ScreenAnswer');
