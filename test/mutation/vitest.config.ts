import { defineConfig } from 'vitest/config';

/**
 * What Stryker runs: the tests that MUTATION_TESTS names. Left out are those that start a build or a reader of
 * their own, which does not know of the mutant, and those that only measure time.
 */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? 'test/{safety,archive,recognise}/**/*.test.ts').split(','),
    exclude: [
      'test/safety/hostile-documents.test.ts',
      'test/safety/sandbox/{readers,confinement}.test.ts',
      'test/**/hostile-lengths.test.ts',
      'test/recognise/hardest/**',
    ],
    testTimeout: 20_000,
  },
});
