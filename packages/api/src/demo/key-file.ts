import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `start` leaves the key for the README's commands. */
export function demoKeyPath(dataDirectory: string): string {
  return join(dataDirectory, 'demo-api-key');
}

export function hasDemoKey(dataDirectory: string): boolean {
  return existsSync(demoKeyPath(dataDirectory));
}

/** For the owner's eyes alone, like any key. */
export function writeDemoKey(dataDirectory: string, key: string): void {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  writeFileSync(demoKeyPath(dataDirectory), `${key}\n`, { mode: 0o600 });
}
