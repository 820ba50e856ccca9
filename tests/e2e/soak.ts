/** `npm run e2e:soak [SECONDS]`: pages of frameworks for a minute each, mark.js beside them, and every mention pointed at. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process, { argv, env, execPath } from 'node:process';
import { ROOT } from './build';

const command = ['run', '--config', 'tests/e2e/vitest.config.ts', 'frameworks', 'pointing'];
const { status } = spawnSync(execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...command], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...env, KIRINUKI_SOAK_SECONDS: argv[2] ?? '60' },
});
process.exitCode = status ?? 1;
