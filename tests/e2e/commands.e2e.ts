import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension } from './build';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { openReader, type TestReader } from './reader';
import { select, waitForNotice } from './selecting';
import { type SiteProxy, startSiteProxy } from './site-proxy';
import { asksTab } from './tab-calls';

const SET = `https://${OTHER}/set.html`;
/** An article set in capitals, with emphasis within words, a field, and the same words twice. */
const set = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tokyo and Moscow to talk of boats off Kunashiri</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2019-06-02T08:00:00+09:00">
<style>h2 { text-transform: uppercase }</style>
</head><body><article><h1>Tokyo and Moscow to talk of boats off Kunashiri</h1>
<p>Japan and Russia will talk of boats off Kunashiri on Monday, the Foreign Ministry in Tokyo said. The boats <em>went</em> out before dawn, and the harbour master counted them twice.</p>
<h2>A matter of counting</h2>
<p>Foreign Minister Taro Kono and his counterpart Sergey Lavrov have met about it before. The boats <em>went</em> out at noon on the second day, and nobody counted them at all, the ministry in Tokyo said.</p>
<p><textarea>words of a field</textarea></p>
</article></body></html>`;

const quotesIn = (archive: Page) =>
  archive.$$eval('.quotes blockquote', (quotes) =>
    quotes.map((each) => [...each.children].map((line) => line.textContent).join('\n')),
  );

describe.each<BrowserName>(['chromium', 'firefox'])(
  'asked by key, menu and address bar in %s',
  (browserName) => {
    let proxy: SiteProxy;
    let reader: TestReader;

    beforeAll(async () => {
      proxy = await startSiteProxy([...gazettePages(), { url: SET, body: set }]);
      const build = builtExtension(browserName, E2E_OUT_DIR);
      reader = await openReader(browserName, { build, proxyPort: proxy.port });
    });
    afterAll(async () => {
      await reader?.close();
      await proxy?.close();
    });

    test('keeps what is selected as quotes of the article, each once, and takes them out and back', async () => {
      const { page, tabId } = await reader.read(SET);
      const tab = await asksTab(reader, tabId);

      await select(page, 'The boats', 'out at noon', 1);
      await tab.ask('saveSelection', { text: 'The boats went out at noon' });
      await waitForNotice(page, 'Article saved, quote kept with it.');
      await tab.ask('saveSelection', {});
      await waitForNotice(page, 'This quote was kept already.');

      await select(page, 'counted them twice', 'Foreign Minister');
      await tab.ask('saveSelection', {});
      await waitForNotice(page, 'Quote kept with the saved article.');

      await page.evaluate(() => getSelection()?.removeAllRanges());
      await tab.ask('saveSelection', { text: 'words of a field' });
      await waitForNotice(page, 'Quote kept');
      await tab.ask('saveSelection', {});
      await waitForNotice(page, 'Nothing is selected');
      await tab.close();

      const archive = await reader.openExtensionPage('archive.html');
      await archive.waitForSelector('.row-open');
      await press(archive, '.row-open');
      await archive.waitForFunction(
        () => document.querySelectorAll('.quotes blockquote').length === 3,
      );
      const kept = [
        'The boats went out at noon',
        'counted them twice.\nA matter of counting\nForeign Minister',
        'words of a field',
      ];
      expect(await quotesIn(archive)).toEqual(kept);
      await press(archive, '.quotes .quote-foot .link:last-child');
      await archive.waitForFunction(
        () => document.querySelectorAll('.quotes blockquote').length === 2,
      );
      expect(await quotesIn(archive)).toEqual(kept.slice(1));
      await archive.waitForFunction(() => document.activeElement?.textContent === 'Undo');
      await archive.bringToFront();
      await archive.keyboard.press('Enter');
      await archive.waitForFunction(
        () => document.querySelectorAll('.quotes blockquote').length === 3,
      );
      expect(await quotesIn(archive)).toEqual(kept);

      const popup = await reader.openExtensionPage('popup.html');
      await popup.waitForSelector('.rows .row');
      const { json } = await reader.exportJson(popup);
      await popup.close();
      expect(json.clippings).toMatchObject([
        {
          quotes: [
            {
              prefix: expect.stringMatching(/met about it before\. $/),
              suffix: ' on the second day, and nobody c',
            },
            { prefix: expect.stringMatching(/the harbour master $/) },
            { prefix: '', suffix: '' },
          ],
        },
      ]);
      await archive.close();
      await page.close();
    });

    test('goes to the next mention and back', async () => {
      const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
      const tab = await asksTab(reader, tabId);
      await page.bringToFront();
      const places = [];
      for (const by of [1, 1, -1]) places.push(await tab.ask('stepMention', { by }));
      expect(places[0]).toMatchObject({ ok: true, value: { item: 0 } });
      expect(places[2]).toEqual(places[0]);
      expect(places[1]).not.toEqual(places[0]);
      await tab.close();
      await page.close();
    });

    test('opens the archive at a search, as the address bar does', async () => {
      const archive = await reader.openExtensionPage('archive.html?q=Tokyo%20and%20moscow');
      await archive.waitForSelector('.row-title');
      expect(
        await archive.$eval('input[type="search"]', (field) => (field as HTMLInputElement).value),
      ).toBe('Tokyo and moscow');
      expect(
        await archive.$$eval('.row-title', (rows) => rows.map((each) => each.textContent)),
      ).toEqual(['Tokyo and Moscow to talk of boats off Kunashiri']);
      await archive.close();
    });

    test('never finds an exception in a console', () => {
      expect(reader.ownComplaints()).toEqual([]);
    });
  },
);
