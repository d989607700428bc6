import { z } from '@hono/zod-openapi';
import type { Explanation } from '@tautai/engine';

/** Why a rule came out as it did; the engine makes it, and its shape is the rule's own. */
export const explanationSchema = z.custom<Explanation>().openapi('Explanation', {
  type: 'object',
  description: 'A tree that mirrors the rule: one node a condition, with range, seen value and verdict',
});
