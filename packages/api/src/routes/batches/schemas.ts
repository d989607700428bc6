import { z } from '@hono/zod-openapi';
import { messageDiagnosticSchema } from '../screen/schemas.ts';

const batchStates = ['received', 'parsing', 'scoring', 'done', 'failed'] as const;

export const acceptedBatchSchema = z
  .object({ id: z.uuid(), state: z.enum(batchStates), location: z.string() })
  .openapi('AcceptedBatch');

export const batchSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(batchStates),
    format: z.string().nullable(),
    submitted_by: z.string(),
    received_at: z.iso.datetime(),
    records_total: z.int(),
    records_rejected: z.int(),
    records_scored: z.int().optional(),
    hits: z.int().optional(),
    sensitive_removed: z.record(z.string(), z.int()),
    diagnostics: z.array(messageDiagnosticSchema),
    failure: z.string().nullable(),
  })
  .openapi('Batch');

export const batchParamsSchema = z.object({ id: z.uuid() });

export const submitBatchHeadersSchema = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .openapi({ description: 'The same key and body give the same answer, and one batch' }),
});
