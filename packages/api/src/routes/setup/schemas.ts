import { z } from '@hono/zod-openapi';
import { humanRoles } from '../../auth/permission.ts';
import { newPasswordSchema } from '../users/schemas.ts';

export const setupSchema = z
  .object({
    token: z.string().min(1).max(200).openapi({ description: 'the part of the set-up link behind `#token=`' }),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    password: newPasswordSchema,
    roles: z
      .array(z.enum(humanRoles))
      .min(1)
      .refine((roles) => roles.includes('administrator'), 'the first person must be an administrator'),
  })
  .openapi('Setup');
