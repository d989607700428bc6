import { z } from '@hono/zod-openapi';
import type { Access } from '../auth/access.ts';
import { diagnosticSchema } from './diagnostic-schema.ts';

/** The body of every answer that says no (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'https://tautai.example/problems/rule/version-conflict' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string().openapi({ example: 'rule/version-conflict' }),
    request_id: z.string().optional(),
    diagnostics: z.array(diagnosticSchema).optional(),
    errors: z
      .array(
        z.object({
          path: z.string().optional(),
          line: z.int().optional(),
          position: z.int().optional(),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem');

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** The refusals that any route with this access can answer with. */
export function problemResponses(access: Access) {
  const anywhere = {
    400: problem('The request is not well formed'),
    404: problem('There is nothing here'),
    409: problem('The state of things does not allow it'),
    413: problem('Too large'),
    422: problem('Well formed, yet not acceptable'),
    429: problem('Too many requests'),
  };
  if (access.kind === 'public') return anywhere;
  return { ...anywhere, 401: problem('Nobody is signed in'), 403: problem('Your role does not allow it') };
}
