import type { Page } from 'puppeteer-core';
import { waitForHighlights } from '../e2e/highlights';
import { LIVE_BLOG } from './articles';
import type { Figures } from './bench';
import { median } from './page-script';
import { type MainThread, traced } from './trace';
import { withExtension } from './with-extension';

/** Turns by turns with and without us, so that what else the machine does meets both. */
const TURNS = 6;
const SECONDS = 5;
const A_SECOND = 50;

/** Puts a short line into the blog fifty times a second, or changes a clock outside of it as often. */
const CHANGES = {
  inserts: `(n) => {
    const line = document.createElement('p');
    line.textContent = 'Update ' + n + ': the ministers go on talking.';
    document.querySelector('article h1').after(line);
  }`,
  unrelated: `(n) => {
    document.querySelector('footer p').firstChild.data = 'The Valley Paper, second ' + n;
  }`,
};

/** Makes the changes in the page and waits from outside: a busy page answers no long call. */
async function changing(page: Page, change: string, times: number): Promise<void> {
  await page.evaluate(`{
    const change = ${change};
    let n = 0;
    performance.mark('begun');
    const timer = setInterval(() => {
      change(++n);
      if (n < ${times}) return;
      clearInterval(timer);
      performance.mark('ended');
      globalThis.ended = true;
    }, ${1000 / A_SECOND});
  }`);
  await page.waitForFunction('globalThis.ended', { polling: 1000, timeout: 240_000 });
}

/**
 * What each change of a live blog of 30,000 words costs with its names painted: in our own scripts, and
 * all in, as the difference to the same page in a tab the extension does not read; medians of turns.
 */
export async function benchMutations(): Promise<Figures> {
  return withExtension(async ({ newPage, serve, origin }) => {
    const url = serve('live-blog', LIVE_BLOG);
    const figures: Figures = {};
    const run = async (page: Page, change: string): Promise<MainThread> => {
      const trace = await traced(page, () => changing(page, change, SECONDS * A_SECOND));
      return trace('begun', 'ended');
    };
    for (const [name, change] of Object.entries(CHANGES)) {
      const ours: MainThread[] = [];
      const alone: MainThread[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const page = await newPage();
        await page.goto(url);
        await page.bringToFront();
        await waitForHighlights(page);
        ours.push(await run(page, change));
        await page.close();
        const other = await newPage();
        // The same text where nothing is granted: the page as it is by itself.
        await other.goto('about:blank');
        await other.setContent(LIVE_BLOG);
        await other.bringToFront();
        alone.push(await run(other, change));
        await other.close();
      }
      const times = SECONDS * A_SECOND;
      const calls = ours.map((each) => each.calls(origin));
      const more = ours.map(({ total }, turn) => total - (alone[turn]?.total ?? Number.NaN));
      figures[`mutations.${name}.times`] = times * TURNS;
      figures[`mutations.${name}.script.ms`] = median(calls.map(({ ms }) => ms)) / times;
      figures[`mutations.${name}.longestCall.ms`] = median(calls.map(({ longest }) => longest));
      figures[`mutations.${name}.allIn.ms`] = median(more) / times;
      figures[`mutations.${name}.pageAlone.ms`] = median(alone.map(({ total }) => total)) / times;
    }
    return figures;
  });
}
