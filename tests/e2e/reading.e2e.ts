import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoFiles } from '../demo/site';
import { type Annotated, annotateFiles, outsideOf, wordsToPaint } from './annotate';
import { press } from './browsers';
import { builtExtension, ROOT } from './build';
import { waitForCard } from './card';
import type { BrowserName } from './find-browser';
import { gazettePages, gazetteUrl } from './gazette';
import {
  findPainted,
  NOTHING_PAINTED,
  readHighlights,
  readSurroundings,
  waitForHighlights,
  waitInPage,
} from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const SHAPES = [
  ['a newspaper article with a sidebar, a notice and comments', 'talks.html'],
  ['a republished article amid plugs and comments', 'republished.html'],
  ['the gist of a press conference', 'press-conference.html'],
  ['a Japanese article', 'kaidan.html'],
  ['a category list of ten summaries', 'japan-russia.html'],
  ['a tag page of ten teasers', 'fisheries.html'],
] as const;

const pages = demoFiles().filter(({ name }) => name.endsWith('.html'));
const talks = readFileSync(join(ROOT, 'tests/demo/site/talks.html'), 'utf8');
const STRICT = `https://${OTHER}/strict.html`;
const BROKEN = `https://${OTHER}/broken.html`;
const PLAIN = `https://${OTHER}/notes.txt`;
const ODD_PAGES = [
  {
    url: STRICT,
    body: talks,
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'",
    },
  },
  {
    url: BROKEN,
    body: '<html><table><p>Japan and Russia: <b>Lavrov <i>met</b> Kono</i><svg><p></table></html><!-- ',
  },
  { url: PLAIN, body: 'Japan, Russia, Lavrov, Kunashiri.', type: 'text/plain' },
];

let annotated: Map<string, Annotated>;
beforeAll(() => {
  annotated = annotateFiles(pages.map(({ name, file }) => ({ file, url: gazetteUrl(name) })));
});

