import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process works in the directory. */
export class DirectoryInUseError extends Error {
  constructor(directory: string, pid: string) {
    super(`the data directory ${directory} is in use by process ${pid}; stop it, or choose another with TAUTAI_DATA`);
    this.name = 'DirectoryInUseError';
  }
}

// A lock that nobody refers to would be collected, and with it given back.
const held = new Set<DatabaseSync>();

/**
 * Takes a data directory for this process, and returns what gives it back. PGlite has no lock of its own, and two
 * processes in one directory destroy it.
 *
 * The lock is the operating system's, so it ends with the process, however that ends, and a process identifier that is
 * used again (in a container it always is) means nothing. Node has no call for file locks; SQLite takes one when it
 * opens a database for itself alone. The file with the identifier is for people.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const pidPath = join(directory, 'tautai.pid');
  const lock = new DatabaseSync(join(directory, 'tautai.lock'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    throw new DirectoryInUseError(directory, pidIn(pidPath));
  }
  held.add(lock);
  writeFileSync(pidPath, `${process.pid}\n`, { mode: 0o600 });
  return () => {
    held.delete(lock);
    lock.close();
  };
}

function pidIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
