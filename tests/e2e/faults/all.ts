import type { BrowserName } from '../find-browser';
import { canFail } from './disk';
import { saveWithoutRoom } from './full';
import { readHostileArticles } from './hostile-reading';
import { type KillPlan, runKills } from './kills';
import type { Outcome } from './outcome';
import { saveFromTwoTabs } from './two-tabs';
import { stopWorkerAroundSaves } from './worker-stops';

export interface Fault {
  name: string;
  /** How often the command makes it happen; what is counted is the fault's own. */
  count: number;
  /** In `npm test`; 0 where another story or the command alone does it. */
  few: number;
  run(count: number): Promise<Outcome>;
}

const SAVES_A_KILL = 10;
/** Pieces of hostile markup that `npm test` puts into one article. */
const HOSTILE_AT_ONCE = 30;

function kills(
  name: string,
  count: number,
  few: number,
  plan: Omit<KillPlan, 'saves' | 'perKill'>,
): Fault {
  const run = (saves: number) =>
    runKills({ ...plan, saves, perKill: Math.min(saves, SAVES_A_KILL) });
  return { name, count, few, run };
}

function hostile(browser: BrowserName): Fault {
  return {
    name: `hostile-${browser}`,
    count: 300,
    few: 10,
    // All three hundred pieces, in as few articles as are asked for.
    run: (count) =>
      readHostileArticles({ browser, count, each: count < 300 ? HOSTILE_AT_ONCE : 1 }),
  };
}

/** Faults that a library between browser and system makes. */
const ON_A_FAILING_DISK: Fault[] = [
  kills('power-leveldb', 200, 2, { browser: 'chromium', powerCut: true }),
  kills('power-sqlite', 200, 0, { browser: 'chromium', powerCut: true, sqlite: true }),
  kills('power-firefox', 200, 2, { browser: 'firefox', powerCut: true }),
  kills('relaxed-leveldb', 50, 2, { browser: 'chromium', powerCut: true, relaxed: true }),
  kills('relaxed-sqlite', 50, 0, {
    browser: 'chromium',
    powerCut: true,
    sqlite: true,
    relaxed: true,
  }),
  kills('relaxed-firefox', 20, 0, { browser: 'firefox', powerCut: true, relaxed: true }),
  {
    name: 'disk-leveldb',
    count: 1,
    few: 1,
    run: () => saveWithoutRoom({ browser: 'chromium', of: 'disk' }),
  },
  {
    name: 'disk-sqlite',
    count: 1,
    few: 0,
    run: () => saveWithoutRoom({ browser: 'chromium', sqlite: true, of: 'disk' }),
  },
  {
    name: 'disk-firefox',
    count: 1,
    few: 0,
    run: () => saveWithoutRoom({ browser: 'firefox', of: 'disk' }),
  },
];

/** Everything that may happen while the archive is written. */
export const FAULTS: Fault[] = [
  kills('kill-leveldb', 200, 0, { browser: 'chromium' }),
  kills('kill-sqlite', 200, 0, { browser: 'chromium', sqlite: true }),
  kills('kill-firefox', 200, 0, { browser: 'firefox' }),
  ...(canFail() ? ON_A_FAILING_DISK : []),
  ...(['chromium', 'firefox'] as const).map((browser) => ({
    name: `quota-${browser}`,
    count: 1,
    few: browser === 'chromium' ? 1 : 0,
    run: () => saveWithoutRoom({ browser, of: 'quota' }),
  })),
  { name: 'worker', count: 60, few: 6, run: stopWorkerAroundSaves },
  {
    name: 'tabs-chromium',
    count: 200,
    few: 40,
    run: (count) => saveFromTwoTabs('chromium', count),
  },
  { name: 'tabs-firefox', count: 200, few: 0, run: (count) => saveFromTwoTabs('firefox', count) },
  hostile('chromium'),
  hostile('firefox'),
];
