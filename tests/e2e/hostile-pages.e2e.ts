import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './build';
import { waitForCard } from './card';
import type { BrowserName } from './find-browser';
import { waitInPage } from './highlights';
import { hostilePages, hostileUrl, NAMED, NAMED_NEXT, TRANSLATED } from './hostile-pages';
import { E2E_OUT_DIR } from './hosts';
import { waitForPainted } from './painted';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const sorted = (words: readonly string[]) => [...words].sort();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each<BrowserName>(['chromium', 'firefox'])('hostile pages, in %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy(hostilePages());
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  /** Opens a page without waiting for its reading, which may never come where it is first asked for. */
  async function visit(name: string): Promise<{ page: Page; thrown: string[] }> {
    const page = await reader.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) =>
      thrown.push(error instanceof Error ? error.message : String(error)),
    );
    page.on('console', (message) => {
      if (/^(?:warn|error)/.test(message.type())) thrown.push(message.text());
    });
    await page.goto(hostileUrl(name), { waitUntil: 'load' });
    return { page, thrown };
  }

  /** Rests the mouse on the first occurrence of a word in an element, and reads the card. */
  async function cardOver(page: Page, selector: string, word: string): Promise<string> {
    const at = await page.evaluate(
      (element, wanted) => {
        const text = document.querySelector(element)?.firstChild as Text;
        const from = text.data.indexOf(wanted);
        const { keptRange } = window as unknown as { keptRange?: Range };
        const range = keptRange ?? document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        range.collapse();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
      word,
    );
    await page.mouse.move(at.x + 30, at.y + 300);
    await page.mouse.move(at.x, at.y, { steps: 2 });
    return (await waitForCard(page)).text;
  }

  test('a page with highlights and a registry of its own keeps them, and is painted', async () => {
    const { page, thrown } = await visit('own-highlights');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    const own = await page.evaluate(() => [...(CSS.highlights as unknown as Map<string, string>)]);
    expect(own).toEqual([['own', 'kept']]);
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('a page that took away what we build on is painted, and its cards open', async () => {
    const { page, thrown } = await visit('patched');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    expect(await cardOver(page, '#first', 'Sergei Lavrov')).toContain('Lavrov');
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('a page whose own observers throw sees its own errors and none of ours', async () => {
    const { page, thrown } = await visit('throwing');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    await page.mouse.move(400, 60);
    await page.mouse.move(420, 80);
    await pause(300);
    expect(new Set(thrown.map((each) => each.replace(/^.*: /, '')))).toEqual(
      new Set(['thrown by the page']),
    );
    // What it sees is its own change and the card's host, never anything inside the article.
    expect(await page.evaluate(() => document.querySelectorAll('article *').length)).toBe(3);
    await page.close();
  });

  test('a page that forbids everything is painted, and its cards open with their style', async () => {
    const { page, thrown } = await visit('forbidding');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    expect(await cardOver(page, '#first', 'Taro Kono')).toContain('Kono');
    const box = await page.$eval('kirinuki-card', (each) => each.getBoundingClientRect().width);
    expect(box).toBeGreaterThan(200);
    expect(box).toBeLessThan(700);
    expect(thrown.filter((each) => !/favicon/.test(each))).toEqual([]);
    await page.close();
  });

  test('a page that adds a thousand lines a second answers all the while, and is right at rest', async () => {
    const { page, thrown } = await visit('flooding');
    await waitForPainted(page, NAMED);
    const { count, longest } = await page.evaluate(() =>
      (
        window as unknown as {
          flood(seconds: number): Promise<{ count: number; longest: number }>;
        }
      ).flood(5),
    );
    console.info(`${browserName}: ${count} lines in 5 s, the longest wait ${longest} ms`);
    expect(count).toBeGreaterThan(4000);
    expect(longest).toBeLessThan(2000);
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('a page that clears the registry at every frame is painted once it lets go', async () => {
    const { page, thrown } = await visit('clearing');
    await pause(1500);
    await page.evaluate(() => {
      Object.assign(window, { clearing: false });
      // The last clearing of all is over with the frame after the next.
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await pause(100);
    await page.evaluate(() => {
      const counter = document.querySelector('#counter');
      if (counter) counter.textContent = '2';
    });
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    expect(thrown).toEqual([]);
    await page.close();
  });

  test.each(['leaving', 'pushing'])(
    '%s while it is being painted, a page ends as the next',
    async (name) => {
      const { page, thrown } = await visit(name);
      await waitInPage(page, () => /Dokdo/.test(document.title));
      expect(await waitForPainted(page, NAMED_NEXT)).toEqual(sorted(NAMED_NEXT));
      expect(thrown).toEqual([]);
      await page.close();
    },
  );

  test('pages closed half-way leave no error, and the next one is read', async () => {
    for (const wait of [0, 80]) {
      const page = await reader.newPage();
      await page.goto(hostileUrl('translating'), { waitUntil: 'domcontentloaded' });
      await pause(wait);
      await page.close();
    }
    const { page, reading } = await reader.read(hostileUrl('translating'));
    expect(reading?.items[0]?.relevance.relevant).toBe(true);
    expect(reader.ownComplaints()).toEqual([]);
    await page.close();
  });

  test('a page that is written anew after loading is painted as it then stands', async () => {
    const { page, thrown } = await visit('rewriting');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    await page.evaluate(() => (window as unknown as { rewrite(): void }).rewrite());
    await waitInPage(page, () => /Dokdo/.test(document.title));
    expect(await waitForPainted(page, NAMED_NEXT)).toEqual(sorted(NAMED_NEXT));
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('a page that a translator turns into Japanese and back is painted in either language', async () => {
    const { page, thrown } = await visit('translating');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    await page.evaluate((sentences) => {
      const all = [...document.querySelectorAll('h1, p')];
      Object.assign(window, { originals: all.map(({ textContent }) => textContent) });
      document.documentElement.lang = 'ja';
      for (const [index, element] of all.entries()) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        outer.style.verticalAlign = 'inherit';
        outer.append(inner);
        inner.textContent = sentences[index] ?? '';
        element.firstChild?.replaceWith(outer);
      }
    }, TRANSLATED);
    const japanese = ['国後島', '河野太郎', 'ラブロフ', '国後島', 'ラブロフ', '歯舞群島'];
    expect(await waitForPainted(page, japanese)).toEqual(sorted(japanese));
    await page.evaluate(() => {
      const { originals } = window as unknown as { originals: string[] };
      document.documentElement.lang = 'en';
      for (const [index, element] of [...document.querySelectorAll('h1, p')].entries()) {
        element.replaceChildren(originals[index] ?? '');
      }
    });
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('text in an open shadow root and in its slots is painted, with a ground to be seen on', async () => {
    const { page, thrown } = await visit('shadows');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('an article in a frame of the same site is painted in its frame', async () => {
    const { page, thrown } = await visit('framing');
    const painted = await waitForPainted(page, NAMED_NEXT, { frame: 'story' });
    expect(painted).toEqual(sorted(NAMED_NEXT));
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('what a reader writes is left alone, and the article stays painted', async () => {
    const { page, thrown } = await visit('writing');
    expect(await waitForPainted(page, NAMED)).toEqual(sorted(NAMED));
    const letter =
      'Dear Taro Kono and dear Sergei Lavrov, the boats to Kunashiri and Shikotan are late again.';
    for (const selector of ['#draft', '#box']) {
      await page.bringToFront();
      await page.click(selector);
      await page.keyboard.type(letter);
    }
    await pause(1500);
    expect(await waitForPainted(page, NAMED, { within: 3000 })).toEqual(sorted(NAMED));
    expect(await page.$eval('#draft', (each) => each.textContent)).toContain(letter);
    expect(await page.$eval('#box', (each) => (each as HTMLTextAreaElement).value)).toBe(letter);
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('and all the while the extension complained of nothing', () => {
    expect(reader.ownComplaints()).toEqual([]);
  });
});
