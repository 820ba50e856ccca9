/** `npm run e2e:kill [COUNT]`: the story of the killed browser fifty times over, or COUNT times. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process, { argv, env, execPath } from 'node:process';
import { ROOT } from './build';

const count = argv[2] ?? '50';
const command = ['run', '--config', 'tests/e2e/vitest.config.ts', 'tests/e2e/kill.e2e.ts'];
const { status } = spawnSync(execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...command], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...env, KIRINUKI_KILLS: count },
});
process.exitCode = status ?? 1;
