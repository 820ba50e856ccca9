import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './build';
import { waitForCard } from './card';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { findPainted, waitForHighlights } from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const OWN = `https://${OTHER}/own.html`;
const ownPage = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Sora Mizuhara speaks of ferries in Moscow</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2025-06-03T08:00:00+09:00"></head>
<body><article><h1>Sora Mizuhara speaks of ferries in Moscow</h1>
<p>Sora Mizuhara of the Japanese foreign ministry met Russian Foreign Minister Sergei Lavrov in Moscow on Tuesday and spoke of ferries to Kunashiri, the ministry in Tokyo said.</p>
<p>Japan and Russia will go on with the Harbour Format in the autumn, both sides said, and name a date by the end of the month.</p>
</article></body></html>`;

const pack = {
  kirinukiPack: 1,
  name: 'Harbour desk',
  entries: [
    {
      kind: 'term',
      id: 'harbour-format',
      names: { en: ['Harbour Format'] },
      parties: ['JP', 'RU'],
      note: 'Yearly talks of port cities.',
    },
  ],
};

/** An open page is read again, by a machine that is busy. */
const SOON = { timeout: 20_000 };

/** A file of this text, for a file field. */
function fileOf(name: string, text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'kirinuki-pack-')), name);
  writeFileSync(file, text);
  return file;
}

/** Presses the control of this name within a page of our own. */
async function pressNamed(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction(
    (wanted) => {
      const controls = document.querySelectorAll<HTMLElement>('button, label');
      const found = [...controls].find((each) => each.textContent?.trim() === wanted);
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

/** The line under officials, as the style sheet of the highlights has it now. */
const officialInk = (page: Page) =>
  page.evaluate(
    () =>
      getComputedStyle(document.documentElement, '::highlight(kirinuki-official-light)')
        .textDecorationColor,
  );

async function cardOn(page: Page, word: string): Promise<string> {
  await page.bringToFront();
  await page.mouse.move(3, 3);
  await waitForCard(page, false);
  const { x, y } = await findPainted(page, word);
  await page.mouse.move(x, y);
  return (await waitForCard(page)).text;
}

describe.each<BrowserName>(['chromium', 'firefox'])('a reader with %s sets', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;
  let options: Page;

  beforeAll(async () => {
    proxy = await startSiteProxy([...gazettePages(), { url: OWN, body: ownPage }]);
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
    options = await reader.openExtensionPage('options.html');
    await options.waitForSelector('.sample-card .card');
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test('a colour, and an open page is painted in it at once', async () => {
    const { page } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    expect(await officialInk(page)).toBe('rgb(34, 82, 196)');
    await options.bringToFront();
    await options.click('input[name="colour-official"][value="rose"]');
    await page.bringToFront();
    await expect.poll(() => officialInk(page), SOON).toBe('rgb(171, 34, 84)');
    await page.close();
  });

  test('the language, and card, popup and options are in it', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    expect(await cardOn(page, 'Taro Kono')).toContain('Official');
    await options.bringToFront();
    await options.select('select[name="language"]', 'ja');
    await waitForText(options, '初期設定に戻す');
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('ja');
    await expect.poll(() => cardOn(page, 'Taro Kono'), SOON).toContain('2019年5月31日');
    const popup = await reader.openPopup(tabId);
    await waitForText(popup, 'ロシア');
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('ja');
    await popup.close();
    await options.bringToFront();
    await options.select('select[name="language"]', 'en');
    await waitForText(options, 'Back to the defaults');
    await page.close();
  });

  test('the order of names, and a card turns a Japanese name round', async () => {
    await options.bringToFront();
    await options.click('input[name="name-order"][value="family-first"]');
    await waitForText(options, 'Kono Taro');
    const { page } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    expect(await cardOn(page, 'Taro Kono')).toContain('Kono Taro');
    await page.close();
  });

  test('an official of their own, found on a page and called so', async () => {
    const { page } = await reader.read(OWN);
    expect((await waitForHighlights(page)).official).not.toContain('Sora Mizuhara');
    await pressNamed(options, 'Add an official');
    await pressNamed(options, 'Keep');
    await waitForText(options, 'Give at least one name.');
    await options.type('input[name="family"]', 'Mizuhara');
    await options.type('input[name="given"]', 'Sora');
    await options.select('select[name="country"]', 'JP');
    await options.type('input[name="title"]', 'Director for Harbours');
    await options.type('input[name="from"]', '2024-04');
    await pressNamed(options, 'Keep');
    await waitForText(options, '1 entry');
    await page.bringToFront();
    await expect
      .poll(async () => (await waitForHighlights(page)).official, SOON)
      .toContain('Sora Mizuhara');
    const card = await cardOn(page, 'Sora Mizuhara');
    expect(card).toContain('Director for Harbours');
    expect(card).toContain('your own entry');
    expect(card).toContain('not confirmed');
    expect(card).not.toContain('Gazetteer as of');
    await page.close();
  });

  test('a pack: a wrong one changes nothing, a sound one is found, twice is once, and it goes as a whole', async () => {
    await options.bringToFront();
    const field = (await options.waitForSelector(
      'input[type="file"]',
    )) as ElementHandle<HTMLInputElement>;
    const wrong = { ...pack, entries: [...pack.entries, { kind: 'term', id: 'b', names: {} }] };
    await field.uploadFile(fileOf('wrong.json', JSON.stringify(wrong)));
    await waitForText(options, 'Entry 2: Give at least one name. Nothing was taken from the file.');
    await field.uploadFile(fileOf('pack.json', JSON.stringify(pack)));
    await waitForText(options, '“Harbour desk”: 1 new, 0 already there.');
    await field.uploadFile(fileOf('again.json', JSON.stringify(pack)));
    await waitForText(options, '“Harbour desk”: 0 new, 1 already there.');
    const { page } = await reader.read(OWN);
    expect((await waitForHighlights(page)).agreement).toContain('Harbour Format');
    expect(await cardOn(page, 'Harbour Format')).toContain('from the pack “Harbour desk”');
    await pressNamed(options, 'Remove the pack');
    await page.bringToFront();
    await expect
      .poll(async () => (await waitForHighlights(page)).agreement, SOON)
      .not.toContain('Harbour Format');
    await page.close();
  });

  test('nothing of the extension complained', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
