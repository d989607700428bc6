import { z } from '@hono/zod-openapi';
import { humanRoles } from '../../auth/permission.ts';

export const userSchema = z
  .object({ id: z.uuid(), name: z.string(), email: z.string(), roles: z.array(z.enum(humanRoles)) })
  .openapi('User');

const demoAccountSchema = z.object({
  email: z.string(),
  password: z.string(),
  roles: z.array(z.enum(humanRoles)),
});

export const signInSchema = z.object({
  email: z.string().min(3).max(254),
  password: z.string().min(1).max(1024),
});

/** `csrf` goes back in the header `x-tautai-csrf` of every request that changes something. */
export const sessionSchema = z.object({ user: userSchema, csrf: z.string(), demo: z.boolean() }).openapi('Session');

/** What a browser learns before anybody signed in: whether this is the demo, and its accounts if so. */
export const signInOptionsSchema = z.object({
  demo: z.boolean(),
  demo_accounts: z.array(demoAccountSchema),
  setup_pending: z.boolean(),
});
