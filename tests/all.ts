/**
 * `npm test`: every check there is, each with its name and time. All of them run, also after one
 * failed; the last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process, { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { requireBrowsers } from './e2e/find-browser';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'kirinuki-test-'));

interface Outcome {
  passed: number;
  failed: number;
  /** Which tests failed, and the first line of why; said again at the end, where it is looked for. */
  failures?: string[];
}

/** What vitest's JSON report holds of interest here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTestSuites: number;
  success: boolean;
  testResults: {
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

interface Step {
  name: string;
  /** A file under node_modules and its arguments, one command after another. */
  commands: string[][];
  /** Counts what ran, where the step consists of many tests. */
  count?: () => Outcome;
}

function run([file = '', ...args]: string[]): boolean {
  const script = join(ROOT, 'node_modules', file);
  const { status, error } = spawnSync(execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

/** A step of vitest: its own report on the screen, and the numbers in a file. */
function vitest(name: string, ...args: string[]): Step {
  const report = join(scratch, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    commands: [['vitest/vitest.mjs', 'run', ...args, ...reporters]],
    count: () => {
      const { numPassedTests, numFailedTests, numTotalTestSuites, success, testResults }: Report =
        JSON.parse(readFileSync(report, 'utf8'));
      const failures = testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages = [] }) => {
          const [why = ''] = (failureMessages[0] ?? '').split('\n');
          return `${fullName}: ${why}`;
        });
      // A file that could not even be loaded has no tests to fail.
      const broken = !success && numFailedTests === 0 ? 1 : 0;
      const none = numTotalTestSuites === 0 ? 1 : 0;
      return { passed: numPassedTests, failed: numFailedTests + Math.max(broken, none), failures };
    },
  };
}

const STEPS: Step[] = [
  {
    name: 'types',
    commands: [
      ['typescript/bin/tsc', '--noEmit'],
      ['typescript/bin/tsc', '--noEmit', '-p', 'lib/core'],
    ],
  },
  { name: 'lint and format', commands: [['@biomejs/biome/bin/biome', 'check', '.']] },
  vitest('unit'),
  { name: 'build for Chrome', commands: [['wxt/bin/wxt.mjs', 'build', '-b', 'chrome', '--mv3']] },
  { name: 'build for Firefox', commands: [['wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3']] },
  {
    name: 'web-ext lint',
    commands: [['web-ext/bin/web-ext.js', 'lint', '--source-dir', '.output/firefox-mv3']],
  },
  vitest('end to end', '--config', 'tests/e2e/vitest.config.ts'),
];

function perform({ name, commands, count }: Step): Outcome {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const isFine = commands.map(run).every(Boolean);
  let outcome: Outcome = isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    if (count) outcome = count();
  } catch {
    outcome = { passed: 0, failed: 1 }; // The step ended before it could report.
  }
  if (!isFine && outcome.failed === 0) outcome.failed = 1;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`);
  return outcome;
}

function main(): number {
  try {
    requireBrowsers(['chromium', 'firefox']);
  } catch (error) {
    // The end-to-end step will say so again; the other steps need no browser.
    console.error(error instanceof Error ? error.message : error);
  }
  const outcomes = STEPS.map((step) => ({ name: step.name, ...perform(step) }));
  rmSync(scratch, { recursive: true, force: true });
  console.log('');
  for (const { name, passed, failed, failures = [] } of outcomes) {
    console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed`);
    for (const failure of failures) console.log(`        ${failure}`);
  }
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((all, each) => all + each[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

process.exitCode = main();
