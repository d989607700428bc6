/** Fails when `pnpm generate` changes a file: what is checked in must be what its sources make. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const scratch = mkdtempSync(join(tmpdir(), 'tautai-generated-'));

try {
  const before = snapshotTree();
  execFileSync('pnpm', ['--silent', 'run', 'generate'], { cwd: root, stdio: 'inherit' });
  const changes = git(['diff', '--stat', before, snapshotTree()]);
  if (changes !== '') {
    console.error(`Generated files were not up to date; they are now, so commit them:\n${changes}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}

/** The working tree as a git tree, new files too, made in an index of its own: the author's is not touched. */
function snapshotTree(): string {
  git(['read-tree', 'HEAD']);
  git(['add', '--all']);
  return git(['write-tree']);
}

function git(parameters: readonly string[]): string {
  const env = { ...process.env, GIT_INDEX_FILE: join(scratch, 'index') };
  return execFileSync('git', [...parameters], { cwd: root, env, encoding: 'utf8' }).trim();
}
