import { defineConfig } from 'vitest/config';

/** The tests that mutants of the interpreter and the optimiser are tried against: those that take seconds. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/optimise/**/*.test.ts', 'src/ir/**/*.test.ts', 'test/conformance/conformance.test.ts'],
    testTimeout: 20_000,
  },
});
