import { z } from '@hono/zod-openapi';

export const rulesetSchema = z
  .object({
    hash: z.string(),
    activated_at: z.iso.datetime(),
    rules: z.array(z.object({ id: z.string(), version: z.int(), hash: z.string() })),
    lists: z.array(z.object({ name: z.string(), version: z.int(), hash: z.string() })),
    levels: z.array(z.object({ name: z.string(), minimum_score: z.number() })),
  })
  .openapi('Ruleset');
