import { env } from 'node:process';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './build';
import type { BrowserName } from './find-browser';
import { FRAMEWORKS, type Framework, type FrameworkPage, frameworkPage } from './frameworks/bundle';
import type { NewsRecord } from './frameworks/offer-news';
import { outlineOf } from './frameworks/outline';
import { runRivals } from './frameworks/rivals';
import { namesIn, newsAt, newsPage } from './frameworks/story';
import { waitForHighlights } from './highlights';
import { E2E_OUT_DIR, OTHER } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

/** A few seconds in `npm test`; `npm run e2e:soak` makes it a minute, and puts mark.js beside it. */
const SOAK_SECONDS = Number(env.KIRINUKI_SOAK_SECONDS ?? 0);
const SECONDS = SOAK_SECONDS || 6;
const STEP_MS = SOAK_SECONDS ? 1000 : 600;
/** A reader who waits ever longer on a page that does not rest waits up to eight seconds. */
const RESTED_WITHIN_MS = 20_000;

const when = ['before', 'after'] as const;
const made = new Map<Framework, FrameworkPage>();

beforeAll(async () => {
  for (const framework of FRAMEWORKS) made.set(framework, await frameworkPage(framework));
});

function pageOf(framework: Framework): FrameworkPage {
  const page = made.get(framework);
  if (!page) throw new Error(`${framework} was not bundled`);
  return page;
}

/** Outlines that differ from what the framework's server makes of the same news. */
async function wrongOutlines(framework: Framework, { outlines }: NewsRecord): Promise<string[]> {
  const wrong: string[] = [];
  for (const [key, seen] of Object.entries(outlines)) {
    const [step = 0, tick = 0] = key.split('/').map(Number);
    const html = await pageOf(framework).render(newsAt(step, tick));
    const wanted = outlineOf(JSDOM.fragment(html));
    wrong.push(...seen.filter((outline) => outline !== wanted).map(() => key));
  }
  return wrong;
}

/** Waits until every name in the page is painted; the names left out, where that never comes. */
async function namesLeftOut(page: Page): Promise<{ missing: string[]; waited: number }> {
  const start = Date.now();
  for (;;) {
    const text = await page.evaluate(() => document.querySelector('article')?.innerText ?? '');
    const left = await page.evaluate(() => window.news.painted());
    const missing = namesIn(text).filter((name) => {
      const at = left.indexOf(name);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    const waited = Date.now() - start;
    if ((missing.length === 0 && left.length === 0) || waited > RESTED_WITHIN_MS) {
      return { missing: [...missing, ...left.map((word) => `${word} (too much)`)], waited };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe.each<BrowserName>(['chromium', 'firefox'])('pages of frameworks, in %s', (browserName) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    proxy = await startSiteProxy();
    for (const framework of FRAMEWORKS) {
      const { render, script } = pageOf(framework);
      const html = await render(newsAt(0, 0));
      const folder = `https://${OTHER}/${framework}`;
      proxy.serve({ url: `${folder}/news.html`, body: newsPage('news.js', html) });
      proxy.serve({ url: `${folder}/news.js`, body: script, type: 'text/javascript' });
    }
    const build = builtExtension(browserName, E2E_OUT_DIR);
    reader = await openReader(browserName, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  /** The news of a framework, painted before or after the framework took the server's page over. */
  async function openNews(framework: Framework, painted: (typeof when)[number]) {
    const url = `https://${OTHER}/${framework}/news.html`;
    const complaints: string[] = [];
    // A window of its own: tabs that are not in front draw no frames.
    const page = await reader.browser.newPage({ type: 'window' });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (/^(?:warn|error|assert)/.test(message.type())) complaints.push(message.text());
    });
    await page.goto(url, { waitUntil: 'load' });
    if (painted === 'after') await page.evaluate(() => window.news.hydrate());
    await waitForHighlights(page);
    const before = await namesLeftOut(page);
    if (painted === 'before') await page.evaluate(() => window.news.hydrate());
    return { page, complaints, before };
  }

  /** All that can go wrong with a page of news while it changes, and how much there was to go wrong. */
  async function watch(framework: Framework, painted: (typeof when)[number]) {
    const { page, complaints, before } = await openNews(framework, painted);
    await page.evaluate((seconds, stepMs) => window.news.live(seconds, stepMs), SECONDS, STEP_MS);
    // Asked from outside: the browser's protocol lets no call wait for a minute.
    await expect
      .poll(() => page.evaluate(() => window.news.record.isOver), {
        interval: 200,
        timeout: (SECONDS + 30) * 1000,
      })
      .toBe(true);
    const after = await namesLeftOut(page);
    const record = await page.evaluate(() => window.news.record);
    const wrong = await wrongOutlines(framework, record);
    const states = Object.keys(record.outlines).length;
    const { frames, names, toPaint, stale, astray } = record;
    console.info(
      `${browserName} ${framework} painted ${painted} hydration: ${states} states, ` +
        `${wrong.length} wrong; ${names} painted words in ${frames} frames ` +
        `(${Math.round((100 * names) / toPaint)} % of all while changing), ${stale.length} stale, ` +
        `${astray} out of the document; all covered ${after.waited} ms after the last change; ` +
        `${complaints.length} complaints`,
    );
    await page.close();
    const faults = { wrong, stale, astray, complaints };
    return {
      faults: { ...faults, missingBefore: before.missing, missingAfter: after.missing },
      states,
      names,
      frames,
    };
  }

  test.each(when)(
    'pages painted %s hydration stay right while they change, and are painted whole at rest',
    async (painted) => {
      const all = await Promise.all(FRAMEWORKS.map((framework) => watch(framework, painted)));
      for (const [index, { faults, states, names, frames }] of all.entries()) {
        const framework = FRAMEWORKS[index];
        expect({ framework, ...faults }).toEqual({
          ...{ framework, wrong: [], stale: [], astray: 0, complaints: [] },
          ...{ missingBefore: [], missingAfter: [] },
        });
        // That there was something to go wrong.
        expect(states).toBeGreaterThan(SECONDS * 3);
        expect(frames).toBeGreaterThan(SECONDS * 5);
        expect(names).toBeGreaterThan(frames);
      }
    },
    (SECONDS + 120) * 1000,
  );

  test.runIf(SOAK_SECONDS > 0)(
    'and what mark.js does to the same pages',
    async () => {
      console.table(await runRivals(reader, proxy, made));
    },
    300_000,
  );
});
