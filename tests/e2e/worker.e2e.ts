import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension } from './build';
import { pressInCard, readCard, waitForCard } from './card';
import { findPainted, readHighlights, waitForHighlights } from './highlights';
import { E2E_OUT_DIR } from './hosts';
import { madeUpArticles } from './made-up-pages';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';
import { stopWorker } from './stop-worker';

/** Milliseconds between the click on Save and the end of the worker; before it, where negative. */
const MOMENTS = [-50, 0, 2, 5, 10, 20, 40, 80];
/** Longer than a reader waits for a background that does not answer. */
const LONG_MS = 45_000;
const articles = madeUpArticles(MOMENTS.length);

let proxy: SiteProxy;
let reader: TestReader;
beforeAll(async () => {
  proxy = await startSiteProxy(articles);
  const build = builtExtension('chromium', E2E_OUT_DIR);
  reader = await openReader('chromium', { build, proxyPort: proxy.port });
});
afterAll(async () => {
  await reader?.close();
  await proxy?.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a worker killed around a save', () => {
  test.each(MOMENTS.map((moment, index) => [moment, index] as const))(
    '%i ms after the click: the save succeeds, or fails in words',
    async (moment, index) => {
      const url = articles[index]?.url ?? '';
      const { page, tabId } = await reader.read(url);
      const popup = await reader.openPopup(tabId);
      await popup.waitForSelector('.save .button-main');
      if (moment < 0) {
        await stopWorker(reader);
        await pause(-moment);
      }
      await press(popup, '.save .button-main');
      if (moment >= 0) {
        await pause(moment);
        await stopWorker(reader);
      }
      await popup.waitForSelector('.save-saved, .save-already, .save-failed', { timeout: LONG_MS });
      const answer = await popup.$eval('.save-answer', (each) => ({
        failed: each.classList.contains('save-failed'),
        text: each.textContent ?? '',
      }));
      expect(answer.text.trim()).not.toBe('');
      await popup.close();

      const { openExtensionPage, exportJson } = reader;
      const list = await openExtensionPage('popup.html');
      await list.waitForSelector('.reading-list');
      if (!answer.failed) {
        await list.waitForSelector('.rows .row');
        const { json } = await exportJson(list);
        expect(json.clippings.filter((clipping) => clipping.url === url)).toHaveLength(1);
      }
      await list.close();
      await page.close();
    },
  );
});

describe('a worker killed around a correction', () => {
  test.each([-50, 0, 10, 40].map((moment, index) => [moment, index] as const))(
    '%i ms after "Not this person": the name goes and stays gone, or the card says why not',
    async (moment, index) => {
      const { page } = await reader.read(articles[index]?.url ?? '');
      await waitForHighlights(page);
      await page.bringToFront();
      const { x, y } = await findPainted(page, 'Taro Kono');
      await page.mouse.move(x, y);
      await waitForCard(page);
      if (moment < 0) {
        await stopWorker(reader);
        await pause(-moment);
      }
      await pressInCard(page, 'Not this person');
      if (moment >= 0) {
        await pause(moment);
        await stopWorker(reader);
      }
      let isGone = false;
      let isTold = false;
      for (const end = Date.now() + LONG_MS; Date.now() < end && !isGone && !isTold; ) {
        await pause(50);
        isTold = (await readCard(page)).text.includes('Not kept.');
        isGone = !isTold && !(await readHighlights(page)).official.includes('Taro Kono');
      }
      expect(isGone || isTold).toBe(true);
      await page.reload();
      await waitForHighlights(page);
      const { official } = await readHighlights(page);
      expect(official).toContain('Sergei Lavrov');
      expect(official.includes('Taro Kono')).toBe(!isGone);
      await page.close();
    },
  );
});
