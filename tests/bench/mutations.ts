import type { Page } from 'puppeteer-core';
import { waitForHighlights } from '../e2e/highlights';
import { LIVE_BLOG } from './articles';
import type { Figures } from './bench';
import { type MainThread, traced } from './trace';
import { withExtension } from './with-extension';

const SECONDS = 10;
const UNRELATED_SECONDS = 4;
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
 * all in, as the difference to the same page in a tab the extension does not read.
 */
export async function benchMutations(): Promise<Figures> {
  return withExtension(async ({ newPage, serve, origin }) => {
    const url = serve('live-blog', LIVE_BLOG);
    const figures: Figures = {};
    const run = async (page: Page, change: string, seconds: number): Promise<MainThread> => {
      const trace = await traced(page, () => changing(page, change, seconds * A_SECOND));
      return trace('begun', 'ended');
    };
    for (const [name, change] of Object.entries(CHANGES)) {
      const seconds = name === 'inserts' ? SECONDS : UNRELATED_SECONDS;
      const page = await newPage();
      await page.goto(url);
      await page.bringToFront();
      await waitForHighlights(page);
      const ours = await run(page, change, seconds);
      await page.close();
      const alone = await newPage();
      // The same text where nothing is granted: the page as it is by itself.
      await alone.goto('about:blank');
      await alone.setContent(LIVE_BLOG);
      await alone.bringToFront();
      const without = await run(alone, change, seconds);
      await alone.close();
      const times = seconds * A_SECOND;
      const { ms, longest } = ours.calls(origin);
      figures[`mutations.${name}.times`] = times;
      figures[`mutations.${name}.script.ms`] = ms / times;
      figures[`mutations.${name}.longestCall.ms`] = longest;
      figures[`mutations.${name}.allIn.ms`] = (ours.total - without.total) / times;
      figures[`mutations.${name}.pageAlone.ms`] = without.total / times;
    }
    return figures;
  });
}
