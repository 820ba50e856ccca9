import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `lib/core` keeps nothing between one call and the next, so its tests may share what they have loaded. */
const CORE = ['tests/core/**/*.test.ts', 'tests/cli/**/*.test.ts'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // One worker a core: the default leaves one core idle, which on two is half the machine.
    maxWorkers: '100%',
    // No test is about time; one that takes long on a busy machine is no failure, one that hangs is.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'core', include: CORE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...CORE, 'tests/e2e/**', 'node_modules/**'],
        },
      },
    ],
  },
});
