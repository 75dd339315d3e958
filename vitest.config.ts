import { defineConfig } from 'vitest/config';

/**
 * Two projects: what needs only our own code, and what needs a built site and a browser
 * (`npx vitest run --project unit` leaves the second out).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/end-to-end/**'],
          setupFiles: ['test/properties/runs.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          globalSetup: ['test/end-to-end/build-sample.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
