import { z } from '@hono/zod-openapi';

const offsetsSchema = z.object({ start: z.int(), end: z.int() });
const positionSchema = z.object({ line: z.int(), column: z.int() });

/** A finding about rule text: offsets for editors, 1-based line and column for people. */
export const diagnosticSchema = z
  .object({
    code: z.string().openapi({ example: 'name/unknown-field' }),
    severity: z.enum(['error', 'warning', 'hint']),
    message: z.string(),
    range: offsetsSchema,
    position: positionSchema,
    end_position: positionSchema,
    hint: z.string().optional(),
    witness: z
      .object({
        record: z.record(z.string(), z.unknown()),
        message: z.string(),
        outcome: z.enum(['match', 'no_match', 'undetermined']),
      })
      .optional()
      .openapi({ description: 'A made-up record that shows it, and what the rule makes of that record' }),
    fixes: z.array(
      z.object({
        title: z.string(),
        edits: z.array(z.object({ range: offsetsSchema, new_text: z.string() })),
      }),
    ),
  })
  .openapi('Diagnostic');

export type DiagnosticJson = z.infer<typeof diagnosticSchema>;
