/**
 * Everything that may happen to a browser, a disk or a page while the archive is written, and what was lost:
 *
 *   npm run e2e:faults [-- NAME [COUNT]] [--json FILE] [--built]
 *
 * NAME is a fault of the table below, or how several begin (`kill`, `power`); `--built` takes the builds that
 * stand there. A line a fault; below one that
 * lost anything, what. The exit code is 1 if any did. `npm test` runs a few rounds of each
 * (`tests/e2e/faults.e2e.ts`).
 */
import { writeFileSync } from 'node:fs';
import process, { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { buildExtension } from './build';
import { FAULTS } from './faults/all';
import type { Outcome } from './faults/outcome';
import { type BrowserName, requireBrowsers } from './find-browser';
import { E2E_HOSTS, E2E_OUT_DIR } from './hosts';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: { json: { type: 'string' }, built: { type: 'boolean', default: false } },
  });
  const [wanted = '', count] = positionals;
  const chosen = FAULTS.filter(({ name }) => name.startsWith(wanted));
  if (chosen.length === 0) {
    console.error(
      `There is no such fault. There are: ${FAULTS.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const names: BrowserName[] = ['chromium', 'firefox'];
  requireBrowsers(names);
  if (!values.built)
    for (const name of names) buildExtension(name, { hosts: E2E_HOSTS, outDir: E2E_OUT_DIR });
  const outcomes: Record<string, Outcome['figures']> = {};
  let wrong = 0;
  for (const { name, count: usual, run } of chosen) {
    const outcome = await run(Number(count ?? usual)).catch(failed);
    console.log(`${name}  ${outcome.says}`);
    for (const each of outcome.wrong) console.log(`    ${each}`);
    outcomes[name] = outcome.figures;
    if (values.json) writeFileSync(values.json, `${JSON.stringify(outcomes, null, 2)}\n`);
    if (outcome.wrong.length > 0) wrong += 1;
  }
  return wrong > 0 ? 1 : 0;
}

function failed(error: unknown): Outcome {
  return { says: 'did not come to its end', figures: {}, wrong: [String(error)] };
}

process.exitCode = await main();
