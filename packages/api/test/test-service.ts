/** A service for tests: real database, real queue, requests without a socket. */
import { createApp } from '../src/app.ts';
import type { UserActor } from '../src/auth/actor.ts';
import { systemActor } from '../src/auth/actor.ts';
import type { HumanRole, MachineRole } from '../src/auth/permission.ts';
import { csrfTokenOf, hashSecret, newSecret } from '../src/auth/tokens.ts';
import type { Deps } from '../src/context.ts';
import type { DatabaseLocation } from '../src/db/client.ts';
import { audit } from '../src/db/schema/audit.ts';
import { sessions } from '../src/db/schema/sessions.ts';
import type { Env } from '../src/env.ts';
import { startWorker } from '../src/jobs/worker.ts';
import { createLog } from '../src/log.ts';
import { openService } from '../src/service.ts';
import { insertApiKey } from '../src/services/api-keys/create.ts';
import { saveList } from '../src/services/lists/save.ts';
import { insertUser } from '../src/services/users/create.ts';
import { freshDatabase } from './test-database.ts';

/** JSON of an answer. Tests compare parts of it with `toMatchObject`. */
export type Json = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** Somebody, or some system, that sends requests. */
export interface Client {
  readonly id: string;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
}

export interface TestService {
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  /** A new person with these roles, signed in. */
  readonly person: (...roles: readonly HumanRole[]) => Promise<Client>;
  readonly machine: (role: MachineRole, carriers?: readonly string[]) => Promise<Client>;
  readonly nobody: Client;
  /** What the audit says, in order. */
  readonly audited: () => Promise<readonly (typeof audit.$inferSelect)[]>;
  /** Runs jobs in the background until the service is closed. */
  readonly runJobs: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function testEnv(database: DatabaseLocation): Env {
  return {
    database,
    dataDirectory: '/nowhere',
    host: '127.0.0.1',
    port: 0,
    publicUrl: new URL('http://localhost:8080'),
    logLevel: 'silent',
    homeCountry: 'WSM',
    codeListsFile: null,
  };
}

export async function openTestService(
  kind: DatabaseLocation['kind'],
  settings: Partial<Env> = {},
): Promise<TestService> {
  const env = { ...testEnv(await freshDatabase(kind)), ...settings };
  const service = await openService({ env, log: createLog('silent'), webRoot: null });
  const { deps } = service;
  const app = createApp(deps);
  const seeder = { ...deps, actor: systemActor('test'), requestId: null, clientAddress: 'test' };
  await saveList(seeder, {
    name: 'high_risk_airports',
    type: 'airport',
    items: ['BOG', 'LIM'].map((value) => ({ value, reason: null, expires: null })),
  });
  let worker: { readonly stop: () => void } | null = null;
  let people = 0;

  const clientWith = (id: string, ownHeaders: Readonly<Record<string, string>>): Client => ({
    id,
    async send(method, path, body, headers = {}) {
      const isRaw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await app.request(path, {
        method,
        headers: {
          ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
          ...ownHeaders,
          ...headers,
        },
        ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, body: readBody(await response.text()) };
    },
  });

  return {
    deps,
    app,
    nobody: clientWith('', {}),
    async person(...roles) {
      people += 1;
      const user = await createPerson(deps, `person ${people}`, roles);
      const token = newSecret();
      const createdAt = deps.clock();
      const expiresAt = new Date(createdAt.getTime() + 3_600_000);
      await deps.db.insert(sessions).values({ tokenHash: hashSecret(token), userId: user.id, createdAt, expiresAt });
      return clientWith(user.id, { cookie: `tautai=${token}`, 'x-tautai-csrf': csrfTokenOf(token) });
    },
    async machine(role, carriers = []) {
      const { row, key } = await deps.db.transaction((tx) => insertApiKey(tx, seeder, { name: role, role, carriers }));
      return clientWith(row.id, { authorization: `Bearer ${key}` });
    },
    audited: () => deps.db.select().from(audit).orderBy(audit.id),
    async runJobs() {
      worker = await startWorker(deps, 1);
    },
    async close() {
      worker?.stop();
      await service.close();
    },
  };
}

function createPerson(deps: Deps, name: string, roles: readonly HumanRole[]): Promise<UserActor> {
  const row = {
    id: crypto.randomUUID(),
    name,
    email: `${crypto.randomUUID()}@unit.example`,
    // Nobody signs in with it: hashing one for each would take longer than the tests.
    passwordHash: '',
    roles: [...roles],
    createdAt: deps.clock(),
  };
  return deps.db.transaction((tx) => insertUser(tx, { ...deps, actor: null, requestId: null }, row));
}

function readBody(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}

/** Looks again and again until something is there. */
export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
