import { JSDOM } from 'jsdom';
import type { LaunchedBrowser } from '../browsers';
import type { SiteProxy } from '../site-proxy';
import type { Framework, FrameworkPage } from './bundle';
import { outlineOf } from './outline';
import { namesIn, newsAt, newsPage } from './story';

/** A host the extension was not let into: here mark.js has the page to itself. */
const ALONE = 'alone.example';
const STEPS = 10;

interface Row {
  framework: Framework;
  marked: string;
  'wrong steps of 10': number;
  complaints: number;
  'names marked at the end': string;
  'page at the end': string;
}

/** Ten steps of the same news with mark.js over them: what then stands in the page. */
export async function runRivals(
  { newPage }: Pick<LaunchedBrowser, 'newPage'>,
  proxy: SiteProxy,
  made: ReadonlyMap<Framework, FrameworkPage>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [framework, { render, script }] of made) {
    const url = `https://${ALONE}/${framework}/news.html`;
    proxy.serve({ url, body: newsPage('news.js', await render(newsAt(0, 0))) });
    proxy.serve({
      ...{ url: `https://${ALONE}/${framework}/news.js`, body: script, type: 'text/javascript' },
    });
    for (const before of [true, false]) {
      for (const again of [false, true]) {
        const page = await newPage();
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('console', (message) => {
          if (/^(?:warn|error)/.test(message.type())) complaints.push(message.text());
        });
        await page.goto(url, { waitUntil: 'load' });
        if (before) await page.evaluate((more) => window.news.mark(more), again);
        await page.evaluate(() =>
          Promise.race([
            window.news.hydrate(),
            new Promise((resolve) => setTimeout(resolve, 1000)),
          ]),
        );
        if (!before) await page.evaluate((more) => window.news.mark(more), again);
        let wrong = 0;
        for (let step = 1; step <= STEPS; step += 1) {
          await page.evaluate((to) => window.news.step(to), step).catch(() => undefined);
          const wanted = outlineOf(JSDOM.fragment(await render(newsAt(step, 0))));
          if ((await page.evaluate(() => window.news.outline())) !== wanted) wrong += 1;
        }
        const marks = await page.evaluate(() => document.querySelectorAll('mark').length);
        const { body } = new JSDOM(await render(newsAt(STEPS, 0))).window.document;
        const isBlank = await page.evaluate(() => document.body.innerText.trim() === '');
        rows.push({
          framework,
          marked: `${before ? 'before' : 'after'} hydration${again ? ', again at each change' : ''}`,
          'wrong steps of 10': wrong,
          complaints: complaints.length,
          'names marked at the end': `${marks} of ${namesIn(body.textContent ?? '').length}`,
          'page at the end': isBlank ? 'blank' : 'shows text',
        });
        await page.close();
      }
    }
  }
  return rows;
}
