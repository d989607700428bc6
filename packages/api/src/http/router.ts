import { OpenAPIHono } from '@hono/zod-openapi';
import { invariant } from '../errors.ts';
import type { AppEnv } from './app-env.ts';
import { refuseInvalidInput } from './refuse-invalid-input.ts';
import { accessOf } from './route.ts';

/** A router that takes no route without a declared authorisation: see `route`. */
export function createRouter(): OpenAPIHono<AppEnv> {
  const router = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalidInput });
  const register = router.openapi;
  const guarded: typeof register = (contract, ...rest) => {
    invariant(
      accessOf(contract) !== undefined,
      `${contract.method} ${contract.path} declares no authorisation; make it with route()`,
    );
    return register(contract, ...rest);
  };
  router.openapi = guarded;
  return router;
}
