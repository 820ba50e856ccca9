import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One story after another, since each owns a browser; a story that fails is not tried again. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/global-setup.ts'],
    fileParallelism: false,
    retry: 0,
    testTimeout: 90_000,
    hookTimeout: 300_000,
  },
});
