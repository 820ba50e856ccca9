import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { fold } from '../../lib/core/normalize';
import { packForms } from '../../lib/core/pack';
import { requireBrowsers } from '../e2e/find-browser';
import { newspaperPage } from './articles';
import type { Figures } from './bench';
import { spacedTrial, type Trial, unspacedTrial } from './designations';
import { median, pageScript } from './page-script';

const sizes = [100, 2_000, 20_000, 100_000];
const rounds = 21;
/** mark.js takes seconds at 2,000 terms, and minutes at more. */
const markedSizes = [100, 2_000];
const markedRounds = 1;

/**
 * Matching a long article for the first time on a fresh page in Chromium, by the number of
 * designations, against the least any search could do there: reaching the same text nodes and
 * looking at each character once. `andRead` makes the folded text a string besides, which the rules
 * about people read around a name. Beside them mark.js's own keyword search over the same page.
 * Times are of the page's main thread alone, so that a busy machine counts little.
 */
export async function benchMatching(): Promise<Figures> {
  const figures: Figures = {};
  for (const [language, trial] of Object.entries({ en: spacedTrial, ja: unspacedTrial }))
    Object.assign(figures, await benchTrial(`matching.${language}`, language, trial));
  return figures;
}

async function benchTrial(part: string, language: string, trial: Trial): Promise<Figures> {
  const figures: Figures = {};
  const files = new Map<string, string | Uint8Array>([
    ['/page', newspaperPage('A trial', trial.sentences, language)],
    ['/script.js', await pageScript('tests/bench/matching-page.ts', 'kirinuki')],
  ]);
  for (const size of sizes) {
    const names = trial.names(size);
    const block = packForms(
      names.map((name, id) => [fold(name), id] as const),
      size,
    );
    files.set(`/${size}.pack`, new Uint8Array(block.buffer));
    files.set(`/${size}.json`, JSON.stringify(names));
    figures[`${part}.${size}.dictionary.MB`] = block.byteLength / 1e6;
  }
  const { fresh, close } = await open(files);
  try {
    figures[`${part}.characters`] = (await fresh(100, ['characters()'])).at(-1)?.value ?? 0;
    // One after the other in each round, so that a busy moment of the machine meets all of them.
    const walks: number[] = [];
    const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
    const read = new Map<number, number[]>(sizes.map((size) => [size, []]));
    const attached: number[] = [];
    for (let round = 0; round < rounds; round++) {
      walks.push((await fresh(100, ['bareWalk()'])).at(-1)?.ms ?? Number.NaN);
      for (const size of sizes) {
        const [attach, match] = await fresh(size, ['attach()', 'match()']);
        times.get(size)?.push(match?.ms ?? Number.NaN);
        attached.push(attach?.value ?? Number.NaN);
        const [, again] = await fresh(size, ['attach()', 'matchAndRead()']);
        read.get(size)?.push(again?.ms ?? Number.NaN);
        if (match?.value !== again?.value) throw new Error('the two ways do not find the same');
      }
    }
    const walk = median(walks);
    figures[`${part}.bareWalk.ms`] = walk;
    figures[`${part}.attach.ms`] = median(attached);
    for (const [way, all] of [
      ['', times],
      ['andRead.', read],
    ] as const) {
      const least = median(all.get(100) ?? []);
      for (const [size, samples] of all) {
        figures[`${part}.${size}.${way}ms`] = median(samples);
        figures[`${part}.${size}.${way}timesBareWalk`] = median(samples) / walk;
      }
      figures[`${part}.100000.${way}times100`] = median(all.get(100_000) ?? []) / least;
    }
    for (const size of markedSizes) {
      const marks: number[] = [];
      for (let round = 0; round < markedRounds; round++)
        marks.push((await fresh(size, ['markKeywords()'])).at(-1)?.ms ?? Number.NaN);
      figures[`${part}.${size}.markJs.ms`] = median(marks);
      figures[`${part}.${size}.markJs.timesOurs`] = median(marks) / median(times.get(size) ?? []);
    }
  } finally {
    await close();
  }
  return figures;
}

interface Call {
  /** Milliseconds of the main thread, less what an empty call takes. */
  ms: number;
  value: number;
}

/** Serves the files to a Chromium whose clock is exact, as it is only for pages isolated from others. */
async function open(files: ReadonlyMap<string, string | Uint8Array>) {
  const server = createServer(({ url = '' }, answer) => {
    const file = files.get(url);
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    answer.writeHead(file === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    answer.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await puppeteer.launch({
    executablePath: requireBrowsers(['chromium']).chromium,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    // mark.js may take minutes on a busy machine.
    protocolTimeout: 900_000,
  });
  return {
    /** Calls functions one after the other on a page where none of them ran before. */
    async fresh(size: number, calls: string[]): Promise<Call[]> {
      const page = await browser.newPage();
      try {
        await page.goto(`${origin}/page`);
        await page.addScriptTag({ url: `${origin}/script.js` });
        await page.evaluate(
          calls.includes('markKeywords()')
            ? `kirinuki.loadNames('/${size}.json')`
            : `kirinuki.loadPack('/${size}.pack')`,
        );
        const session = await page.createCDPSession();
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        await call(session, 'nothing()');
        const empty = await call(session, 'nothing()');
        const results: Call[] = [];
        for (const expression of calls) {
          const { ms, value } = await call(session, expression);
          results.push({ ms: ms - empty.ms, value });
        }
        return results;
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function call(session: CDPSession, expression: string): Promise<Call> {
  const before = await threadTime(session);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `kirinuki.${expression}`,
    awaitPromise: true,
    returnByValue: true,
  });
  const ms = (await threadTime(session)) - before;
  if (exceptionDetails) throw new Error(`${expression} failed: ${exceptionDetails.text}`);
  return { ms, value: Number(result.value) };
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
}
