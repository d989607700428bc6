import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, test } from 'vitest';
import { createLog, describeError, type LogFields } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  write(createLog('info', { write: (line) => (lines += line) }));
  return lines;
}

describe('the log', () => {
  test('writes lines of JSON', () => {
    const line = logged((log) => log.info('request', { method: 'GET', route: '/v1/hits/:id', status: 200 }));
    expect(JSON.parse(line)).toMatchObject({ msg: 'request', method: 'GET', route: '/v1/hits/:id', status: 200 });
  });

  test('leaves out what is not on the list, whatever the caller hands over', () => {
    const wider = { status: 500, passenger: 'LEOTA SINA', body: { number: 'AX204417' } } as LogFields;
    const line = logged((log) => log.error('a request failed', wider));
    expect(line).toContain('500');
    expect(line).not.toMatch(/LEOTA|AX204417/u);
  });

  test('says of a failed query what it was, not what it was about', () => {
    const cause = Object.assign(new Error('duplicate key: (LEOTA SINA) already exists'), {
      code: '23505',
      constraint_name: 'users_email_unique',
    });
    const error = new DrizzleQueryError('insert into x values ($1)', ['LEOTA SINA'], cause);
    const described = describeError(error);
    expect(described).toMatchObject({ name: 'Error', code: '23505', constraint: 'users_email_unique' });
    expect(described.at[0]).toMatch(/log\.test\.ts:\d+:\d+/u);
    expect(JSON.stringify(described)).not.toContain('LEOTA');
  });

  test('takes anything that was thrown', () => {
    expect(describeError('LEOTA SINA')).toEqual({ name: 'string', at: [] });
  });
});
