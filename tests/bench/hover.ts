import puppeteer from 'puppeteer-core';
import type { Article, PageKind } from '../../lib/core/article';
import { readArticles } from '../../lib/core/read';
import { loadKnowledge } from '../../lib/data/knowledge';
import { requireBrowsers } from '../e2e/find-browser';
import { LIVE_BLOG, SHORT_REPORT } from './articles';
import type { Figures } from './bench';
import { median, pageScript } from './page-script';
import { traced } from './trace';

const DAY = '2026-01-15';

/**
 * What it costs to tell which painted word is under the pointer, at a thousand points of the screen, beside
 * the browser's own hit test at the same points; and whether any of it made the page lay itself out.
 */
export async function benchHover(): Promise<Figures> {
  const script = await pageScript('tests/bench/painting-page.ts', 'kirinuki');
  const knowledge = loadKnowledge();
  const browser = await puppeteer.launch({
    executablePath: requireBrowsers(['chromium']).chromium,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1280, height: 800 },
  });
  const figures: Figures = {};
  try {
    for (const [name, html] of [
      ['article', SHORT_REPORT],
      ['blog', LIVE_BLOG],
    ] as const) {
      const own: number[] = [];
      const over: number[] = [];
      let layouts = 0;
      for (let load = 0; load < 5; load++) {
        const page = await browser.newPage();
        await page.setContent(html);
        await page.evaluate(script);
        const { kind, articles } = (await page.evaluate('kirinuki.read()')) as {
          kind: PageKind;
          articles: Article[];
        };
        const reading = JSON.stringify(readArticles(kind, articles, knowledge, DAY));
        await page.evaluate(`kirinuki.highlights(${reading})`);
        const trace = await traced(page, async () => {
          const [hit, more] = (await page.evaluate('kirinuki.hover()')) as [number, number];
          own.push(hit);
          over.push(more);
        });
        layouts += trace('looking', 'looked').times('Layout');
        await page.close();
      }
      figures[`hover.${name}.browser.us`] = median(own);
      figures[`hover.${name}.over.us`] = median(over);
      figures[`hover.${name}.layouts`] = layouts;
    }
  } finally {
    await browser.close();
  }
  return figures;
}
