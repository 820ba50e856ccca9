import { env } from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './build';
import { crowdedPage, numbers, onCardOf, SECTIONS_A_ROUND } from './crowded-page';
import type { BrowserName } from './find-browser';
import { waitForHighlights } from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { cardAt, cardBeside, middleOf, pointsBeside, wordsInSection } from './pointing';
import { printedPage } from './printed-page';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const SEED = 5;
/** Every kind of layout, in five sections each. `npm run e2e:soak` goes through all of them, `npm test` through one of each. */
const IS_SOAK = Number(env.KIRINUKI_SOAK_SECONDS ?? 0) > 0;
const ROUNDS = 5;
const SECTIONS = SECTIONS_A_ROUND * (IS_SOAK ? ROUNDS : 1);
const POINTS_A_SECTION = IS_SOAK ? 5 : 3;
const BESIDE_A_SECTION = IS_SOAK ? 3 : 1;

const CROWDED = `https://${OTHER}/crowded.html`;
/** A shorter one, to be taken whole. */
const SHORT = `https://${OTHER}/short.html`;
/** The same where the extension was not let in. */
const ALONE = 'https://alone.example/short.html';

/** What an accessibility tree tells a reader, without the browser's own numbers for it. */
const told = (tree: unknown) =>
  JSON.stringify(tree, (key, value) =>
    ['loaderId', 'backendNodeId', 'elementHandle', 'url'].includes(key) ? undefined : value,
  );

describe.each<BrowserName>(['chromium', 'firefox'])('pointing and taking, in %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    const short = crowdedPage(SEED, 1);
    proxy = await startSiteProxy([
      { url: CROWDED, body: crowdedPage(SEED, ROUNDS) },
      { url: SHORT, body: short },
      { url: ALONE, body: short },
    ]);
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test(
    'the card that opens is that of the word under the pointer, and beside a word none opens',
    async () => {
      const { page } = await reader.read(CROWDED);
      await waitForHighlights(page);
      await page.bringToFront();
      const next = numbers(SEED);
      const wrong: string[] = [];
      let pointed = 0;
      let beside = 0;
      for (let index = 0; index < SECTIONS; index += 1) {
        const all = await wordsInSection(page, index);
        const chosen = all
          .map((place) => ({ place, order: next() }))
          .sort((a, b) => a.order - b.order)
          .map(({ place }) => place)
          .slice(0, POINTS_A_SECTION);
        if (chosen.length === 0) wrong.push(`nothing is painted in section ${index}`);
        for (const { word, rects } of chosen) {
          const wanted = onCardOf(word) ?? `a name, not “${word}”`;
          for (const rect of rects) {
            const card = await cardAt(page, middleOf(rect), ({ text }) =>
              text.slice(0, 120).includes(wanted),
            );
            pointed += 1;
            if (!card.text.slice(0, 120).includes(wanted)) {
              wrong.push(`section ${index}: on ${word} the card says “${card.text.slice(0, 60)}”`);
            }
          }
        }
        const points = chosen.flatMap(({ rects }) =>
          rects.flatMap((rect) => pointsBeside(rect, all)),
        );
        for (const point of points
          .map((each) => ({ each, order: next() }))
          .sort((a, b) => a.order - b.order)
          .slice(0, BESIDE_A_SECTION)) {
          const text = await cardBeside(page, point.each);
          beside += 1;
          if (text) {
            const { x, y } = point.each;
            wrong.push(
              `section ${index}: beside words, at ${x} ${y}, a card says “${text.slice(0, 60)}”`,
            );
          }
        }
      }
      console.info(
        `${browserName}: ${pointed} points on words, ${beside} beside, ${wrong.length} wrong`,
      );
      expect(wrong).toEqual([]);
      expect(pointed).toBeGreaterThan(SECTIONS * 2);
      expect(beside).toBeGreaterThan(SECTIONS / 2);
      await page.close();
    },
    IS_SOAK ? 600_000 : 240_000,
  );

  /** The short page, painted or, where the extension was not let in, bare. */
  async function open(url: string): Promise<Page> {
    const page = await reader.newPage();
    await page.goto(url, { waitUntil: 'load' });
    if (url === SHORT) await waitForHighlights(page);
    await page.bringToFront();
    return page;
  }

  /** What a reader takes out of a page: what is selected, and what comes out of the clipboard. */
  async function taken(page: Page) {
    await page.evaluate(() => {
      document.addEventListener('paste', ({ clipboardData }) => {
        const types = [...(clipboardData?.types ?? [])].sort();
        Object.assign(window, {
          pasted: types.map((type) => [type, clipboardData?.getData(type) ?? '']),
        });
      });
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => 'pasted' in window, { polling: 50 });
    return page.evaluate(
      (selection) => ({
        selection,
        clipboard: (window as unknown as { pasted: [string, string][] }).pasted,
        innerText: document.body.innerText,
        html: document.body.outerHTML,
      }),
      selected,
    );
  }

  test('what is selected, copied and read out is the same with and without highlights', async () => {
    const bare = await open(ALONE);
    const without = await taken(bare);
    const treeWithout =
      browserName === 'chromium'
        ? await bare.accessibility.snapshot({ interestingOnly: false })
        : null;
    await bare.close();
    const painted = await open(SHORT);
    const withPaint = await taken(painted);
    const treeWith =
      browserName === 'chromium'
        ? await painted.accessibility.snapshot({ interestingOnly: false })
        : null;
    await painted.close();
    expect(without.selection.length).toBeGreaterThan(5000);
    expect(without.clipboard.map(([type]) => type)).toContain('text/html');
    expect(withPaint).toEqual(without);
    expect(told(treeWith)).toBe(told(treeWithout));
  });

  test('a print is the same with and without highlights, and would show any that print', async () => {
    const bare = await open(ALONE);
    const without = await printedPage(bare, browserName);
    expect((await printedPage(bare, browserName)) === without).toBe(true);
    // A highlight in Chromium, which prints them; Firefox prints none, but colours of elements.
    await bare.evaluate((isHighlight) => {
      const title = document.querySelector('h1');
      const text = title?.firstChild;
      if (!title || !text) return;
      if (!isHighlight) title.style.background = 'yellow';
      else {
        const ends = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 5 };
        CSS.highlights.set('printing', new Highlight(new StaticRange(ends)));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('::highlight(printing) { background: yellow }');
        document.adoptedStyleSheets.push(sheet);
      }
    }, browserName === 'chromium');
    expect((await printedPage(bare, browserName)) === without).toBe(false);
    await bare.close();
    const painted = await open(SHORT);
    expect((await printedPage(painted, browserName)) === without).toBe(true);
    await painted.close();
  });
});
