import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './build';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { readHighlights, waitForHighlights, waitInPage } from './highlights';
import { E2E_OUT_DIR } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

/** A page nobody let Kirinuki read: its address is not even told. */
const ELSEWHERE = 'https://elsewhere.example/';
const TALKS = 'Kono and Lavrov open talks on fishing off the disputed islands';

/** Presses the control whose name begins so, once it is there. */
async function pressNamed(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const controls = document.querySelectorAll<HTMLElement>('button, summary, input');
      const nameOf = (each: HTMLElement) => each.getAttribute('aria-label') ?? each.textContent;
      const found = [...controls].find((each) => nameOf(each)?.trim().startsWith(wanted));
      found?.click();
      return found !== undefined;
    },
    { polling: 50 },
    name,
  );
}

const waitForText = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.body.textContent?.includes(wanted),
    { polling: 50 },
    text,
  );

/** Waits until the panel tells this aloud of where the reader is. */
const waitForCurrent = (panel: Page, told: string) =>
  panel.waitForFunction(
    (wanted) =>
      document.querySelector('.steps-where [role="status"]')?.textContent?.startsWith(wanted),
    { polling: 50 },
    told,
  );

/** The words marked as current in the page. */
const currentInPage = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('kirinuki-current') ?? [])].map((range) =>
      range.startContainer.textContent?.slice(range.startOffset, range.endOffset),
    ),
  );

/** Resolves once this word alone is the current one in a page; called before it becomes so, as it stays so for a moment. */
const becomesCurrent = (page: Page, word: string | undefined) =>
  page.waitForFunction(
    (wanted) => {
      const ranges = [...(CSS.highlights.get('kirinuki-current') ?? [])];
      const words = ranges.map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      );
      return words.length === 1 && words[0] === wanted;
    },
    { polling: 50 },
    word,
  );

const count = (panel: Page, selector: string) =>
  panel.$$eval(selector, (elements) => elements.length);

