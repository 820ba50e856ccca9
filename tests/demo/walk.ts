import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { press } from '../e2e/browsers';
import type { Build } from '../e2e/build';
import { waitForCard } from '../e2e/card';
import type { BrowserName } from '../e2e/find-browser';
import { findPainted, waitForHighlights } from '../e2e/highlights';
import { openReader, type TestReader } from '../e2e/reader';

export interface Walk {
  browser: BrowserName;
  build: Build;
  /** Address of the demonstration site, with a slash at the end. */
  site: string;
  /** Folder for the screenshots and the exported JSON. */
  artifacts: string;
  colorScheme: 'light' | 'dark';
}

/** The size both extension stores ask of a screenshot. */
const STORE = { width: 1280, height: 800 };
const POPUP = { width: 380, height: 600 };

/** What a reader does, without a display: read, look at cards, clip, find again, export. Says each step. */
export async function walk({ browser, build, site, artifacts, colorScheme }: Walk): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  const reader = await openReader(browser, { build, colorScheme, ...STORE });
  const say = (line: string) => console.log(`  ${browser}, ${colorScheme}: ${line}`);
  const shoot = async (page: Page, name: string) => {
    const file = `${browser}-${colorScheme}-${name}.png` as const;
    await page.screenshot({ path: join(artifacts, file) as `${string}.png` });
    return file;
  };
  try {
    const { page, tabId, reading } = await reader.read(`${site}talks.html`);
    const { official, territory, agreement } = await waitForHighlights(page);
    await page.bringToFront();
    say(`read “${reading?.items[0]?.article.title}”`);
    say(`painted ${official.length} officials: ${[...new Set(official)].join(', ')}`);
    say(`painted ${territory.length} territories: ${[...new Set(territory)].join(', ')}`);
    say(`painted ${agreement.length} agreements: ${[...new Set(agreement)].join(', ')}`);
    say(`→ ${await shoot(page, 'article')}`);
    for (const [word, name] of [
      ['Lavrov', 'card-official'],
      ['Kunashir', 'card-territory'],
      ['1956 Joint Declaration', 'card-agreement'],
    ] as const) {
      say(`card of ${word} → ${await shootCard(page, word, () => shoot(page, name))}`);
    }
    await clip(reader, tabId, say, shoot, artifacts);
    const listing = await reader.read(`${site}japan-russia.html`);
    await waitForHighlights(listing.page);
    const items = listing.reading?.items ?? [];
    const relevant = items.filter((item) => item.relevance.relevant).length;
    say(`read a list: ${relevant} of ${items.length} summaries concern Japan's foreign relations`);
    await listing.page.bringToFront();
    say(`→ ${await shoot(listing.page, 'listing')}`);
    const popup = await reader.openPopup(listing.tabId);
    await popup.setViewport(POPUP);
    await popup.waitForSelector('.teaser');
    say(`→ ${await shoot(popup, 'popup-listing')}`);
    const archive = await reader.openExtensionPage('archive.html');
    await archive.waitForSelector('.row-open');
    await press(archive, '.row-open');
    await archive.waitForSelector('mark');
    say(`archive → ${await shoot(archive, 'archive')}`);
    const none = await reader.read(`${site}harbour-festival.html`);
    say(`left “Harbour festival …” alone: badge “${await reader.badge(none.tabId)}”`);
  } finally {
    await reader.close();
  }
}

async function shootCard(page: Page, word: string, shoot: () => Promise<string>): Promise<string> {
  const { x, y } = await findPainted(page, word);
  await page.mouse.move(x, y);
  await waitForCard(page);
  const file = await shoot();
  await page.keyboard.press('Escape');
  await waitForCard(page, false);
  return file;
}

async function clip(
  reader: TestReader,
  tabId: number,
  say: (line: string) => void,
  shoot: (page: Page, name: string) => Promise<string>,
  artifacts: string,
): Promise<void> {
  const popup = await reader.openPopup(tabId);
  await popup.setViewport(POPUP);
  await popup.waitForSelector('.save .button-main');
  await press(popup, '.save .button-main');
  await popup.waitForSelector('.save-answer.save-saved');
  say(`clipped it: “${await popup.$eval('.save-answer', (each) => each.textContent?.trim())}”`);
  say(`→ ${await shoot(popup, 'popup')}`);
  const { text, json } = await reader.exportJson(popup);
  const file = `${reader.name}-clippings.json`;
  writeFileSync(join(artifacts, file), text);
  say(`exported ${json.count} clipping → ${file}`);
  await popup.close();
}
