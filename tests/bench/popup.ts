import type { Page } from 'puppeteer-core';
import type { Figures } from './bench';
import { withFilledProfiles } from './filled-archive';
import { median } from './page-script';
import { BLANK, withExtension } from './with-extension';

const WARM = 20;
const RUNS = 5;
const LIST = 'popup.html?tab=99999';

/**
 * When the reading list of the popup is painted, beside when a blank page of the extension is: in a browser that
 * has shown both before, and each as the first of its kind of a browser run.
 */
export const benchPopup = () => withFilledProfiles(benchSize);

async function benchSize(profile: string, size: number): Promise<Figures> {
  const part = `popup.${size}`;
  const figures: Figures = {};
  const warm = await withExtension(
    async ({ newPage, origin }) => {
      const look = (file: string, awaited: string) => lookAt(newPage, `${origin}/${file}`, awaited);
      // The first leaves the beginning of the list behind for those that follow.
      await look(LIST, '.rows .row');
      await look(BLANK, 'p');
      const times = { list: [] as number[], blank: [] as number[] };
      for (let nth = 0; nth < WARM; nth += 1) {
        times.blank.push(await look(BLANK, 'p'));
        times.list.push(await look(LIST, '.rows .row'));
      }
      return times;
    },
    { profile },
  );
  figures[`${part}.blank.painted.ms`] = median(warm.blank);
  figures[`${part}.list.painted.ms`] = median(warm.list);
  figures[`${part}.list.afterBlank.ms`] = median(warm.list) - median(warm.blank);
  const first = { list: [] as number[], blank: [] as number[] };
  for (let nth = 0; nth < RUNS; nth += 1)
    for (const [kind, file, awaited] of [
      ['blank', BLANK, 'p'],
      ['list', LIST, '.rows .row'],
    ] as const)
      first[kind].push(
        await withExtension(
          ({ newPage, origin }) => lookAt(newPage, `${origin}/${file}`, awaited),
          { profile },
        ),
      );
  figures[`${part}.first.blank.painted.ms`] = median(first.blank);
  figures[`${part}.first.list.painted.ms`] = median(first.list);
  figures[`${part}.first.list.afterBlank.ms`] = median(first.list) - median(first.blank);
  return figures;
}

/** Notes when the frame is drawn that has what is awaited; what comes after a frame's own work finds it handed over. */
const watchFor = (awaited: string) => `(() => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(awaited)})) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { globalThis.painted = performance.now(); };
    channel.port2.postMessage(null);
  };
  requestAnimationFrame(look);
})()`;

/** Milliseconds from a page's navigation until the frame is drawn that has what is awaited. */
async function lookAt(newPage: () => Promise<Page>, url: string, awaited: string): Promise<number> {
  const page = await newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchFor(awaited));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => 'painted' in globalThis, { polling: 20 });
  const painted = await page.evaluate(() => (globalThis as unknown as { painted: number }).painted);
  await page.close();
  return painted;
}
