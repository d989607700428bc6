import type { MiddlewareHandler } from 'hono';
import type { Access } from '../../auth/access.ts';
import { rolesOf } from '../../auth/actor.ts';
import { isAllowed } from '../../auth/permission.ts';
import { ServiceError } from '../../errors.ts';
import type { AppEnv } from '../app-env.ts';

/** Lets a request pass when its actor has what the route declared. Comes before the body is read or validated. */
export function requireAccess(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access.kind === 'public') return next();
    const { actor } = c.var.context;
    if (actor === null) throw new ServiceError('auth/required', 'nobody is signed in and no API key was sent');
    if (access.kind === 'permission' && !isAllowed(rolesOf(actor), access.permission)) {
      throw new ServiceError('auth/forbidden', `this needs the permission ${access.permission}`);
    }
    return next();
  };
}
