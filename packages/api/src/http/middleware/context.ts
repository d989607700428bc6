import type { HttpBindings } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Deps } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';

/** Gives each request its context, still without an actor. */
export function provideContext(deps: Deps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    c.set('context', { ...deps, actor: null, requestId, clientAddress: addressOf(c) });
    c.header('x-request-id', requestId);
    await next();
  };
}

/** The address at the other end of the connection. Headers that claim another are anybody's to write. */
function addressOf(c: Context<AppEnv>): string {
  const bindings = c.env as Partial<HttpBindings> | undefined;
  return bindings?.incoming?.socket.remoteAddress ?? 'unknown';
}