describe.each<BrowserName>(['chromium', 'firefox'])('the side panel in %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy([
      ...gazettePages(),
      { url: ELSEWHERE, body: '<!doctype html><title>Elsewhere</title><p>Nothing of note.</p>' },
    ]);
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  async function openPanel(tabId: number): Promise<Page> {
    const panel = await reader.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    panel.on('pageerror', (error) => reader.complaints.push(String(error)));
    return panel;
  }

  test('lists all that is named, goes to each, and agrees with the page on where the reader is', async () => {
    const { page, tabId, reading } = await reader.read(gazetteUrl('talks.html'));
    const mentions = reading?.items[0]?.mentions ?? [];
    await waitForHighlights(page);
    const panel = await openPanel(tabId);
    await panel.waitForSelector('.group');
    const named = await panel.$$eval('.group-head .count [aria-hidden]', (counts) =>
      counts.reduce((sum, each) => sum + Number(each.textContent?.slice(1)), 0),
    );
    expect(named).toBe(mentions.length);

    await pressNamed(panel, 'Sergey Lavrov');
    const second = becomesCurrent(page, 'Lavrov');
    await pressNamed(panel, `Headline: ${TALKS}`);
    await waitForCurrent(panel, `Lavrov, 2 of ${mentions.length}, Foreign minister, Russia`);
    await second;

    const third = becomesCurrent(page, mentions[2]?.surface);
    await pressNamed(panel, 'Go to the next mention');
    await waitForCurrent(panel, `${mentions[2]?.surface}, 3 of`);
    await third;

    // A step made in the page, as by its key, is followed.
    await panel.evaluate(async (id) => {
      const { browser } = globalThis as unknown as {
        browser: { tabs: { sendMessage(id: number, message: unknown): Promise<unknown> } };
      };
      await browser.tabs.sendMessage(id, { kirinuki: 'stepMention', body: { by: 1 } });
    }, tabId);
    await waitForCurrent(panel, `${mentions[3]?.surface}, 4 of`);
    expect(await count(panel, '.passage[aria-current="true"]')).toBe(1);
    await panel.close();
    await page.close();
  });

  test('lists only some kinds; a kind switched off goes from the page and stays in the list', async () => {
    const { page, tabId, reading } = await reader.read(gazetteUrl('talks.html'));
    const painted = await waitForHighlights(page);
    expect(painted.territory.length).toBeGreaterThan(3);
    const panel = await openPanel(tabId);
    await panel.waitForSelector('.group');
    await pressNamed(panel, 'Places');
    const places = reading?.items[0]?.mentions.filter(({ kind }) => kind === 'territory') ?? [];
    await pressNamed(panel, 'Go to the next mention');
    await waitForCurrent(panel, `${places[0]?.surface}, 1 of ${places.length}`);
    expect((await readHighlights(page)).official).toEqual(painted.official);

    await pressNamed(panel, 'Mark on pages: Places');
    await waitInPage(page, () =>
      [...CSS.highlights].every(([name, { size }]) => !/territory/.test(name) || size === 0),
    );
    expect((await readHighlights(page)).official).toEqual(painted.official);
    expect(await count(panel, '.group')).toBeGreaterThan(3);
    // The page still goes there, with nothing marked.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const bottom = await page.evaluate(() => scrollY);
    await pressNamed(panel, 'Go to the next mention');
    await page.waitForFunction((from) => scrollY < from, { polling: 50 }, bottom);
    expect(await currentInPage(page)).toEqual([]);
    await pressNamed(panel, 'Mark on pages: Places');
    await waitInPage(page, () =>
      [...CSS.highlights].some(([name, { size }]) => /territory/.test(name) && size > 0),
    );
    await panel.close();
    await page.close();
  });

  test('goes with its tab: a list to clip from, a page nobody let it read, and the end', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    const panel = await openPanel(tabId);
    await panel.waitForSelector('.group');
    await page.goto(gazetteUrl('japan-russia.html'));
    await panel.waitForSelector('.teasers');
    await pressNamed(panel, `Save “${TALKS}”`);
    await waitForText(panel, 'Saved');
    await pressNamed(panel, `Show in the page: ${TALKS}`);
    await page.waitForFunction(
      (title) => document.activeElement?.textContent?.trim() === title,
      { polling: 50 },
      TALKS,
    );

    await page.goto(ELSEWHERE);
    await waitForText(panel, 'only when you ask');
    expect(await count(panel, '.teasers, .names')).toBe(0);
    await page.goto(gazetteUrl('kaidan.html'));
    await panel.waitForSelector('.group');
    expect(await panel.$eval('.headline', (headline) => headline.getAttribute('lang'))).toBe('ja');
    await page.close();
    await waitForText(panel, 'This tab was closed.');
    await panel.close();
  });

  // Firefox's driver knows tabs only; its sidebar is no page to it.
  test.runIf(browserName === 'chromium')(
    'beside the tabs, it goes with the active one',
    async () => {
      const article = await reader.read(gazetteUrl('talks.html'));
      const opener = await reader.openExtensionPage('popup.html');
      const session = await opener.createCDPSession();
      const opened = await session.send('Runtime.evaluate', {
        expression:
          "chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id })).then(() => 'opened', String)",
        userGesture: true,
        awaitPromise: true,
      });
      expect(opened.result.value).toBe('opened');
      const target = await reader.browser.waitForTarget((each) =>
        each.url().endsWith('/sidepanel.html'),
      );
      const panel = await target.asPage();
      await article.page.bringToFront();
      await waitForText(panel, TALKS);
      const first = becomesCurrent(article.page, 'Kono');
      await pressNamed(panel, 'Go to the next mention');
      await waitForCurrent(panel, 'Kono, 1 of');
      await first;
      const list = await reader.read(gazetteUrl('japan-russia.html'));
      await list.page.bringToFront();
      await panel.waitForSelector('.teasers');
      await article.page.bringToFront();
      await panel.waitForSelector('.headline');
      for (const each of [panel, opener, list.page, article.page]) await each.close();
    },
  );

  test('never finds an exception in a console', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
