import { describe, expect, test } from 'vitest';
import { isAllowed, permissions, rolesWith } from './permission.ts';

describe('permissions', () => {
  test('an administrator touches no passenger', () => {
    const theirs = permissions.filter((permission) => isAllowed(['administrator'], permission));
    expect(theirs).toEqual(['users.manage', 'api_keys.manage']);
  });

  test('a carrier hands in and asks what became of it, no more', () => {
    const theirs = permissions.filter((permission) => isAllowed(['carrier'], permission));
    expect(theirs).toEqual(['batches.submit', 'batches.read']);
  });

  test.each(['oversight', 'data_protection_officer'] as const)('%s sees and changes nothing', (role) => {
    const theirs = permissions.filter((permission) => isAllowed([role], permission));
    expect(theirs).toContain('hits.read');
    expect(theirs.filter((permission) => !permission.endsWith('.read'))).toEqual([]);
  });

  test('somebody has each permission, and nobody has none', () => {
    for (const permission of permissions) expect(rolesWith(permission)).not.toEqual([]);
    expect(permissions.some((permission) => isAllowed([], permission))).toBe(false);
  });
});
