import { z } from '@hono/zod-openapi';

const listItemSchema = z.object({
  value: z.string(),
  reason: z.string().nullable(),
  expires: z.iso.date().nullable(),
});

export const listSchema = z
  .object({
    name: z.string(),
    type: z.string().openapi({ example: 'airport' }),
    version: z.int(),
    item_count: z.int(),
    hash: z.string(),
    items: z.array(listItemSchema),
  })
  .openapi('List');

export const listParamsSchema = z.object({ name: z.string().max(64) });
