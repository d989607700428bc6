import type { MiddlewareHandler } from 'hono';
import type { Context } from 'hono';
import type { Actor } from '../../auth/actor.ts';
import { isCsrfToken } from '../../auth/tokens.ts';
import { ServiceError } from '../../errors.ts';
import { findActorOfKey } from '../../services/api-keys/find-actor.ts';
import { findUserOfSession } from '../../services/sessions/find-user.ts';
import type { AppEnv } from '../app-env.ts';
import { readSessionCookie } from '../session-cookie.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds out who asks: the API key if one is sent, else the session of the cookie, else nobody. */
export const authenticate: MiddlewareHandler<AppEnv> = async (c, next) => {
  const actor = await actorOf(c);
  c.set('context', { ...c.var.context, actor });
  await next();
};

async function actorOf(c: Context<AppEnv>): Promise<Actor | null> {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) return actorOfKey(c, authorization);
  refuseForeignOrigin(c);
  const token = readSessionCookie(c);
  if (token === undefined) return null;
  const user = await findUserOfSession(c.var.context, token);
  if (user !== null) refuseForgery(c, token);
  return user;
}

async function actorOfKey(c: Context<AppEnv>, authorization: string): Promise<Actor> {
  const key = /^Bearer (\S+)$/iu.exec(authorization)?.[1];
  const actor = key === undefined ? null : await findActorOfKey(c.var.context, key);
  if (actor === null)
    throw new ServiceError('auth/invalid-key', 'send `Authorization: Bearer tautai_…` with a key of ours');
  return actor;
}

/** A browser says where a request comes from. This covers signing in too, before there is a session to forge. */
function refuseForeignOrigin(c: Context<AppEnv>): void {
  if (safeMethods.has(c.req.method)) return;
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const isForeignOrigin = origin !== undefined && !ownOrigins(c).includes(origin);
  if (isForeignSite || isForeignOrigin) throw new ServiceError('auth/csrf', 'it was sent by a page of another site');
}

function ownOrigins(c: Context<AppEnv>): readonly string[] {
  const host = c.req.header('host') ?? '';
  return [c.var.context.settings.publicOrigin, `http://${host}`, `https://${host}`];
}

function refuseForgery(c: Context<AppEnv>, sessionToken: string): void {
  // Signing in replaces whatever session there was, and needs no proof of it.
  if (safeMethods.has(c.req.method) || (c.req.method === 'POST' && c.req.path === '/v1/session')) return;
  const token = c.req.header('x-tautai-csrf');
  if (token === undefined || !isCsrfToken(token, sessionToken)) {
    throw new ServiceError('auth/csrf', 'send the header x-tautai-csrf with the token of GET /v1/session');
  }
}
