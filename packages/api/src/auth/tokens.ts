import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../hash.ts';

/** A secret that nobody guesses: 256 bits, fit for a header, a cookie or a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in place of a secret. A fast hash is enough: the secret has 256 random bits. */
export function hashSecret(secret: string): string {
  return sha256(secret);
}

/** Compares in constant time. */
export function isSecret(secret: string, storedHash: string): boolean {
  const found = Buffer.from(hashSecret(secret));
  const expected = Buffer.from(storedHash);
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** The token that a page sends back to show that it is ours. Follows from the session, so it is stored nowhere. */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url');
}

export function isCsrfToken(token: string, sessionToken: string): boolean {
  return isSecret(token, hashSecret(csrfTokenOf(sessionToken)));
}

/** `tautai_<id>_<secret>`: the word makes a leaked key easy to find, the id says which one it was. */
export function printApiKey(id: string, secret: string): string {
  return `tautai_${id}_${secret}`;
}

/** Twelve characters without `_`, which parts the key. */
export function newApiKeyId(): string {
  return randomBytes(6).toString('hex');
}

export function parseApiKey(text: string): { readonly id: string; readonly secret: string } | null {
  const read = /^tautai_([0-9a-f]{12})_([\w-]{43})$/u.exec(text);
  return read?.[1] === undefined || read[2] === undefined ? null : { id: read[1], secret: read[2] };
}
