import { z } from '@hono/zod-openapi';
import { machineRoles } from '../../auth/permission.ts';

const carrierSchema = z.string().regex(/^[A-Z0-9]{2}$/u, 'a carrier is two letters or digits, such as FJ');

export const newApiKeySchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    role: z.enum(machineRoles),
    carriers: z.array(carrierSchema).max(100).default([]),
  })
  .refine((key) => (key.role === 'carrier') === key.carriers.length > 0, {
    message: 'a carrier key names its carriers, and no other key does',
    path: ['carriers'],
  })
  .openapi('NewApiKey');

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(machineRoles),
    carriers: z.array(z.string()),
    created_at: z.iso.datetime(),
    last_used_at: z.iso.datetime().nullable(),
    revoked_at: z.iso.datetime().nullable(),
  })
  .openapi('ApiKey');

/** `key` is shown this once and stored nowhere. */
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() }).openapi('CreatedApiKey');

export const apiKeyParamsSchema = z.object({ id: z.string().max(64) });
