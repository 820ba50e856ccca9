import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension, ROOT } from './build';
import { pressInCard, waitForCard } from './card';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import { findPainted, readHighlights, waitForHighlights } from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const ELSEWHERE = `https://${OTHER}/talks.html`;
const talks = readFileSync(join(ROOT, 'tests/demo/site/talks.html'), 'utf8');

/** Two ministers of one family name, and a headline that does not tell which is meant. */
const NAMESAKES = `https://${OTHER}/namesakes.html`;
const namesakes = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hayashi to answer Moscow on boats off Kunashiri</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2022-06-02T08:00:00+09:00">
</head><body><article><h1>Hayashi to answer Moscow on boats off Kunashiri</h1>
<p>Yoshimasa Hayashi and Motoo Hayashi were both in the room when the Russian note about fishing boats off Kunashiri was read in Tokyo, people who were there say.</p>
<p>Japan and Russia hold talks about the boats every summer. The ministry in Tokyo said that the answer would be sent to Moscow before the season begins.</p>
</article></body></html>`;

/** Waits until exactly these of some words are painted on a page. */
async function waitForPainted(page: Page, words: Record<string, boolean>): Promise<void> {
  let official: string[] = [];
  for (const end = Date.now() + 30_000; Date.now() < end; ) {
    ({ official } = await readHighlights(page));
    if (Object.entries(words).every(([word, is]) => official.includes(word) === is)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(
    Object.fromEntries(Object.keys(words).map((word) => [word, official.includes(word)])),
  ).toEqual(words);
}

async function pointAt(page: Page, word: string): Promise<string> {
  await page.bringToFront();
  const { x, y } = await findPainted(page, word);
  await page.mouse.move(x, y);
  return (await waitForCard(page)).text;
}

const linesOf = (page: Page) =>
  page.$$eval('.corrections li', (lines) => lines.map((line) => line.textContent ?? ''));

describe.each<BrowserName>(['chromium', 'firefox'])('a reader with %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy([
      ...gazettePages(),
      { url: ELSEWHERE, body: talks },
      { url: NAMESAKES, body: namesakes },
    ]);
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test('says "not this person" on a card, sees it go, finds it in the popup and in the export, puts it back', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    expect(await pointAt(page, 'Kono')).toContain('Taro Kono');
    await pressInCard(page, 'Not this person');
    await waitForPainted(page, { Kono: false, 'Taro Kono': true });
    await waitForCard(page, false);

    await page.reload();
    await waitForPainted(page, { Kono: false, 'Taro Kono': true, Lavrov: true });

    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.corrections li');
    expect(await linesOf(popup)).toEqual(['“Kono”not taken for Taro Kono in this articlePut back']);
    await press(popup, '.save .button-main');
    await popup.waitForSelector('.save-answer.save-saved');
    const { json } = await reader.exportJson(popup);
    const schema = readFileSync(join(ROOT, 'lib/core/export/clippings-2.schema.json'), 'utf8');
    const validate = addFormats(new Ajv2020({ strict: false, allErrors: true })).compile(
      JSON.parse(schema),
    );
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    expect(json.corrections).toMatchObject([
      {
        kind: 'not-this',
        name: 'Taro Kono',
        surface: 'Kono',
        where: 'tide-gazette.example/talks.html',
      },
    ]);
    const saved = json.clippings[0]?.mentions.map(({ surface }) => surface) ?? [];
    expect(saved).toContain('Taro Kono');
    expect(saved).not.toContain('Kono');

    await press(popup, '.corrections .link');
    await waitForPainted(page, { Kono: true, 'Taro Kono': true });
    await expect
      .poll(() => popup.$eval('.corrections', (each) => each.textContent))
      .toBe('Put back: Kono');
    await popup.close();
    await page.close();
  });

  test('says "never here", and it is obeyed on the whole site and on no other; the archive puts it back', async () => {
    const { page } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    expect(await pointAt(page, 'Lavrov')).toContain('Sergey Lavrov');
    await pressInCard(page, 'Never here');
    const gone = { Lavrov: false, 'Sergei Lavrov': false, 'Taro Kono': true };
    await waitForPainted(page, gone);
    await page.reload();
    await waitForPainted(page, gone);

    const list = await reader.read(gazetteUrl('japan-russia.html'));
    await waitForPainted(list.page, { 'Sergei Lavrov': false, 'Taro Kono': true });
    await list.page.close();
    const other = await reader.read(ELSEWHERE);
    await waitForPainted(other.page, { Lavrov: true });
    await other.page.close();

    const archive = await reader.openExtensionPage('archive.html?view=said');
    await archive.waitForSelector('.corrections li');
    expect(await linesOf(archive)).toEqual([
      'Sergey Lavrovnever marked on tide-gazette.examplePut back',
    ]);
    await press(archive, '.corrections .link');
    await archive.waitForFunction(
      () => document.activeElement?.textContent === 'Put back: Sergey Lavrov',
    );
    await archive.close();
    await page.reload();
    await waitForPainted(page, { Lavrov: true, 'Sergei Lavrov': true });
    await page.close();
  });

  test('sees who a family name may be, is told that nobody can tell, and says none of these', async () => {
    const { page, tabId } = await reader.read(NAMESAKES);
    expect((await waitForHighlights(page)).unresolved).toEqual(['Hayashi']);
    const card = await pointAt(page, 'Hayashi');
    for (const part of [
      'does not tell which',
      'Motoo Hayashi',
      '林幹雄',
      'Yoshimasa Hayashi',
      '林芳正',
    ])
      expect(card).toContain(part);
    expect(card).toContain('Minister for Foreign Affairs');
    await pressInCard(page, 'None of these');
    await waitForCard(page, false);
    expect(await readHighlights(page)).toMatchObject({
      unresolved: [],
      official: ['Yoshimasa Hayashi', 'Motoo Hayashi'],
    });
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.corrections li');
    expect(await linesOf(popup)).toEqual(['“Hayashi”not marked in this articlePut back']);
    await popup.close();
    await page.close();
  });

  test('does the same in the popup with nothing but the keyboard', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.mention-row');
    await popup.bringToFront();
    await popup.focus('[aria-label="About Shinzo Abe"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.mention-card .card-choice');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.corrections li');
    await waitForPainted(page, { Abe: false, 'Shinzo Abe': false, Lavrov: true });
    const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toMatch(/^Put back: /);
    for (let left = (await linesOf(popup)).length; left > 0; left -= 1) {
      await popup.focus('.corrections .link');
      await popup.keyboard.press('Enter');
      await popup.waitForFunction(
        (count) =>
          document.querySelectorAll('.corrections li').length === count &&
          document.activeElement?.matches('.correction-answer'),
        { polling: 50 },
        left - 1,
      );
    }
    await waitForPainted(page, { Abe: true, 'Shinzo Abe': true });
    await popup.close();
    await page.close();
  });

  test('cannot be spoken for by the page: what its scripts press counts for nothing', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    await pointAt(page, 'Kono');
    const reached = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('kirinuki-card');
      const { left, top, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
      for (let y = top + 2; y < top + height; y += 4) {
        for (let x = left + 2; x < left + width; x += 8) {
          const init = { bubbles: true, composed: true, clientX: x, clientY: y };
          document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('click', init));
        }
      }
      host?.click();
      return { root: host?.shadowRoot ?? null, height };
    });
    expect(reached.root).toBeNull();
    expect(reached.height).toBeGreaterThan(50);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.mention-row');
    expect(await linesOf(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  // Firefox runs no script of a test before an extension's own page.
  test.runIf(browserName === 'chromium')(
    'is told in words where nothing can be kept, and everything stays as it is',
    async () => {
      const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
      const popup = await reader.browser.newPage();
      await popup.evaluateOnNewDocument(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
        };
      });
      await popup.goto(`${reader.origin}/popup.html?tab=${tabId}`);
      await popup.waitForSelector('.mention-row');
      // What comes last above it.
      await popup.waitForSelector('.this-page .own-words');
      await press(popup, '[aria-label="About Shinzo Abe"]');
      await press(popup, '.mention-card .card-choice');
      await popup.waitForFunction(() =>
        /^Not kept\. This browser window does not let extensions store data/.test(
          document.querySelector('.card-answer')?.textContent ?? '',
        ),
      );
      expect(await linesOf(popup)).toEqual([]);
      expect((await readHighlights(page)).official).toContain('Abe');
      await popup.close();
      await page.close();
    },
  );

  test('never finds an exception in a console', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
