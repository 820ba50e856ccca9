import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, press } from './browsers';
import { builtExtension } from './build';
import { waitForCard } from './card';
import type { BrowserName } from './find-browser';
import { findPainted, waitForHighlights, waitInPage } from './highlights';
import { E2E_OUT_DIR } from './hosts';
import { ARTICLE, LISTING, picturePages } from './picture-pages';
import { openReader } from './reader';
import { type SeenRequest, whoseIs } from './requests';
import { type SiteProxy, startSiteProxy } from './site-proxy';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Long enough for whatever a page goes on to ask for. */
const settled = () => pause(700);

/** A request in one line, in the words that two visits must share. */
const lineOf = ({ method, host, path, from }: SeenRequest) =>
  [method, host + path, from.fetch, from.referer].filter(Boolean).join(' ');

/**
 * All requests but those the browser makes for itself, in an order of no meaning. Firefox now and then asks for
 * one of many pictures twice, with the extension and without: there each counts once.
 */
function madeBy(name: BrowserName, proxy: SiteProxy): string[] {
  const lines = proxy.requests.filter((request) => whoseIs(request) !== 'browser').map(lineOf);
  return (name === 'firefox' ? [...new Set(lines)] : lines).sort();
}

async function look(page: Page): Promise<void> {
  await page.bringToFront();
  await waitInPage(page, () => document.documentElement.dataset.done === 'yes');
  await settled();
}

/** The two pages as a browser without the extension asks for them. */
async function visitWithout(name: BrowserName, proxy: SiteProxy): Promise<void> {
  const browser = await launchBrowser(name, { build: null, proxyPort: proxy.port });
  try {
    for (const url of [ARTICLE, LISTING]) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await look(page);
    }
  } finally {
    await browser.close();
  }
}

/** The same two pages with all that Kirinuki does on and with them. */
async function visitWith(name: BrowserName, proxy: SiteProxy): Promise<string[]> {
  const build = builtExtension(name, E2E_OUT_DIR);
  const reader = await openReader(name, { build, proxyPort: proxy.port });
  const done: string[] = [];
  const step = (what: string) => done.push(what);
  const openOurs = async (path: string, selector: string) => {
    const page = await reader.openExtensionPage(path);
    await page.bringToFront();
    await page.waitForSelector(selector);
    await settled();
    step(path.replace(/\?.*/, ''));
    return page;
  };
  try {
    await openOurs('welcome.html', '.sample');

    const article = await reader.read(ARTICLE);
    await waitForHighlights(article.page);
    await look(article.page);
    const { x, y } = await findPainted(article.page, 'Lavrov');
    await article.page.mouse.move(x, y);
    await waitForCard(article.page);
    step('card');
    const popup = await reader.openPopup(article.tabId);
    await press(popup, '.save .button-main');
    await popup.waitForSelector('.save-answer.save-saved');
    step('article saved');

    const listing = await reader.read(LISTING);
    await waitForHighlights(listing.page);
    await look(listing.page);
    const list = await reader.openPopup(listing.tabId);
    await list.waitForSelector('.teasers > .button');
    await press(list, '.teasers > .button');
    await list.waitForFunction(() => document.querySelectorAll('.row').length > 3, {
      polling: 50,
    });
    step('teasers saved');
    const { json } = await reader.exportJson(list);
    expect(json.count).toBe(4);
    step('exported');

    if (existsSync(join(build.folder, 'sidepanel.html')))
      await openOurs(`sidepanel.html?tab=${article.tabId}`, 'main');
    if (existsSync(join(build.folder, 'options.html'))) await openOurs('options.html', 'main');
    const archive = await openOurs('archive.html', '.row-open');
    const rows = await archive.$$eval('.row-open', (open) => open.map((each) => each.textContent));
    for (const [index] of rows.entries()) {
      await archive.evaluate((at) => {
        document.querySelectorAll<HTMLElement>('.row-open')[at]?.click();
      }, index);
      await archive.waitForSelector('.row-current .row-open, .reader h1');
      await pause(400);
    }
    step(`${rows.length} clippings opened`);

    // A page of ours could not ask for anything if it wanted to.
    const asked = await archive.evaluate(async () => {
      const picture = new Image();
      const shown = new Promise((resolve) => {
        picture.onload = () => resolve('loaded');
        picture.onerror = () => resolve('refused');
      });
      picture.src = 'https://pages.example/asked.png';
      const fetched = await fetch('https://pages.example/asked').then(
        () => 'loaded',
        () => 'refused',
      );
      return [await shown, fetched];
    });
    expect(asked).toEqual(['refused', 'refused']);
  } finally {
    await reader.close();
  }
  return done;
}

describe.each<BrowserName>(['chromium', 'firefox'])('%s asks the net for', (name) => {
  let without: SiteProxy;
  let withUs: SiteProxy;

  beforeAll(async () => {
    without = await startSiteProxy(picturePages());
    withUs = await startSiteProxy(picturePages());
  });
  afterAll(async () => {
    await without?.close();
    await withUs?.close();
  });

  test('what the pages ask for, and for nothing more, whatever Kirinuki does with them', async () => {
    await visitWithout(name, without);
    const done = await visitWith(name, withUs);
    const [asked, control] = [madeBy(name, withUs), madeBy(name, without)];
    expect(control.length).toBeGreaterThan(12);
    expect(asked).toEqual(control);
    expect(withUs.requests.filter((request) => whoseIs(request) === 'ours')).toEqual([]);
    console.log(
      `${name}: ${control.length} requests without Kirinuki, ${asked.length} with it; done: ${done.join(', ')}`,
    );
  }, 240_000);
});
