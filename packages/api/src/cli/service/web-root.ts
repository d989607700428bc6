import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Terminal } from '../terminal.ts';

const packagesFolder = fileURLToPath(new URL('../../../..', import.meta.url));
const editorFolder = join(packagesFolder, 'editor');
const webRoot = join(editorFolder, 'dist');

/** The built web application; null where there is none. */
export function builtWebRoot(): string | null {
  return existsSync(join(webRoot, 'index.html')) ? webRoot : null;
}

/** Builds the web application where it is missing or older than its sources. A failure costs the pages, not the API. */
export async function ensureWebRoot(terminal: Terminal): Promise<string | null> {
  if (isUpToDate()) return webRoot;
  terminal.note('Building the web application, once …');
  const vite = join(editorFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: editorFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(build, 'exit');
  if (status !== 0) terminal.note('The web application could not be built; the API works without it.');
  return builtWebRoot();
}

function isUpToDate(): boolean {
  const page = join(webRoot, 'index.html');
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  const sources = globSync('{dsl,engine,editor}/src/**/*.{ts,tsx,css}', { cwd: packagesFolder });
  return sources.every((source) => statSync(join(packagesFolder, source)).mtimeMs <= builtAt);
}
