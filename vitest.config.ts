import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // One worker a core: the default leaves one core idle, which on two is half the machine.
    maxWorkers: '100%',
    // No test is about time; one that takes long on a busy machine is no failure, one that hangs is.
    testTimeout: 60_000,
  },
});
