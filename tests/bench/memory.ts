import type { CDPSession, Page } from 'puppeteer-core';
import { waitForHighlights } from '../e2e/highlights';
import { JAPAN_PAGE, SHORT_REPORT } from './articles';
import type { Figures } from './bench';
import { withExtension } from './with-extension';

const NAVIGATIONS = 100;
const FIRST = 20;

/** An article that another one replaces under the same script, as single-page sites do. */
const SINGLE_PAGE = SHORT_REPORT.replace(
  '</body>',
  `<script>
    let n = 0;
    const article = document.querySelector('article');
    const texts = [article.innerHTML, article.innerHTML.replaceAll('Lavrov', 'Putin')];
    globalThis.go = () => {
      n += 1;
      history.pushState(null, '', '/single/' + n);
      article.innerHTML = texts[n % 2];
    };
  </script></body>`,
);

/**
 * Memory of a tab after 20 and after 100 navigations between pages about Japan, all garbage collected: full
 * ones, and those of a single-page site, where one reader stays in the page throughout.
 */
export async function benchMemory(): Promise<Figures> {
  return withExtension(async ({ newPage, serve }) => {
    const figures: Figures = {};
    const pages = [serve('one', JAPAN_PAGE), serve('two', SHORT_REPORT)];
    const single = serve('single/0', SINGLE_PAGE);
    const measure = async (name: string, page: Page, go: (nth: number) => Promise<unknown>) => {
      const session = await page.createCDPSession();
      for (let nth = 1; nth <= NAVIGATIONS; nth++) {
        await go(nth);
        if (nth === FIRST) figures[`memory.${name}.after20.MB`] = await heap(session);
      }
      figures[`memory.${name}.after100.MB`] = await heap(session);
      figures[`memory.${name}.growth.kB`] =
        1000 *
        ((figures[`memory.${name}.after100.MB`] ?? 0) -
          (figures[`memory.${name}.after20.MB`] ?? 0));
      await session.detach();
    };
    const page = await newPage();
    await page.bringToFront();
    await measure('full', page, async (nth) => {
      await page.goto(pages[nth % 2] ?? '');
      await waitForHighlights(page);
    });
    await page.goto(single);
    await waitForHighlights(page);
    await measure('single', page, async () => {
      await page.evaluate('go()');
      await new Promise((resolve) => setTimeout(resolve, 450));
    });
    return figures;
  });
}

async function heap(session: CDPSession): Promise<number> {
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
