import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension, ROOT } from './build';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { E2E_OUT_DIR } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';
import { asksTab } from './tab-calls';

/** What has the focus, by its label or its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    const label =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at;
    return at?.getAttribute('aria-label') ?? label?.textContent ?? '';
  });

/** Presses Tab until something is reached; a popup in which it cannot be reached is broken. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  expect(await focused(page)).toMatch(wanted);
}

const tagsOf = (page: Page) =>
  page.$$eval('.this-page .own-tag', (tags) => tags.map((each) => each.textContent ?? ''));
const noteOf = (page: Page) =>
  page.$eval('.this-page textarea', (field) => (field as HTMLTextAreaElement).value);
const waitForAnswer = (page: Page, said: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.own-words-answer')?.textContent?.includes(wanted),
    { polling: 50 },
    said,
  );

/** Notes of every frame where Save stands and what the page is called, from before the popup's own scripts. */
function watchFrames(): void {
  const seen: { place: string; title: string }[] = [];
  Object.assign(globalThis, { seen });
  const note = () => {
    const save = document.querySelector('.page-head .save button');
    const title = document.querySelector('.page-head h3')?.textContent ?? '';
    if (save) {
      const { top, left } = save.getBoundingClientRect();
      seen.push({ place: `${Math.round(left)}, ${Math.round(top)}`, title });
    } else if (document.querySelector('.popup')) seen.push({ place: 'nothing', title });
  };
  const look = () => {
    note();
    requestAnimationFrame(look);
  };
  look();
  // What the browser drew no frame of is what the next frame replaces: the first of all is noted as it comes.
  const first = new MutationObserver(() => {
    if (!document.querySelector('.popup')) return;
    first.disconnect();
    note();
  });
  first.observe(document, { childList: true, subtree: true });
}

async function framesOf(popup: Page) {
  const seen = await popup.evaluate(
    () => (globalThis as unknown as { seen: { place: string; title: string }[] }).seen,
  );
  const each = (of: 'place' | 'title') => [...new Set(seen.map((frame) => frame[of]))];
  return { places: each('place'), titles: each('title') };
}

