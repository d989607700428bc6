import { describe, expect, test } from 'vitest';
import { readProblem } from './api-error.ts';

describe('readProblem', () => {
  test('keeps code, title, detail and diagnostics', () => {
    const diagnostic = { code: 'name/unknown-field', severity: 'error', message: 'unknown field `pasenger`' };
    expect(
      readProblem(422, {
        type: 'https://tautai.example/problems/rule/invalid-text',
        title: 'the rule has errors',
        status: 422,
        detail: 'mend them and save again',
        code: 'rule/invalid-text',
        diagnostics: [diagnostic],
      }),
    ).toEqual({
      status: 422,
      code: 'rule/invalid-text',
      title: 'the rule has errors',
      detail: 'mend them and save again',
      diagnostics: [diagnostic],
      demoAccounts: [],
      isSetupPending: false,
    });
  });

  test('takes the code from the type when it stands only there', () => {
    expect(readProblem(409, { type: 'https://tautai.example/problems/rule/version-conflict', title: 'x' }).code).toBe(
      'rule/version-conflict',
    );
  });

  test.each([
    ['no body', undefined],
    ['a page of a proxy', '<html>bad gateway</html>'],
    ['an empty object', {}],
    ['fields of the wrong type', { title: 7, detail: [], diagnostics: 'none', code: null }],
    ['null', null],
  ])('makes do with %s', (_name, body) => {
    expect(readProblem(502, body)).toEqual({
      status: 502,
      code: 'http/502',
      title: 'HTTP 502',
      detail: null,
      diagnostics: [],
      demoAccounts: [],
      isSetupPending: false,
    });
  });

  test('keeps the accounts of a demonstration', () => {
    const account = { email: 'analyst@samoa.example', password: 'open', roles: ['analyst'] };
    expect(readProblem(401, { title: 'not signed in', demo_accounts: [account, 'x'] }).demoAccounts).toEqual([account]);
  });

  test('knows a service that nobody has set up', () => {
    expect(readProblem(401, { title: 'not signed in', setup_pending: true }).isSetupPending).toBe(true);
  });

  test('drops entries of the diagnostics that are none', () => {
    expect(readProblem(422, { diagnostics: [null, 3, { message: 'x' }] }).diagnostics).toEqual([]);
  });
});
