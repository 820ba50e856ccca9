import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Two stories at a time, each in a browser of its own; a story that fails is not tried again. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/global-setup.ts'],
    maxWorkers: 2,
    retry: 0,
    testTimeout: 90_000,
    hookTimeout: 300_000,
    // What comes at all comes on a busy machine too.
    expect: { poll: { timeout: 15_000 } },
  },
});
