import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const programNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium that is already here: `CHROMIUM_PATH` first, then the usual folders and the search path. */
export function findChromium(): string | undefined {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  const candidates = folders.flatMap((folder) => programNames.map((name) => join(folder, name)));
  return [process.env['CHROMIUM_PATH'] ?? '', ...candidates].find(isExecutable);
}

/** Like `findChromium`, but installs Debian's package first where there is none and we may. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined || !mayInstall()) return found;
  console.error('No Chromium here: installing the Debian package for the browser tests.');
  const isInstalled = runAptGet(['update']) && runAptGet(['install', '--yes', '--no-install-recommends', 'chromium']);
  return isInstalled ? findChromium() : undefined;
}

/** Chromium's sandbox refuses to start as root, which is what a container's user often is. */
export function chromiumArguments(): readonly string[] {
  return isRoot() ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
}

function mayInstall(): boolean {
  return isRoot() && isExecutable('/usr/bin/apt-get');
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function runAptGet(parameters: readonly string[]): boolean {
  // The chatter goes to stderr: stdout belongs to whoever asked for a browser.
  const { status } = spawnSync('/usr/bin/apt-get', ['-qq', ...parameters], {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
