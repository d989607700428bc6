import { z } from '@hono/zod-openapi';
import { humanRoles } from '../../auth/permission.ts';

/** Length is what makes a password strong; composition rules are left out on purpose (NIST SP 800-63B). */
export const newPasswordSchema = z.string().min(12, 'a password has at least 12 characters').max(1024);

export const newUserSchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    roles: z.array(z.enum(humanRoles)).min(1),
    password: newPasswordSchema,
  })
  .openapi('NewUser');
