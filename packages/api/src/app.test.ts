import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestService, type TestService } from '../test/test-service.ts';
import { createApp } from './app.ts';
import { limits } from './limits.ts';

let service: TestService;
const folder = mkdtempSync(join(tmpdir(), 'tautai-web-'));

beforeAll(async () => {
  service = await openTestService('embedded');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tautai</title>');
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

interface Operation {
  readonly security?: readonly object[];
  readonly description?: string;
  readonly responses: Readonly<Record<string, object>>;
}
interface Contract {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('the contract', () => {
  const contract = async () => (await (await service.app.request('/openapi.json')).json()) as Contract;

  test('is OpenAPI 3.1 and has every route that is served under /v1', async () => {
    const { openapi, paths } = await contract();
    expect(openapi).toMatch(/^3\.1\./u);
    const documented = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`),
    );
    const served = service.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/'))
      .map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(served)].toSorted()).toEqual(documented.filter((each) => each.includes('/v1/')).toSorted());
  });

  test('says of every operation who may call it, and few are open to everybody', async () => {
    const { paths } = await contract();
    const open = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, operation]) => {
        expect(operation.description).toMatch(/Open to everybody|Needs `|signed in/u);
        return operation.security?.length === 0 ? [`${method} ${path}`] : [];
      }),
    );
    expect(open.toSorted()).toEqual([
      'get /livez',
      'get /readyz',
      'get /v1/session',
      'post /v1/session',
      'post /v1/setup',
    ]);
  });

  test('publishes its limits', async () => {
    const text = JSON.stringify(await contract());
    expect(text).toContain(`At most ${limits.screenRecordsMax} records`);
    expect(text).toContain(`at most ${limits.batchBytesMax} bytes`);
  });

  test('has a page that needs no script', async () => {
    const page = await service.app.request('/docs');
    const text = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(text).toContain('POST /v1/batches');
    expect(text).not.toContain('<script');
  });
});

describe('answers', () => {
  test('a path that is none is a problem, not a page', async () => {
    expect(await service.nobody.send('GET', '/v1/nothing')).toMatchObject({
      status: 404,
      body: { code: 'resource/not-found', type: 'https://tautai.example/problems/resource/not-found' },
    });
  });

  test('what went wrong on our side is told to nobody', async () => {
    const failing = createApp({
      ...service.deps,
      rulesets: service.deps.rulesets,
      clock: () => {
        throw new Error('LEOTA SINA at /srv/secret');
      },
    });
    const response = await failing.request('/v1/session', { headers: { cookie: 'tautai=x' } });
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'internal',
      request_id: expect.any(String),
    });
  });

  test.each([
    ['broken JSON', '{"text":', 'application/json', 400, 'request/invalid'],
    ['a wrong type', '{"text":7}', 'application/json', 400, 'request/invalid'],
    ['a wrong media type', 'text=x', 'application/x-www-form-urlencoded', 415, 'limit/unsupported-media-type'],
    ['too much', ' '.repeat(limits.bodyBytesMax + 1), 'application/json', 413, 'limit/body-too-large'],
  ])('%s is refused with a code', async (_name, body, type, status, code) => {
    const analyst = await service.person('analyst');
    expect(await analyst.send('POST', '/v1/rules/check', body, { 'content-type': type })).toMatchObject({
      status,
      body: { code },
    });
  });

  test('carry what a browser must know, and are kept by nobody', async () => {
    const { headers } = await service.nobody.send('GET', '/v1/session');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/u);
  });

  test('health is told without a key', async () => {
    expect(await service.nobody.send('GET', '/livez')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await service.nobody.send('GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});

describe('the web application', () => {
  test.each([
    ['/', 200, 'Tautai'],
    ['/rules/R0147', 200, 'Tautai'],
    ['/icon.svg', 200, '<svg/>'],
    ['/missing.js', 404, 'resource/not-found'],
    ['/v1/nothing', 404, 'resource/not-found'],
    ['/../../etc/passwd', 200, 'Tautai'],
    ['/..%2f..%2fetc%2fpasswd', 200, 'Tautai'],
  ])('%s is %i', async (path, status, text) => {
    const app = createApp({ ...service.deps, settings: { ...service.deps.settings, webRoot: folder } });
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  });
});
