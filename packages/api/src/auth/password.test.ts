import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

describe('passwords', () => {
  test('the right one is known, another is not', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await isPassword('correct horse battery', stored)).toBe(true);
    expect(await isPassword('correct horse batterz', stored)).toBe(false);
  });

  test('two hashes of one password differ', async () => {
    expect(await hashPassword('talofa')).not.toBe(await hashPassword('talofa'));
  });

  test('an accent is the same however the keyboard sends it', async () => {
    expect(await isPassword('M\u0101lie', await hashPassword('Ma\u0304lie'))).toBe(true);
  });

  test('nobody has no password, and neither has a row that cannot be read', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('', '')).toBe(false);
    expect(await isPassword('x', '$2b$12$old')).toBe(false);
  });
});