describe.each<BrowserName>(['chromium', 'firefox'])('the popup in %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy(gazettePages());
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  // Firefox runs no script of a test before an extension's own page.
  test.runIf(browserName === 'chromium')(
    'shows the page and Save at once, and Save stays where it is while the page is read',
    async () => {
      const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
      const opened = async () => {
        const popup = await reader.browser.newPage();
        await popup.evaluateOnNewDocument(watchFrames);
        await popup.goto(`${reader.origin}/popup.html?tab=${tabId}`);
        await popup.waitForSelector('.verdict');
        await popup.waitForSelector('.own-words');
        return popup;
      };
      const first = await opened();
      const { places, titles } = await framesOf(first);
      expect(places).toHaveLength(1);
      expect(places).not.toContain('nothing');
      expect(titles.at(-1)).toContain('Kono and Lavrov open talks');
      expect(titles).not.toContain('');
      await first.waitForFunction(() => localStorage.getItem('kirinuki-popup'));
      await first.close();

      // The next begins as this one did, before anything is known of its page.
      const second = await opened();
      const again = await framesOf(second);
      expect(again.places).toEqual(places);
      expect(again.titles[0]).toBe('');
      expect(again.titles.at(-1)).toBe(titles.at(-1));
      await second.close();
      await page.close();
    },
  );

  test('keeps what is typed of an article over its closing, and gives it to a save by the key', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    const first = await reader.openPopup(tabId);
    await first.waitForSelector('.this-page textarea');
    await first.bringToFront();
    await tabTo(first, /^Tags/);
    await first.keyboard.type('boats, peace treaty,kel');
    await tabTo(first, /^Note/);
    await first.keyboard.type('Ask the desk who else was in the room');
    // Closed with the last keystroke.
    await first.close();

    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.this-page .own-tag');
    expect(await tagsOf(popup)).toEqual(['boats', 'peace treaty', 'kel']);
    expect(await noteOf(popup)).toBe('Ask the desk who else was in the room');
    await waitForAnswer(popup, 'goes into the archive with the article');

    const tab = await asksTab(reader, tabId);
    expect(await tab.ask('saveFromPage', {})).toMatchObject({ ok: true });
    await waitForAnswer(popup, 'Kept.');
    expect(await tab.stored('draft:')).toEqual([]);
    await popup.waitForSelector('.save-already');
    await popup.bringToFront();
    await tabTo(popup, /^Note/);
    await popup.keyboard.type('.');
    await popup.waitForFunction(
      () => document.querySelector('.row-note')?.textContent?.endsWith('room.'),
      { polling: 50 },
    );
    await expect.poll(() => tab.stored('draft:'), { timeout: 20_000 }).toEqual([]);

    const { json } = await reader.exportJson(popup);
    const schema = readFileSync(join(ROOT, 'lib/core/export/clippings-2.schema.json'), 'utf8');
    const validate = addFormats(new Ajv2020({ strict: false, allErrors: true })).compile(
      JSON.parse(schema),
    );
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    expect(json.clippings).toMatchObject([
      { note: 'Ask the desk who else was in the room.', tags: ['boats', 'peace treaty', 'kel'] },
    ]);
    await tab.close();
    await popup.close();
    await page.close();
  });

  test('is used from end to end with nothing but the keyboard', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('press-conference.html'));
    const popup = await reader.openPopup(tabId);
    await popup.bringToFront();
    await popup.evaluate(() => {
      window.close = () => {
        document.body.dataset.closed = 'yes';
      };
    });
    await popup.waitForFunction(() => document.activeElement?.textContent === 'Save');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.save-saved');
    expect(await focused(popup)).toBe('Open saved copy');

    await tabTo(popup, /^Tags/);
    await popup.keyboard.type('pea');
    await popup.waitForSelector('[role="option"]');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => !document.querySelector('[role="option"]'));
    await popup.keyboard.type('c');
    await popup.waitForSelector('[role="option"]');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await waitForAnswer(popup, 'Kept.');
    expect(await tagsOf(popup)).toEqual(['peace treaty']);

    await tabTo(popup, /^Search/);
    await popup.keyboard.type('peace');
    await popup.waitForFunction(() => document.querySelectorAll('.row').length === 2);
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => document.querySelectorAll('.row').length === 2);
    await popup.keyboard.press('ArrowDown');
    const [newest, oldest] = await popup.$$eval('.row-title', (rows) =>
      rows.map((each) => each.textContent ?? ''),
    );
    expect(await focused(popup)).toContain(newest);
    await popup.keyboard.press('End');
    expect(await focused(popup)).toContain(oldest);
    await popup.keyboard.press('ArrowUp');
    expect(await focused(popup)).toContain(newest);
    await popup.keyboard.press('Delete');
    await popup.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    await popup.waitForFunction(() => document.activeElement?.textContent === 'Undo');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.querySelectorAll('.row').length === 2);
    await popup.waitForSelector('.this-page .own-tag');
    expect(await tagsOf(popup)).toEqual(['peace treaty']);

    expect(await popup.evaluate(() => document.body.dataset.closed)).toBeUndefined();
    await tabTo(popup, /^Open the archive/);
    await popup.keyboard.press('Escape');
    expect(await popup.evaluate(() => document.body.dataset.closed)).toBe('yes');
    await popup.close();
    await page.close();
  });

  test.runIf(browserName === 'chromium')(
    'saves what was pressed before anybody listened',
    async () => {
      const { page, tabId } = await reader.read(gazetteUrl('kaidan.html'));
      const popup = await reader.browser.newPage();
      await popup.evaluateOnNewDocument(() => {
        const look = new MutationObserver(() => {
          const save = document.querySelector<HTMLElement>('.page-head .save button');
          if (!save) return;
          look.disconnect();
          save.click();
        });
        look.observe(document, { childList: true, subtree: true });
      });
      await popup.goto(`${reader.origin}/popup.html?tab=${tabId}`);
      await popup.waitForSelector('.save-saved');
      await popup.close();
      await page.close();
    },
  );

  test('never finds an exception in a console', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
