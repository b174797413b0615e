import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their files; the tests of real browsers are run by `scripts/test.mjs`, not by Vitest. */
export default defineConfig({
  test: {
    include: [
      '{engine,protocol,network,storage,components,entrypoints,bench,scripts}/**/*.test.{ts,tsx}',
      'tests/unit/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    testTimeout: 20_000,
  },
});
