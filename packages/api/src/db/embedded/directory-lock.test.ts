import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'tautai-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const holder = `
  const { lockDirectory } = await import(${JSON.stringify(new URL('directory-lock.ts', import.meta.url).href)});
  lockDirectory(process.argv[1]);
  // Whoever keeps the way to give it back or not: the lock stays.
  globalThis.gc();
  console.log('held');
  setInterval(() => {}, 1000);
`;

describe('lockDirectory', () => {
  test('a second process is refused and told who has it; a killed one leaves nothing in the way', async () => {
    const directory = join(folder, 'a');
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', holder, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(() => lockDirectory(directory)).toThrow(DirectoryInUseError);
    expect(() => lockDirectory(directory)).toThrow(`in use by process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockDirectory(directory)();
  });

  test('what was given back can be taken again', () => {
    const directory = join(folder, 'b');
    lockDirectory(directory)();
    const unlock = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(`process ${process.pid}`);
    unlock();
  });
});
