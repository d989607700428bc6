import type { ServiceContext } from '../context.ts';

/** What every handler finds in its Hono context. */
export interface AppEnv {
  Variables: { context: ServiceContext };
}
