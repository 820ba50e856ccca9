import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser, waitForWelcome } from './browsers';
import { builtExtension } from './build';
import { E2E_OUT_DIR } from './hosts';

const COUNT = 20;
/** The alarm rings a minute after the schedule is chosen; a machine that is busy answers later. */
const BY_ALARM = { timeout: 200_000 };

/** Clippings as the archive keeps them, put in by a page of ours while no other part is writing. */
function fill(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('kirinuki');
    open.onsuccess = () => {
      const db = open.result;
      const change = db.transaction(['meta', 'body', 'texts', 'counts'], 'readwrite');
      for (let n = 1; n <= count; n += 1) {
        const id = Date.parse('2026-01-01T00:00:00Z') * 512 + n;
        change.objectStore('meta').put({
          ...{ id, key: `pages.example/${n}`, url: `https://pages.example/${n}`, form: 5 },
          ...{ kind: 'article', title: `北方領土 ${n}`, language: 'ja', read: false },
          ...{ saved: '2026-01-01T00:00:00.000Z', asOf: '2026-01-01', counterparts: ['RU'] },
          ...{ mentionCount: 0, facets: [['all:', -id]] },
        });
        const relevance = {
          relevant: true,
          score: 1,
          counterparts: ['RU'],
          topics: [],
          reasons: [],
        };
        change.objectStore('body').put({ id, relevance, mentions: [] });
        change.objectStore('texts').put({ id, text: `本文 ${n}。\n` });
      }
      change.objectStore('counts').put({ facet: 'all:', count });
      change.oncomplete = () => {
        db.close();
        resolve();
      };
      change.onerror = () => reject(change.error);
    };
    open.onerror = () => reject(open.error);
  });
}

const waitFor = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.care')?.textContent?.includes(wanted),
    { polling: 100 },
    text,
  );

/** The backups that stand in the folder for downloads, as documents. */
function backupsIn(folder: string): { count: number; clippings: { title: string }[] }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

describe.each(['chromium', 'firefox'] as const)('the archive in %s', (name) => {
  let browser: LaunchedBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser(name, { build: builtExtension(name, E2E_OUT_DIR) });
    await (await waitForWelcome(browser)).close();
    page = await browser.openExtensionPage('options.html');
    await waitFor(page, 'No backup has been made yet');
    await page.evaluate(fill, COUNT);
    await page.close();
    page = await browser.openExtensionPage('options.html');
    await waitFor(page, `${COUNT} clippings`);
  });
  afterAll(() => browser?.close());

  test('is backed up by the schedule, without the reader', { timeout: 300_000 }, async () => {
    await page.evaluate(() => {
      const schedule = document.querySelector<HTMLSelectElement>('[name=backup-schedule]');
      if (!schedule) return;
      schedule.value = 'daily';
      schedule.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitFor(page, 'How many files are kept');
    // Asked again and again: an alarm may take longer than a browser answers one question.
    await expect
      .poll(() => page.$eval('.care', (care) => care.textContent), BY_ALARM)
      .toContain('Last backup: ');
    const [backup, ...others] = backupsIn(browser.downloads);
    expect(others).toEqual([]);
    expect(backup?.count).toBe(COUNT);
    expect(backup?.clippings).toHaveLength(COUNT);
    expect(backup?.clippings[0]?.title).toBe('北方領土 1');
  });

  test('is backed up by one press', async () => {
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.backup .button')];
      buttons.find(({ textContent }) => textContent === 'Back up now')?.click();
    });
    await expect.poll(() => backupsIn(browser.downloads).length, { timeout: 30_000 }).toBe(2);
    const counts = backupsIn(browser.downloads).map(({ count }) => count);
    expect(counts).toEqual([COUNT, COUNT]);
  });

  test('a page that is open while another version upgrades the archive lets it, and says so', async () => {
    const version = await page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const open = indexedDB.open('kirinuki', 60);
          open.onsuccess = () => {
            open.result.close();
            resolve(open.result.version);
          };
          open.onerror = () => reject(open.error);
        }),
    );
    expect(version).toBe(60);
    await page.waitForFunction(
      () => document.body.textContent?.includes('Kirinuki was updated while this page was open'),
      { polling: 100 },
    );
  });
});
