import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../../../test/test-database.ts';
import { openTestService, type Answer, type Client, type TestService } from '../../../test/test-service.ts';
import { setupTokens } from '../../db/schema/setup-tokens.ts';
import { users } from '../../db/schema/users.ts';
import { limits } from '../../limits.ts';
import { offerSetup } from '../../services/setup/offer.ts';

const password = 'correct horse battery';

function cookieOf(answer: Answer): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe.each(databaseKinds)('people and keys on %s', (kind) => {
  let service: TestService;
  let administrator: Client;

  beforeAll(async () => {
    service = await openTestService(kind);
  });
  afterAll(() => service.close());

  const setUp = (token: string, more: Readonly<Record<string, unknown>> = {}) =>
    service.nobody.send('POST', '/v1/setup', {
      token,
      name: 'Fetu',
      email: 'Fetu@Unit.example',
      password,
      roles: ['administrator', 'analyst'],
      ...more,
    });
  const signIn = (email: string, secret: string, headers: Readonly<Record<string, string>> = {}) =>
    service.nobody.send('POST', '/v1/session', { email, password: secret }, headers);

  // These build on each other: the service has its first person only once.
  test('the set-up link makes the first person, once', async () => {
    expect(await service.nobody.send('GET', '/v1/session')).toMatchObject({
      status: 401,
      body: { demo: false, demo_accounts: [], setup_pending: true },
    });
    const older = (await offerSetup(service.deps)) ?? '';
    const token = (await offerSetup(service.deps)) ?? '';
    expect(await setUp('guess')).toMatchObject({ status: 404, body: { code: 'setup/invalid-token' } });
    expect(await setUp(older)).toMatchObject({ status: 404 });
    expect(await setUp(token, { password: 'short' })).toMatchObject({ status: 400 });
    expect(await setUp(token, { roles: ['analyst'] })).toMatchObject({ status: 400 });
    expect(await setUp(token)).toMatchObject({ status: 201, body: { email: 'fetu@unit.example' } });
    expect(await setUp(token, { email: 'second@unit.example' })).toMatchObject({ status: 404 });
    expect(await offerSetup(service.deps)).toBeNull();
    expect(JSON.stringify(await service.deps.db.select().from(setupTokens))).not.toContain(token);
    expect((await service.audited()).map(({ action }) => action)).toEqual([
      'list.saved',
      'user.created',
      'setup.completed',
    ]);
  });

  test('a person signs in, is known, and signs out', async () => {
    const signedIn = await signIn('FETU@unit.example', password);
    expect(signedIn).toMatchObject({ status: 200, body: { user: { name: 'Fetu' } } });
    const attributes = signedIn.headers.get('set-cookie') ?? '';
    expect(attributes).toMatch(/^tautai=[\w-]{43}; /u);
    expect(attributes).toContain('HttpOnly');
    expect(attributes).toContain('SameSite=Strict');
    const cookie = cookieOf(signedIn);
    const csrf = String(signedIn.body['csrf']);
    expect((await service.nobody.send('GET', '/v1/session', undefined, { cookie })).body).toMatchObject({ csrf });
    const signOut = (headers: Readonly<Record<string, string>>) =>
      service.nobody.send('DELETE', '/v1/session', undefined, { cookie, ...headers });
    expect(await signOut({})).toMatchObject({ status: 403, body: { code: 'auth/csrf' } });
    expect(await signOut({ 'x-tautai-csrf': 'guess' })).toMatchObject({ status: 403 });
    expect(await signOut({ 'x-tautai-csrf': csrf })).toMatchObject({ status: 204 });
    expect(await service.nobody.send('GET', '/v1/session', undefined, { cookie })).toMatchObject({ status: 401 });
  });

  test('pages of other sites are refused, signing in included', async () => {
    const foreign = { origin: 'https://elsewhere.example' };
    expect(await signIn('fetu@unit.example', password, foreign)).toMatchObject({
      status: 403,
      body: { code: 'auth/csrf' },
    });
    expect(await signIn('fetu@unit.example', password, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
    });
    expect(await signIn('fetu@unit.example', password, { origin: 'http://localhost:8080' })).toMatchObject({
      status: 200,
    });
  });

  test('an administrator gives accounts and keys, and sees no passenger', async () => {
    const signedIn = await signIn('fetu@unit.example', password);
    const own = { cookie: cookieOf(signedIn), 'x-tautai-csrf': String(signedIn.body['csrf']) };
    administrator = {
      id: '',
      send: (method, path, body, headers = {}) => service.nobody.send(method, path, body, { ...own, ...headers }),
    };
    const newUser = { name: 'Ioane', email: 'ioane@unit.example', roles: ['reviewer'], password };
    expect(await administrator.send('POST', '/v1/users', newUser)).toMatchObject({ status: 201 });
    expect(await administrator.send('POST', '/v1/users', newUser)).toMatchObject({
      status: 409,
      body: { code: 'user/email-taken' },
    });
    expect((await administrator.send('GET', '/v1/users')).body['items']).toHaveLength(2);
    expect(JSON.stringify((await administrator.send('GET', '/v1/users')).body)).not.toContain('argon2');
    expect((await service.deps.db.select().from(users)).map((row) => row.passwordHash)).not.toContain(password);
  });

  test('a key works until it is revoked', async () => {
    const made = await administrator.send('POST', '/v1/api-keys', { name: 'gateway', role: 'screener' });
    expect(made).toMatchObject({ status: 201, body: { role: 'screener', revoked_at: null } });
    const key = String(made.body['key']);
    const id = String(made.body['id']);
    expect(key).toMatch(new RegExp(`^tautai_${id}_[\\w-]{43}$`, 'u'));
    const ask = (bearer: string) =>
      service.nobody.send('GET', '/v1/batches', undefined, { authorization: `Bearer ${bearer}` });
    expect(await ask(key)).toMatchObject({ status: 200 });
    expect(await ask(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).toMatchObject({
      status: 401,
      body: { code: 'auth/invalid-key' },
    });
    expect(await ask('nonsense')).toMatchObject({ status: 401 });
    const listed = await administrator.send('GET', '/v1/api-keys');
    expect(JSON.stringify(listed.body)).not.toContain(key.slice(-43));
    expect(await administrator.send('DELETE', `/v1/api-keys/${id}`)).toMatchObject({ status: 204 });
    expect(await administrator.send('DELETE', `/v1/api-keys/${id}`)).toMatchObject({ status: 404 });
    expect(await ask(key)).toMatchObject({ status: 401 });
  });

  test.each([
    [{ name: 'x', role: 'carrier' }],
    [{ name: 'x', role: 'screener', carriers: ['NZ'] }],
    [{ name: 'x', role: 'carrier', carriers: ['nz'] }],
    [{ name: 'x', role: 'analyst' }],
  ])('the key %j is refused', async (body) => {
    expect(await administrator.send('POST', '/v1/api-keys', body)).toMatchObject({ status: 400 });
  });

  test.each([
    ['POST', '/v1/users', { name: 'x', email: 'x@unit.example', roles: ['analyst'], password }],
    ['POST', '/v1/api-keys', { name: 'x', role: 'screener' }],
    ['DELETE', '/v1/api-keys/000000000000', undefined],
  ])('%s %s is refused for others, and leaves no trace', async (method, path, body) => {
    const analyst = await service.person('analyst', 'approver', 'supervisor');
    const before = (await service.audited()).length;
    expect(await analyst.send(method, path, body)).toMatchObject({ status: 403 });
    expect(await service.audited()).toHaveLength(before);
  });

  // Last: from here on this client is locked out.
  test('guessing ends after a few tries, also for people who do not exist', async () => {
    for (let attempt = 0; attempt < limits.signInFailuresMax; attempt += 1) {
      expect(await signIn('nobody@unit.example', 'guess')).toMatchObject({
        status: 401,
        body: { code: 'auth/invalid-credentials' },
      });
    }
    const locked = await signIn('nobody@unit.example', 'guess');
    expect(locked).toMatchObject({ status: 429, body: { code: 'auth/too-many-attempts' } });
    expect(locked.headers.get('retry-after')).toBe(String(limits.signInWindowSeconds));
  });
});