describe.each<BrowserName>(['chromium', 'firefox'])('a reader with %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy([...gazettePages(), ...ODD_PAGES]);
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  function wordsOf(name: string) {
    const reading = annotated.get(gazetteUrl(name));
    if (!reading) throw new Error(`${name} was not annotated`);
    return wordsToPaint(reading);
  }

  const sorted = (words: string[]) => [...words].sort();

  test.each(SHAPES)('sees painted on %s what annotate finds in it', async (_, name) => {
    const wanted = wordsOf(name);
    const { page, tabId } = await reader.read(gazetteUrl(name));
    await waitForHighlights(page);
    // A slice may come late on a busy machine.
    await expect
      .poll(async () => sorted(Object.values(await readHighlights(page)).flat()), {
        timeout: 20_000,
      })
      .toEqual(sorted(Object.values(wanted).flat()));
    const painted = await readHighlights(page);
    expect(sorted(painted.official)).toEqual(sorted(wanted.official));
    expect(sorted(painted.territory)).toEqual(sorted(wanted.territory));
    expect(sorted(painted.agreement)).toEqual(sorted(wanted.agreement));
    expect(sorted(painted.unresolved)).toEqual(sorted(wanted.unresolved));
    expect(painted.official.length).toBeGreaterThan(1);
    expect(painted.territory.length).toBeGreaterThan(0);
    expect(Number(await reader.badge(tabId))).toBeGreaterThan(0);
    const read = annotated.get(gazetteUrl(name));
    expect(read && outsideOf(read, await readSurroundings(page))).toEqual([]);
    await page.close();
  });

  test('sees nothing painted in sidebars, notices and comments', async () => {
    const { page } = await reader.read(gazetteUrl('talks.html'));
    const { official } = await waitForHighlights(page);
    for (const elsewhere of ['Pompeo', 'Wang Yi', 'Merkel', 'Suga'])
      expect(official.join(' ')).not.toContain(elsewhere);
    await page.close();
  });

  test('finds no node of the page changed by the paint', async () => {
    const { page } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    const body = await page.evaluate(() => document.body.outerHTML);
    expect(body).toBe(new JSDOM(talks).window.document.body.outerHTML);
    await page.close();
  });

  test.each(['harbour-festival.html', 'timetable.html'])(
    'finds %s left alone: no highlight, no badge, no style sheet',
    async (name) => {
      const { page, tabId } = await reader.read(gazetteUrl(name));
      expect(await readHighlights(page)).toEqual(NOTHING_PAINTED);
      expect(await reader.badge(tabId)).toBe('');
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      await page.close();
    },
  );

  test("reads an official's card: both names, and the office on the article's day", async () => {
    const { page } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    await page.bringToFront();
    const word = await findPainted(page, 'Kono');
    await page.mouse.move(word.x, word.y);
    const { text, box } = await waitForCard(page);
    expect(text).toContain('Taro Kono');
    expect(text).toContain('河野太郎');
    expect(text).toContain('Japan');
    expect(text.toLowerCase()).toContain('foreign');
    expect(text).toMatch(/Found as a shorter form of “ ?Taro Kono ?” in this article/);
    expect(text).toContain('Gazetteer as of');
    const covers =
      word.x > box.left && word.x < box.right && word.y > box.top && word.y < box.bottom;
    expect(covers).toBe(false);
    await page.keyboard.press('Escape');
    await waitForCard(page, false);
    await page.close();
  });

  test("reads a territory's card: the names side by side", async () => {
    const { page } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    await page.bringToFront();
    const word = await findPainted(page, 'Kunashir');
    await page.mouse.move(word.x, word.y);
    const { text } = await waitForCard(page);
    for (const part of ['Kunashiri', 'Kunashir', '国後', 'Кунашир', 'Japan', 'Russia'])
      expect(text).toContain(part);
    await page.close();
  });

  test("reads an agreement's card: its day, its parties, and its name in each language", async () => {
    const { page } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    await page.bringToFront();
    const word = await findPainted(page, '1956 Joint Declaration');
    await page.mouse.move(word.x, word.y);
    const { text } = await waitForCard(page);
    for (const part of [
      'Declaration',
      '1956',
      'Japan and Soviet Union',
      '日ソ共同宣言',
      'Sources:',
    ])
      expect(text).toContain(part);
    await page.close();
  });

  test('reads a page whose policy allows no style and no script', async () => {
    const { page } = await reader.read(STRICT);
    expect((await waitForHighlights(page)).official).toContain('Lavrov');
    await page.bringToFront();
    const word = await findPainted(page, 'Lavrov');
    await page.mouse.move(word.x, word.y);
    expect((await waitForCard(page)).text).toContain('Lavrov');
    await page.close();
  });

  test.each([BROKEN, PLAIN])('opens %s and nothing breaks', async (url) => {
    const { page } = await reader.read(url);
    await page.close();
  });

  test('saves, is told so, finds it in the list, and exports it', async () => {
    const { page, tabId, reading } = await reader.read(gazetteUrl('talks.html'));
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.save .button-main');
    await press(popup, '.save .button-main');
    await popup.waitForSelector('.save-answer.save-saved');
    await popup.waitForSelector('.rows .row-title');
    const title = await popup.$eval('.rows .row-title', (row) => row.textContent);
    expect(title).toBe('Kono and Lavrov open talks on fishing off the disputed islands');

    const { text, json } = await reader.exportJson(popup);
    const schema = JSON.parse(
      readFileSync(join(ROOT, 'lib/core/export/clippings-2.schema.json'), 'utf8'),
    );
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    expect(json.count).toBe(1);
    const [clipping] = json.clippings;
    expect(clipping?.url).toBe(gazetteUrl('talks.html'));
    expect(clipping?.text).toContain('a longer season for kelp boats');
    expect(text).not.toContain('seagull44');
    expect(clipping?.mentions.map(({ surface }) => surface)).toEqual(
      reading?.items[0]?.mentions.map(({ surface }) => surface),
    );
    await popup.close();
    await page.close();
  });

  test('is told that it was saved already, also in a new tab', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.save-answer.save-already');
    await expect
      .poll(() => popup.$$eval('.rows .row', (rows) => rows.length), { timeout: 20_000 })
      .toBe(1);
    await popup.close();
    await page.close();
  });

  test('saves one teaser of a list', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('japan-russia.html'));
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.teaser .save .button');
    await popup.$$eval('.teaser', (teasers) => {
      const teaser = teasers.find((each) => each.textContent?.includes('Iturup'));
      teaser?.querySelector<HTMLElement>('.save .button')?.click();
    });
    await popup.waitForSelector('.save-answer.save-saved');
    await expect
      .poll(() => popup.$$eval('.rows .row-title', ([first]) => first?.textContent), {
        timeout: 20_000,
      })
      .toBe('Moscow answers Tokyo on cable to Iturup');
    await popup.close();
    await page.close();
  });

  test('goes from the popup to a mention in the page, and turns highlights off and on', async () => {
    const { page, tabId } = await reader.read(gazetteUrl('talks.html'));
    await waitForHighlights(page);
    const popup = await reader.openPopup(tabId);
    await popup.waitForSelector('.mention');
    await popup.$$eval('.mention', (buttons) => {
      const button = buttons.find((each) => each.textContent?.includes('Shinzo Abe'));
      (button as HTMLElement | undefined)?.click();
    });
    await waitInPage(page, () => (CSS.highlights.get('kirinuki-current')?.size ?? 0) > 0);
    await popup.bringToFront();
    await press(popup, '.switch input');
    await waitInPage(page, () => CSS.highlights.size === 0);
    await press(popup, '.switch input');
    expect((await waitForHighlights(page)).official).toContain('Lavrov');
    await popup.close();
    await page.close();
  });

  test('never finds an exception in a console', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
