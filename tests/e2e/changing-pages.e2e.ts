import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension } from './build';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { waitForHighlights, waitInPage } from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { madeUpArticles } from './made-up-pages';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const [boat] = madeUpArticles(1);
/** Loads empty, and a script brings the text a second later, as many sites do. */
const LATE = `https://${OTHER}/late.html`;
const latePage = (boat?.body.toString() ?? '').replace(
  /<body>(.*)<\/body>/s,
  (_, body: string) =>
    `<body><script>setTimeout(() => { document.body.innerHTML = ${JSON.stringify(body)}; }, 900);</script></body>`,
);
/** A page that takes every message for its own. */
const LISTENING = `https://${OTHER}/listening.html`;
const listeningPage = (boat?.body.toString() ?? '').replace(
  '<head>',
  '<head><script>window.heard = []; onmessage = (event) => window.heard.push(event.data);</script>',
);
/** Sends its article and never ends. */
const ENDLESS = `https://${OTHER}/endless.html`;
const endlessPage = (boat?.body.toString() ?? '').replace(/<\/article>.*$/s, '');
/** An old site of frames: menu and text are pages of their own. */
const FRAMED = `https://${OTHER}/framed.html`;
const framedPages = [
  {
    url: FRAMED,
    body: '<html><head><title>Boats</title></head><frameset cols="25%,75%"><frame name="menu" src="menu.html"><frame name="text" src="boats/1.html"></frameset></html>',
  },
  {
    url: `https://${OTHER}/menu.html`,
    body: '<ul><li><a href="boats/1.html" target="text">Boat 1</a></ul>',
  },
];
const FEED = `https://${OTHER}/feed.xml`;
const feed =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Japan and Russia</title></channel></rss>';

describe.each<BrowserName>(['chromium', 'firefox'])('pages that change, in %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy([
      ...gazettePages(),
      { url: LATE, body: latePage },
      { url: LISTENING, body: listeningPage },
      { url: FEED, body: feed, type: 'application/xml' },
      { url: ENDLESS, body: endlessPage, endless: true },
      ...framedPages,
      ...madeUpArticles(1),
    ]);
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test('text that a script brings late is read', async () => {
    const { page } = await reader.read(LATE);
    expect((await waitForHighlights(page)).official).toContain('Taro Kono');
    await page.close();
  });

  test('a page that is never loaded is read on a click, as far as it has come', async () => {
    const { page, tabId } = await reader.open(ENDLESS, 'Nemuro');
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.headline', { timeout: 15_000 });
    expect(await popup.$eval('.headline', (each) => each.textContent)).toContain('Boat 1');
    await popup.close();
    await page.close();
  });

  test('of a page of frames, the frame that holds the article is read and painted', async () => {
    const { page, tabId, reading } = await reader.read(FRAMED);
    expect(reading?.items.map(({ article }) => article.url)).toEqual([
      `https://${OTHER}/boats/1.html`,
    ]);
    const painted = () => {
      const frame = window.frames[1] as (Window & typeof globalThis) | undefined;
      for (const [name, { size }] of frame?.CSS.highlights ?? [])
        if (name.startsWith('kirinuki-official') && size > 0) return true;
      return false;
    };
    await page.waitForFunction(painted, { polling: 50 });
    expect(Number(await reader.badge(tabId))).toBeGreaterThan(0);
    await page.close();
  });

  test('a teaser put on top while the popup is open is not the one that is saved', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('japan-russia.html'));
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.teaser .save .button');
    await page.evaluate(() => {
      const first = document.querySelector('article.teaser');
      const copy = first?.cloneNode(true) as HTMLElement;
      const link = copy.querySelector('a');
      if (link) {
        link.href = '/abe-flies-to-moscow.html';
        link.textContent = 'Abe flies to Moscow to see Putin';
      }
      first?.before(copy);
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const shown = await popup.$eval('.teaser a', (link) => link.textContent);
    await press(popup, '.teaser .save .button');
    await popup.waitForSelector('.save-answer.save-saved');
    await expect
      .poll(() => popup.$$eval('.rows .row-title', ([first]) => first?.textContent))
      .toBe(shown);
    await popup.close();
    await page.close();
  });

  test('where another article has taken the place, nothing is saved and the reader is told', async () => {
    const { page, tabId } = await reader.read(`https://${OTHER}/boats/1.html`);
    const popup = await reader.openPopup(tabId);
    // Save stands there before the page is known.
    await popup.waitForSelector('.headline');
    await page.evaluate(() => {
      history.pushState(null, '', '/another.html');
      const title = document.querySelector('h1');
      if (title) title.textContent = 'Japan and Korea agree on a ferry past Dokdo';
      for (const meta of document.querySelectorAll('meta, script')) meta.remove();
      document.title = 'Japan and Korea agree on a ferry past Dokdo';
    });
    await press(popup, '.save .button-main');
    await popup.waitForSelector('.save-failed');
    const answer = await popup.$eval('.save-answer', (each) => each.textContent ?? '');
    expect(answer).toMatch(/Another article stands on this page|No article was found/);
    await popup.close();
    await page.close();
  });

  test("the page's own messages stay its own", async () => {
    const { page, reading } = await reader.read(LISTENING);
    expect(reading?.items[0]?.relevance.relevant).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(
      [],
    );
    await page.close();
  });

  test('a feed is no page to read, and the popup says so', async () => {
    const { page, tabId } = await reader.read(FEED);
    const popup = await reader.openPopup(tabId);
    await waitInPage(popup, () => !document.querySelector('[aria-busy=true]'));
    const said = await popup.$eval('.this-page', (half) => half.textContent ?? '');
    expect(said).toMatch(/not a web page/);
    await popup.close();
    await page.close();
  });

  // Firefox runs no script of a test before an extension's own page.
  test.runIf(browserName === 'chromium')(
    'an archive the browser refuses is one clear sentence',
    async () => {
      const popup = await reader.browser.newPage();
      await popup.evaluateOnNewDocument(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
        };
      });
      await popup.goto(`${reader.origin}/popup.html`);
      await popup.waitForSelector('.reading-list .note');
      const said = await popup.$eval('.reading-list', (list) => list.textContent ?? '');
      expect(said).toMatch(/does not let extensions store data/);
      await popup.close();
    },
  );
});
