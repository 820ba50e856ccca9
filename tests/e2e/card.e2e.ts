import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './build';
import { pressInCard, readCard, readPinned, type ShownCard, waitForCard } from './card';
import { PAGES, TITLE, url } from './card-pages';
import type { BrowserName } from './find-browser';
import { findPainted, readHighlights, waitForHighlights } from './highlights';
import { E2E_OUT_DIR } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const overlaps = (
  { left, right, top, bottom }: ShownCard['box'],
  [l, t, r, b]: readonly [number, number, number, number],
) => left < r && l < right && top < b && t < bottom;

/** Every piece of the first painted occurrence of a word, as left, top, right, bottom. */
function piecesOf(page: Page, word: string): Promise<[number, number, number, number][]> {
  return page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('kirinuki-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString() !== wanted) continue;
        return [...range.getClientRects()].map(
          ({ left, top, right, bottom }) =>
            [left, top, right, bottom] as [number, number, number, number],
        );
      }
    }
    return [];
  }, word);
}

async function pointAt(page: Page, word: string): Promise<ShownCard> {
  await page.bringToFront();
  const { x, y } = await findPainted(page, word);
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
  return waitForCard(page);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName ?? '');
const soon = () => new Promise((resolve) => setTimeout(resolve, 400));

describe.each<BrowserName>(['chromium', 'firefox'])('a card in %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;
  let control: Page;

  beforeAll(async () => {
    proxy = await startSiteProxy(PAGES);
    const build = builtExtension(browserName, E2E_OUT_DIR);
    const size = { width: 1000, height: 700 };
    reader = await openReader(browserName, { build, proxyPort: proxy.port, ...size });
    control = await reader.openExtensionPage('archive.html');
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  async function open(name: string, scheme?: string) {
    const { page, tabId } = await reader.read(url(name, scheme));
    await page.bringToFront();
    await waitForHighlights(page);
    return { page, tabId };
  }

  /** Asks the reader in a tab what commands ask it. */
  const ask = (tabId: number, kirinuki: string, body: unknown) =>
    control.evaluate(
      (id, message) => {
        const { browser } = globalThis as unknown as {
          browser: {
            tabs: { sendMessage(id: number, what: unknown, how: object): Promise<unknown> };
          };
        };
        return browser.tabs.sendMessage(id, message, { frameId: 0 });
      },
      tabId,
      { kirinuki, body },
    );

  test('takes focus when a command goes to its word, keeps it, and gives it back', async () => {
    const { page, tabId } = await open('talks');
    await page.focus('#more');
    await ask(tabId, 'stepMention', { by: 1 });
    expect((await waitForCard(page)).text).toContain('Taro Kono');
    expect(await focused(page)).toBe('kirinuki-card');
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('kirinuki-card');
    }
    await page.mouse.move(900, 600);
    await ask(tabId, 'stepMention', { by: 1 });
    await expect.poll(async () => (await readCard(page)).text).toContain('Lavrov');
    await soon();
    expect(await focused(page)).toBe('kirinuki-card');
    await page.keyboard.press('Escape');
    await waitForCard(page, false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('more');
    await page.close();
  });

  test('stays with its word while text comes above it, and goes when the word does', async () => {
    const { page, tabId } = await open('talks');
    // Both are in the headline too.
    for (let step = 0; step < 3; step += 1) await ask(tabId, 'stepMention', { by: 1 });
    expect((await waitForCard(page)).text).toContain('Taro Kono');
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent =
        'Late in the evening Prime Minister Shinzo Abe thanked both sides in a few words to reporters.';
      document.querySelector('h1')?.after(line);
    });
    await expect
      .poll(async () => (await readHighlights(page)).official.filter((name) => /Abe/.test(name)))
      .toHaveLength(2);
    await soon();
    const card = await readCard(page);
    expect(card.text).toContain('Taro Kono');
    expect(await focused(page)).toBe('kirinuki-card');
    const [, , , below = 0] = (await piecesOf(page, 'Taro Kono'))[0] ?? [];
    expect(card.box.top).toBeGreaterThan(below);
    expect(card.box.top - below).toBeLessThan(20);
    await page.evaluate(() => {
      const line = document.querySelectorAll('article > p')[1];
      if (line)
        line.textContent = 'Nobody was received, and nothing was said of quotas or islands.';
    });
    await waitForCard(page, false);
    await page.close();
  });

  test('is kept open while its reader scrolls and looks at others', async () => {
    const { page } = await open('talks');
    const before = await pointAt(page, 'Sergei Lavrov');
    await pressInCard(page, 'Keep open');
    const pinned = await readPinned(page);
    expect(pinned.text).toContain('Сергей');
    for (const piece of await piecesOf(page, 'Sergei Lavrov'))
      expect(overlaps(pinned.box, piece)).toBe(false);
    expect(Math.abs(pinned.box.left - before.box.left)).toBeLessThan(2);
    await page.evaluate(() => scrollBy(0, 120));
    await page.mouse.move(900, 650);
    await soon();
    expect((await readPinned(page)).box).toEqual(pinned.box);
    await page.evaluate(() => scrollTo(0, 0));
    await soon();
    expect((await pointAt(page, 'Taro Kono')).text).toContain('河野太郎');
    expect((await readPinned(page)).text).toContain('Сергей');
    await page.keyboard.press('Escape');
    await waitForCard(page, false);
    expect((await readPinned(page)).text).toContain('Сергей');
    await page.keyboard.press('Escape');
    expect((await readPinned(page)).text).toBe('');
    await page.close();
  });

  test.each(['https', 'http'])(
    'is copied as one line on a page of %s, and nothing else changes',
    async (scheme) => {
      const { page } = await open('talks', scheme);
      await page.evaluate(() => {
        const words = document.querySelectorAll('p')[1]?.firstChild;
        if (words) getSelection()?.setBaseAndExtent(words, 10, words, 40);
      });
      const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
      const before = await selected();
      expect(before).toHaveLength(30);
      await pointAt(page, 'Sergei Lavrov');
      await pressInCard(page, 'Copy');
      await expect.poll(async () => (await readCard(page)).text).toContain('Copied');
      expect(await selected()).toBe(before);
      await page.keyboard.press('Escape');
      await page.focus('#draft');
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      const pasted = () => page.$eval('#draft', (field) => (field as HTMLTextAreaElement).value);
      await expect
        .poll(pasted)
        .toMatch(
          /^Sergey Lavrov \(Сергей Викторович Лавров\), Minister of Foreign Affairs of Russia on .*2019 \(since .*2004\)$/,
        );
      await page.close();
    },
  );

  test.each([
    ['on a narrow screen', 320, 568],
    ['at 400 % zoom', 320, 200],
  ])('%s it is no wider than the screen and leaves its word free', async (_, width, height) => {
    const { page } = await open('talks');
    await page.setViewport({ width, height });
    for (const word of ['Sergei Lavrov', 'Northern Territories']) {
      const { text, box } = await pointAt(page, word);
      expect(text).not.toBe('');
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(height);
      expect(box.bottom - box.top).toBeGreaterThan(50);
      const pieces = await piecesOf(page, word);
      expect(pieces.length).toBeGreaterThan(0);
      for (const piece of pieces) expect(overlaps(box, piece)).toBe(false);
      await page.keyboard.press('Escape');
      await waitForCard(page, false);
    }
    await page.close();
  });

  test.each(['hostile', 'strict'])('looks the same on a %s page', async (name) => {
    const plain = await open('talks');
    const usual = await pointAt(plain.page, 'Taro Kono');
    await plain.page.close();
    const { page } = await open(name);
    const card = await pointAt(page, 'Taro Kono');
    expect(card.text).toBe(usual.text);
    const size = ({ box }: ShownCard) => [box.right - box.left, box.bottom - box.top];
    const [width = 0, height = 0] = size(card);
    const [usualWidth = 0, usualHeight = 0] = size(usual);
    expect(Math.abs(width - usualWidth)).toBeLessThan(2);
    expect(Math.abs(height - usualHeight)).toBeLessThan(4);
    for (const piece of await piecesOf(page, 'Taro Kono'))
      expect(overlaps(card.box, piece)).toBe(false);
    await page.close();
  });

  test.runIf(browserName === 'chromium')(
    'comes at the first tap on a word in a link; the second follows the link',
    async () => {
      const { page } = await open('talks');
      const { x, y } = await findPainted(page, 'Shinzo Abe');
      await page.touchscreen.tap(x, y);
      expect((await waitForCard(page)).text).toContain('安倍晋三');
      expect(page.url()).toBe(url('talks'));
      await page.touchscreen.tap(x, y);
      await expect.poll(() => page.url()).toBe(url('more'));
      await page.close();
    },
  );

  test('counts the clippings that name its person, and opens the archive at them', async () => {
    const { page, tabId } = await open('talks');
    expect((await pointAt(page, 'Sergei Lavrov')).text).not.toContain('clipping');
    await page.keyboard.press('Escape');
    await ask(tabId, 'saveFromPage', {});
    await pointAt(page, 'Sergei Lavrov');
    await expect.poll(async () => (await readCard(page)).text).toContain('Named in 1 clipping');
    const opened = new Promise<Page | null>((resolve) =>
      reader.browser.once('targetcreated', (target) => resolve(target.page())),
    );
    await pressInCard(page, 'Named in 1 clipping');
    expect(await opened).not.toBeNull();
    const entity = 'ru.lavrov-sergei';
    for (const [naming, titles] of [
      [entity, [TITLE]],
      ['nobody', []],
    ] as const) {
      const archive = await reader.openExtensionPage(`archive.html?naming=${naming}`);
      await archive.waitForSelector('.filter-chips li');
      await expect
        .poll(() => archive.$$eval('.row-title', (rows) => rows.map((row) => row.textContent)))
        .toEqual(titles);
      const chip = () => archive.$eval('.filter-chips li', (line) => line.textContent ?? '');
      await expect.poll(chip).toContain(titles.length > 0 ? 'Sergey Lavrov' : 'nobody');
      await archive.click('.filter-chips button');
      await expect.poll(() => archive.$$eval('.row-title', (rows) => rows.length)).toBe(1);
      await archive.close();
    }
    await page.close();
  });

  test('throws nothing into a console', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
