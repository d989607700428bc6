import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from './app-env.ts';

/** Over https the name binds the cookie to this host and to https; browsers refuse that name on plain http. */
function nameFor(c: Context<AppEnv>): { readonly name: string; readonly isSecure: boolean } {
  const isSecure = c.var.context.settings.publicOrigin.startsWith('https:');
  return { name: isSecure ? '__Host-tautai' : 'tautai', isSecure };
}

export function readSessionCookie(c: Context<AppEnv>): string | undefined {
  return getCookie(c, nameFor(c).name);
}

export function writeSessionCookie(c: Context<AppEnv>, token: string, expiresAt: Date): void {
  const { name, isSecure } = nameFor(c);
  setCookie(c, name, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure, expires: expiresAt });
}

export function clearSessionCookie(c: Context<AppEnv>): void {
  const { name, isSecure } = nameFor(c);
  deleteCookie(c, name, { path: '/', secure: isSecure });
}
