import puppeteer, { type Page } from 'puppeteer-core';
import type { Article, PageKind } from '../../lib/core/article';
import { readArticles } from '../../lib/core/read';
import type { Reading } from '../../lib/core/reading';
import { loadKnowledge } from '../../lib/data/knowledge';
import { requireBrowsers } from '../e2e/find-browser';
import { LIVE_BLOG, SHORT_REPORT } from './articles';
import { pageScript } from './page-script';

/** Opens a fresh page with `painting-page.ts` as its global `kirinuki`, and reads it. */
export type OpenPage = () => Promise<{ page: Page; reading: Reading }>;

const DAY = '2026-01-15';
const PAGES = [
  ['article', SHORT_REPORT],
  ['blog', LIVE_BLOG],
] as const;

/**
 * Measures on a short report and on a live blog, in one Chromium, which is closed whatever happens; the page's
 * HTML goes through `prepared` first.
 */
export async function onPagesWithReadings(
  measure: (name: string, open: OpenPage) => Promise<void>,
  prepared: (html: string) => string = (html) => html,
): Promise<void> {
  const script = await pageScript('tests/bench/painting-page.ts', 'kirinuki');
  const knowledge = loadKnowledge();
  const browser = await puppeteer.launch({
    executablePath: requireBrowsers(['chromium']).chromium,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1280, height: 800 },
  });
  try {
    for (const [name, html] of PAGES) {
      await measure(name, async () => {
        const page = await browser.newPage();
        await page.setContent(prepared(html));
        await page.evaluate(script);
        const { kind, articles } = (await page.evaluate('kirinuki.read()')) as {
          kind: PageKind;
          articles: Article[];
        };
        return { page, reading: readArticles(kind, articles, knowledge, DAY) };
      });
    }
  } finally {
    await browser.close();
  }
}
