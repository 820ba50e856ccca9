import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, press, waitForWelcome } from './browsers';
import { builtExtension } from './build';
import { DAY, dayPages } from './day-pages';
import type { BrowserName } from './find-browser';
import { waitForHighlights } from './highlights';
import { E2E_OUT_DIR } from './hosts';
import { pressNamed, waitForText } from './press-named';
import { downloaded, type ExportedArchive, openReader, type TestReader } from './reader';
import { select, waitForNotice } from './selecting';
import { type SiteProxy, startSiteProxy } from './site-proxy';
import { asksTab } from './tab-calls';

const TALKS = 'Kono and Lavrov open talks on fishing off the disputed islands';
const KAIDAN = '日ロ外相が会談、北方四島の墓参で協議';
const QUOTE = 'Both mention the 1956 Joint Declaration';
const NOTE = 'Ask who wrote the second notice';
const LAVROV = [TALKS, KAIDAN, 'Лавров и Коно обсудили в Токио промысел у Кунашира'];

interface Kept {
  file: string;
  text: string;
  json: ExportedArchive & { checksum: string };
}

const rowTitles = (page: Page) =>
  page.$$eval('.row-title', (rows) => rows.map((each) => each.textContent ?? ''));

/** Searches the archive page, and waits until these clippings are left, in whatever order. */
async function search(archive: Page, query: string, found: readonly string[]): Promise<void> {
  await archive.bringToFront();
  await archive.$eval('.search input', (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await archive.type('.search input', query);
  await expect
    .poll(async () => (await rowTitles(archive)).sort(), { timeout: 30_000 })
    .toEqual([...found].sort());
}

async function exportAll(reader: Pick<TestReader, 'openExtensionPage' | 'downloads'>, to: string) {
  const archive = await reader.openExtensionPage('archive.html?view=export');
  await archive.waitForSelector('.export button[type=submit]');
  await press(archive, '.export button[type=submit]');
  await waitForText(archive, 'Exported. The file is among your downloads');
  const file = await downloaded(reader.downloads);
  copyFileSync(file, to);
  rmSync(file);
  await archive.close();
  const text = readFileSync(to, 'utf8');
  return { file: to, text, json: JSON.parse(text) } as Kept;
}

/** One day at a desk, from the first page to another computer; each part goes on where the last ended. */
describe.each<BrowserName>(['chromium', 'firefox'])('a reader’s day in %s', (browserName) => {
  const folder = mkdtempSync(join(tmpdir(), 'kirinuki-day-'));
  const build = builtExtension(browserName, E2E_OUT_DIR);
  let proxy: SiteProxy;
  let reader: TestReader;
  let kept: Kept;

  beforeAll(async () => {
    proxy = await startSiteProxy(dayPages());
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(DAY)('clips what matters of $name', async ({ url, teasers }) => {
    const { page, tabId } = await reader.read(url);
    const popup = await reader.openPopup(tabId);
    if (!teasers) {
      await popup.waitForSelector('.save .button-main');
      await press(popup, '.save .button-main');
      await popup.waitForSelector('.save-answer.save-saved');
    } else {
      await popup.waitForSelector('.teasers');
      for (const title of teasers) await pressNamed(popup, `Choose “${title}”`);
      await pressNamed(popup, `Save the ${teasers.length} chosen`);
      await popup.waitForFunction(
        (wanted) => {
          const rows = [...document.querySelectorAll('.row-title')].map((row) => row.textContent);
          return wanted.every((title) => rows.includes(title));
        },
        { polling: 50 },
        teasers,
      );
    }
    await popup.close();
    await page.close();
  });

  test('keeps a sentence of an article as a quote, and tags and a note on it', async () => {
    const { page, tabId } = await reader.read(DAY[0]?.url ?? '');
    await waitForHighlights(page);
    const tab = await asksTab(reader, tabId);
    await select(page, 'Both mention', 'Joint Declaration');
    await tab.ask('saveSelection', { text: QUOTE });
    await waitForNotice(page, 'Quote kept with the saved article.');
    await tab.close();
    const popup = await reader.openPopup(tabId);
    await popup.bringToFront();
    await popup.waitForSelector('.this-page textarea');
    await popup.type('.this-page .own-words input', 'kelp,graves,');
    await popup.type('.this-page textarea', NOTE);
    // It says that it is kept from the first letter on; the list has it from the archive.
    await popup.waitForFunction(
      (note) =>
        [...document.querySelectorAll('.row-note')].some((row) => row.textContent?.endsWith(note)),
      { polling: 50 },
      NOTE,
    );
    await popup.close();
    await page.close();
  });

  test('has twelve clippings, and finds them by names in other scripts', async () => {
    const archive = await reader.openExtensionPage('archive.html');
    await waitForText(archive, '12 clippings');
    // An English and a Japanese article, a Russian teaser: one person, three spellings.
    await search(archive, 'ラブロフ', LAVROV);
    await search(archive, '竹島', ['외교부, 독도 관련 일본 발표에 유감 표명']);
    await search(archive, '外相 墓参', [KAIDAN]);
    await search(archive, NOTE, [TALKS]);
    await archive.close();
  });

  test('sees the quote marked in the reader, and what was searched for', async () => {
    const archive = await reader.openExtensionPage('archive.html?q=kelp');
    await archive.waitForFunction(
      (title) =>
        [...document.querySelectorAll<HTMLElement>('.row-open')].some((row) => {
          const isIt = row.textContent?.includes(title);
          if (isIt) row.click();
          return isIt;
        }),
      { polling: 50 },
      TALKS,
    );
    await archive.waitForSelector('.reader mark');
    await waitForText(archive, QUOTE);
    const quotes = await archive.$$eval('.quotes blockquote', (all) =>
      all.map((each) => each.textContent),
    );
    expect(quotes).toEqual([QUOTE]);
    await archive.waitForSelector('.reader-aside textarea');
    const notes = await archive.$eval(
      '.reader-aside textarea',
      (field) => (field as HTMLTextAreaElement).value,
    );
    expect(notes).toBe(NOTE);
    await archive.close();
  });

  test('draws whose name each outlet uses for a place, with the same as a table', async () => {
    const archive = await reader.openExtensionPage('archive.html?view=pictures');
    await archive.bringToFront();
    await archive.waitForSelector('.pictures svg');
    const heads = await archive.$$eval('.pictures figcaption h2', (all) =>
      all.map((each) => (each.textContent ?? '').replaceAll('\u00a0', ' ')),
    );
    expect(heads.join('\n')).toMatch(/Clippings a month by counterpart \(n = 12\)/);
    expect(heads.join('\n')).toMatch(/Which name each outlet uses/);
    await archive.$$eval('.pictures details', (all) => {
      for (const each of all) each.open = true;
    });
    await archive.waitForFunction(() => document.querySelectorAll('.pictures table').length === 3, {
      polling: 50,
    });
    await pressNamed(archive, 'Save as SVG');
    const drawn = await downloaded(reader.downloads);
    expect(readFileSync(drawn, 'utf8')).toMatch(/<svg[\s\S]*<\/svg>\s*$/);
    rmSync(drawn);
    await archive.close();
  });

  test('takes all of it out as one file', async () => {
    kept = await exportAll(reader, join(folder, 'day.json'));
    expect(kept.json.count).toBe(12);
    expect(kept.json.clippings.map(({ title }) => title)).toContain(KAIDAN);
    const talks = kept.json.clippings.find(({ title }) => title === TALKS);
    expect(talks).toMatchObject({ tags: ['kelp', 'graves'], note: NOTE });
  });

  test('brings it back on another computer by one press, the same to the letter', async () => {
    const other = await launchBrowser(browserName, { build, proxyPort: proxy.port });
    try {
      const welcome = await waitForWelcome(other);
      await welcome.close();
      const page = await other.openExtensionPage('welcome.html');
      const field = await page.waitForSelector('.restore input[type=file]');
      await (field as ElementHandle<HTMLInputElement>).uploadFile(kept.file);
      await waitForText(page, 'Imported 12 clippings.');
      await page.close();
      const again = await exportAll(other, join(folder, 'again.json'));
      expect(again.json.clippings).toEqual(kept.json.clippings);
      expect(again.json.checksum).toEqual(kept.json.checksum);
      const archive = await other.openExtensionPage('archive.html');
      await waitForText(archive, '12 clippings');
      await search(archive, 'ラブロフ', LAVROV);
      await archive.close();
    } finally {
      await other.close();
    }
  });

  test('never finds an exception in a console', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
