import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const besideAndApart = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'];
const anywhere = ['**/*.test.ts'];
const never = ['**/node_modules/**', '**/dist/**'];

// Property tests on a busy machine with two cores need more than the five seconds that Vitest gives.
const usualTimeoutMs = 20_000;
// Starts and stops databases.
const databaseTimeoutMs = 60_000;

const here = import.meta.dirname;
const roots = [...globSync('packages/*', { cwd: here }), 'examples', 'scripts'].filter((root) =>
  existsSync(join(here, root)),
);

/** Each folder's tests are one project, named for the folder: `vitest --project dsl`. */
function project(root: string) {
  const name = root.replace('packages/', '');
  const testTimeout = name === 'api' || name === 'examples' ? databaseTimeoutMs : usualTimeoutMs;
  const include = root.startsWith('packages/') ? besideAndApart : anywhere;
  // What a project's tests share, such as a database server, is started by this file of its own.
  const globalSetup = [join(here, root, 'test', 'global-setup.ts')].filter((file) => existsSync(file));
  return { test: { name, root, include, exclude: never, testTimeout, hookTimeout: 2 * testTimeout, globalSetup } };
}

export default defineConfig({
  test: {
    projects: [
      ...roots.map(project),
      {
        test: {
          name: 'e2e',
          root: 'packages/editor',
          include: ['e2e/**/*.e2e.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // One browser at a time, after everything else: its waits must not be for a processor.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
