import { defineConfig } from 'vitest/config';

/** The folders whose tests are one project each, named for the folder. */
const unitProjects = ['packages/dsl', 'packages/engine', 'packages/messages', 'packages/watchlists', 'packages/editor'];

const never = ['**/node_modules/**', '**/dist/**'];

function project(root: string, include: readonly string[], testTimeout: number) {
  return {
    test: {
      name: root.replace('packages/', ''),
      root,
      include: [...include],
      exclude: never,
      testTimeout,
      hookTimeout: 2 * testTimeout,
    },
  };
}

const besideAndApart = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    // Property tests on a busy machine with two cores need more than the five seconds that Vitest gives.
    projects: [
      ...unitProjects.map((root) => project(root, besideAndApart, 20_000)),
      // Starts and stops databases.
      project('packages/api', besideAndApart, 60_000),
      project('examples', ['**/*.test.ts'], 60_000),
      project('scripts', ['**/*.test.ts'], 20_000),
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
