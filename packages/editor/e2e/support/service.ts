import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = dirname(dirname(dirname(dirname(import.meta.dirname))));
const startMsMax = 120_000;
const stopMsMax = 15_000;

/** The real service with the demonstration's data, on a port and in a folder of its own. */
export interface Service {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given to us');
  return address.port;
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function untilReady(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + startMsMax;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}:\n${said()}`);
    if (Date.now() > deadline) throw new Error(`the service did not become ready:\n${said()}`);
    await pause(250);
  }
}

/** Starts the service as `pnpm start` does, and waits until it answers. */
export async function startService(): Promise<Service> {
  const port = await freePort();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tautai-e2e-'));
  const child = spawn(
    process.execPath,
    [
      '--disallow-code-generation-from-strings',
      '--disable-proto=delete',
      join(root, 'packages/api/src/cli/main.ts'),
      'start',
    ],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'test', PORT: String(port), TAUTAI_DATA: dataDirectory, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said = `${said}${chunk}`.slice(-8000);
    });

  async function stop(): Promise<void> {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const hasEnded = await Promise.race([ended.then(() => true), pause(stopMsMax, false)]);
      if (!hasEnded) child.kill('SIGKILL');
    }
    await rm(dataDirectory, { recursive: true, force: true });
  }

  const origin = `http://localhost:${port}`;
  try {
    await untilReady(origin, child, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}
