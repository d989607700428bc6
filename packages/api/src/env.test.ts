import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvError, readEnv } from './env.ts';

describe('readEnv', () => {
  test('without any variable the product runs on this machine alone', () => {
    expect(readEnv({})).toMatchObject({
      database: { kind: 'embedded' },
      host: '127.0.0.1',
      port: 8080,
      logLevel: 'info',
      homeCountry: 'WSM',
      codeListsFile: null,
    });
    expect(readEnv({}).publicUrl.origin).toBe('http://localhost:8080');
  });

  test('an empty variable is one that is not set', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toEqual(readEnv({}));
  });

  test('DATABASE_URL chooses Postgres', () => {
    const url = 'postgres://tautai:secret@db:5432/tautai';
    expect(readEnv({ DATABASE_URL: url, NODE_ENV: 'production' }).database).toEqual({ kind: 'postgres', url });
  });

  test('the embedded database is refused in production, unless asked for', () => {
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(/DATABASE_URL must be set in production/u);
    expect(readEnv({ NODE_ENV: 'production', TAUTAI_ALLOW_EMBEDDED: '1' }).database.kind).toBe('embedded');
  });

  test('the file of code lists is found from where the process stands', () => {
    expect(readEnv({ TAUTAI_CODE_LISTS: 'code-lists.json' }).codeListsFile).toBe(resolve('code-lists.json'));
  });

  test('all wrong settings are named at once', () => {
    const wrong = { PORT: '99999', DATABASE_URL: 'mysql://x', TAUTAI_LOG_LEVEL: 'loud', TAUTAI_HOME_COUNTRY: 'ws' };
    expect(() => readEnv(wrong)).toThrow(EnvError);
    for (const name of Object.keys(wrong)) expect(() => readEnv(wrong)).toThrow(name);
  });
});
