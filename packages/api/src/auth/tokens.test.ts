import { describe, expect, test } from 'vitest';
import {
  csrfTokenOf,
  hashSecret,
  isCsrfToken,
  isSecret,
  newApiKeyId,
  newSecret,
  parseApiKey,
  printApiKey,
} from './tokens.ts';

describe('API keys', () => {
  test('can be read as they were printed', () => {
    for (let count = 0; count < 200; count += 1) {
      const [id, secret] = [newApiKeyId(), newSecret()];
      expect(parseApiKey(printApiKey(id, secret))).toEqual({ id, secret });
    }
  });

  test.each([
    '',
    'tautai_',
    'tautai_0123456789ab',
    'tautai_0123456789ab_short',
    `other_0123456789ab_${'a'.repeat(43)}`,
  ])('%s is none', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });

  test('a secret is known by its hash alone', () => {
    const secret = newSecret();
    expect(isSecret(secret, hashSecret(secret))).toBe(true);
    expect(isSecret(newSecret(), hashSecret(secret))).toBe(false);
    expect(isSecret(secret, '')).toBe(false);
  });
});

describe('the token against forged requests', () => {
  test('belongs to one session', () => {
    const session = newSecret();
    expect(isCsrfToken(csrfTokenOf(session), session)).toBe(true);
    expect(isCsrfToken(csrfTokenOf(newSecret()), session)).toBe(false);
    expect(csrfTokenOf(session)).not.toContain(session);
  });
});
