import {
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Figures } from './bench';
import { withFilledProfiles } from './filled-archive';
import { watchRendererMemory } from './renderer-memory';
import { type Bench, withExtension } from './with-extension';

const MOST_MS = 60 * 60_000;

/**
 * Takes archives out as JSON by the archive page, brings each into an empty one, and takes it out there: how long
 * each took, what its page held in memory, and whether both files bear one checksum (1 or 0).
 */
export const benchExchange = () => withFilledProfiles(benchSize);

async function benchSize(profile: string, size: number): Promise<Figures> {
  const part = `exchange.${size}`;
  const folder = mkdtempSync(join(tmpdir(), 'kirinuki-exchange-'));
  const figures: Figures = {};
  try {
    const taken = join(folder, 'taken.json');
    const again = join(folder, 'again.json');
    await withExtension(
      async (bench) => {
        Object.assign(figures, await exported(bench, taken, `${part}.export`));
      },
      { profile },
    );
    figures[`${part}.file.MB`] = statSync(taken).size / 1e6;
    await withExtension(async (bench) => {
      Object.assign(figures, await imported(bench, taken, `${part}.import`));
      await exported(bench, again, part);
    });
    figures[`${part}.sameChecksum`] = checksumOf(taken) === checksumOf(again) ? 1 : 0;
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function exported(bench: Bench, to: string, part: string): Promise<Figures> {
  const page = await bench.openExtensionPage('archive.html?view=export');
  await page.waitForSelector('.export button[type=submit]');
  await until(page, 'input[type=radio]:checked');
  const memory = watchRendererMemory(pidOf(bench));
  const start = performance.now();
  await page.click('.export button[type=submit]');
  await untilSaid(page, '.export-answer', /Exported|Not exported/);
  const seconds = (performance.now() - start) / 1000;
  const { first, most } = memory.stop();
  await page.close();
  const file = await downloadIn(bench.downloads);
  copyFileSync(file, to);
  rmSync(file);
  return {
    [`${part}.seconds`]: seconds,
    [`${part}.renderer.before.MB`]: first,
    [`${part}.renderer.most.MB`]: most,
  };
}

async function imported(bench: Bench, file: string, part: string): Promise<Figures> {
  const page = await bench.openExtensionPage('archive.html?view=import');
  const field = await page.waitForSelector('.import-choices input[type=file]');
  const memory = watchRendererMemory(pidOf(bench));
  const start = performance.now();
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
  await untilSaid(page, '.import-line', /what it holds/);
  const read = (performance.now() - start) / 1000;
  await page.click('.import-report .primary');
  await untilSaid(page, '.import-line', /Imported/);
  const seconds = (performance.now() - start) / 1000;
  const { first, most } = memory.stop();
  await page.close();
  return {
    [`${part}.read.seconds`]: read,
    [`${part}.seconds`]: seconds,
    [`${part}.renderer.before.MB`]: first,
    [`${part}.renderer.most.MB`]: most,
  };
}

function pidOf({ browser }: Bench): number {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser is not a process of this machine');
  return pid;
}

const until = (page: Page, selector: string) =>
  page.waitForSelector(selector, { timeout: MOST_MS });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again in short calls: one long call would end with the patience of the browser's protocol. */
async function untilSaid(page: Page, selector: string, wanted: RegExp): Promise<void> {
  for (const start = performance.now(); performance.now() - start < MOST_MS; await pause(250)) {
    const said = await page.$eval(selector, ({ textContent }) => textContent ?? '').catch(() => '');
    if (wanted.test(said)) {
      if (/Not exported/.test(said)) throw new Error(said);
      return;
    }
  }
  throw new Error(`${selector} never said ${wanted}`);
}

/** The one file that was downloaded, once it is whole. */
async function downloadIn(folder: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1, await pause(200)) {
    const [name, ...others] = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    if (name && others.length === 0 && !/\.crdownload$/.test(name)) return join(folder, name);
  }
  throw new Error('nothing was downloaded within two minutes');
}

/** The checksum at a file's end, without reading what is before it. */
function checksumOf(file: string): string {
  const { size } = statSync(file);
  const end = Buffer.alloc(Math.min(size, 4096));
  readSync(openSync(file, 'r'), end, 0, end.length, size - end.length);
  const [, checksum] = /"checksum":"(sha256:[0-9a-f]{64})"/.exec(end.toString('utf8')) ?? [];
  if (!checksum) throw new Error(`${file} has no checksum`);
  return checksum;
}
