/** Fails when `pnpm generate` changes a file: what is checked in must be what its sources make. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const scratch = mkdtempSync(join(tmpdir(), 'tautai-generated-'));

try {
  process.exitCode = main();
} finally {
  rmSync(scratch, { recursive: true });
}

function main(): number {
  const before = snapshotTree();
  const { status } = spawnSync('pnpm', ['--silent', 'run', 'generate'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) return 1;
  const changes = git(['diff', '--stat', before, snapshotTree()]);
  if (changes === '') return 0;
  console.error(`Generated files were not up to date; they are now, so commit them:\n${changes}`);
  return 1;
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
