/** The service as a process: started, stopped, killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { demoAccounts } from '../src/demo/accounts.ts';
import { lateRecord } from './rule-texts.ts';
import { databaseKinds, freshDatabase } from './test-database.ts';
import { eventually } from './test-service.ts';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tautai-serve-'));
const running = new Set<ChildProcess>();
const password = 'correct horse battery';
let folders = 0;

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Process {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}

function tautai(args: readonly string[], environment: Readonly<Record<string, string>>): Process {
  // Without the flags: the process adds them to itself.
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TAUTAI_LOG_LEVEL: 'error', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, exit: once(child, 'exit').then(([status]) => status as number | null) };
}

async function addressOf(started: Process): Promise<string> {
  return eventually(async () => {
    if (started.child.exitCode !== null) throw new Error(`it ended: ${started.said()}`);
    return /Tautai runs at (http:\S+)/u.exec(started.said())?.[1];
  });
}

async function stop(started: Process): Promise<void> {
  started.child.kill('SIGTERM');
  expect(await started.exit).toBe(0);
}

/** Where the data of one product lie, on either database. */
async function placeFor(kind: (typeof databaseKinds)[number]): Promise<Readonly<Record<string, string>>> {
  folders += 1;
  const location = await freshDatabase(kind);
  const data = { TAUTAI_DATA: join(folder, `data-${folders}`) };
  return location.kind === 'postgres' ? { ...data, DATABASE_URL: location.url } : data;
}

const send = async (address: string, path: string, init: RequestInit = {}) => {
  const response = await fetch(`${address}${path}`, init);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};
const post = (address: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  send(address, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe.each(databaseKinds)('serve on %s', (kind) => {
  test('is set up by its link, and after a stop everything is still there', async () => {
    const place = await placeFor(kind);
    const first = tautai(['serve'], place);
    const address = await addressOf(first);
    const token = /\/setup#token=([\w-]+)/u.exec(first.said())?.[1];
    const person = { name: 'Fetu', email: 'fetu@unit.example', password, roles: ['administrator', 'analyst'] };
    expect(await post(address, '/v1/setup', { token, ...person })).toMatchObject({ status: 201 });
    const signedIn = await post(address, '/v1/session', person);
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const own = { cookie, 'x-tautai-csrf': String(signedIn.body['csrf']) };
    const batch = await post(address, '/v1/batches', lateRecord('S1/1'), own);
    expect(batch.status).toBe(202);
    const location = String(batch.body['location']);
    const done = async (at: string) =>
      eventually(async () => {
        const { body } = await send(at, location, { headers: own });
        return body['state'] === 'done' ? body : undefined;
      });
    const before = await done(address);
    await stop(first);

    const second = tautai(['serve'], place);
    const again = await addressOf(second);
    expect(second.said()).not.toContain('#token=');
    expect(await done(again)).toEqual(before);
    expect(await send(again, '/v1/session', { headers: own })).toMatchObject({ status: 200 });
    await stop(second);
  });

  test('a batch that was accepted is screened, also when the process is killed right after', async () => {
    const place = await placeFor(kind);
    const first = tautai(['start', '--no-web'], place);
    const address = await addressOf(first);
    const [analyst] = demoAccounts;
    const signedIn = await post(address, '/v1/session', { email: analyst?.email, password: analyst?.password });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const own = { cookie, 'x-tautai-csrf': String(signedIn.body['csrf']) };
    expect(statSync(join(place['TAUTAI_DATA'] ?? '', 'demo-api-key')).mode & 0o777).toBe(0o600);
    const records = Array.from({ length: 600 }, (_, index) => JSON.stringify(lateRecord(`S2/${index + 1}`)));
    const accepted = await send(address, '/v1/batches', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', ...own },
      body: records.join('\n'),
    });
    first.child.kill('SIGKILL');
    await first.exit;
    expect(accepted.status).toBe(202);

    const second = tautai(['start', '--no-web'], place);
    const again = await addressOf(second);
    expect(second.said()).not.toContain('Filling the database');
    const finished = await eventually(async () => {
      const { body } = await send(again, String(accepted.body['location']), { headers: own });
      return body['state'] === 'done' ? body : undefined;
    });
    expect(finished).toMatchObject({ records_total: 600, records_scored: 600 });
    await stop(second);
  });
});

describe('what does not start says why', () => {
  test('a second process on one embedded database', async () => {
    const place = await placeFor('embedded');
    const first = tautai(['serve'], place);
    await addressOf(first);
    const second = tautai(['serve'], place);
    expect(await second.exit).toBe(2);
    expect(second.said()).toContain(`is in use by process ${first.child.pid}`);
    await stop(first);
  });

  test('a port that is taken, and no other is chosen', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const refused = tautai(['serve'], { ...(await placeFor('embedded')), PORT: String(port) });
    expect(await refused.exit).toBe(2);
    expect(refused.said()).toContain(`port ${port} is in use`);
    server.close();
  });

  test.each(['worker', 'migrate'])('%s beside the embedded database', async (command) => {
    const refused = tautai([command], await placeFor('embedded'));
    expect(await refused.exit).toBe(2);
    expect(refused.said()).toContain('the embedded database belongs to one process');
  });

  test('wrong settings, all of them', async () => {
    const refused = tautai(['serve'], { PORT: 'eighty', TAUTAI_HOME_COUNTRY: 'ws' });
    expect(await refused.exit).toBe(2);
    expect(refused.said()).toMatch(/PORT must be a port number\n\s+TAUTAI_HOME_COUNTRY must be/u);
  });

  test('amendments of code lists with a fault, before a database is opened', async () => {
    const file = join(folder, 'code-lists.json');
    writeFileSync(file, '{"airport": {"remove": ["QZX"]}, "harbour": {}}');
    const place = await placeFor('embedded');
    const refused = tautai(['serve'], { ...place, TAUTAI_CODE_LISTS: file });
    expect(await refused.exit).toBe(2);
    expect(refused.said()).toContain('TAUTAI_CODE_LISTS: harbour is not known here');
    expect(refused.said()).toContain('TAUTAI_CODE_LISTS: airport.remove[0] names `QZX`');
    expect(existsSync(place['TAUTAI_DATA'] ?? '')).toBe(false);
  });

  test('the embedded database in production', async () => {
    const refused = tautai(['serve'], { NODE_ENV: 'production' });
    expect(await refused.exit).toBe(2);
    expect(refused.said()).toContain('DATABASE_URL must be set in production');
  });
});

test('on Postgres, worker and service are processes apart', async () => {
  const place = await placeFor('postgres');
  const migrated = tautai(['migrate'], place);
  expect(await migrated.exit).toBe(0);
  // Makes the demo, so that there is somebody to sign in.
  const start = tautai(['start', '--no-web'], place);
  await addressOf(start);
  await stop(start);
  const serving = tautai(['serve', '--no-jobs'], place);
  const address = await addressOf(serving);
  const [analyst] = demoAccounts;
  const signedIn = await post(address, '/v1/session', { email: analyst?.email, password: analyst?.password });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const own = { cookie, 'x-tautai-csrf': String(signedIn.body['csrf']) };
  const batch = await post(address, '/v1/batches', lateRecord('S3/1'), own);
  const look = async () => (await send(address, String(batch.body['location']), { headers: own })).body;
  expect(await look()).toMatchObject({ state: 'received' });
  const worker = tautai(['worker'], place);
  expect(await eventually(async () => ((await look())['state'] === 'done' ? 'done' : undefined))).toBe('done');
  await stop(worker);
  await stop(serving);
});
