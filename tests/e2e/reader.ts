import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Reading } from '../../lib/core/reading';
import {
  type LaunchedBrowser,
  type LaunchSettings,
  launchBrowser,
  press,
  waitForWelcome,
} from './browsers';
import type { BrowserName } from './find-browser';

/** The part of the WebExtension API the tests call inside the extension's own pages. */
interface ExtensionApi {
  tabs: {
    query(query: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
}

/** Somebody reading with the extension: what the stories do, in either browser. */
export interface TestReader extends LaunchedBrowser {
  /** Everything that pages and the extension's pages complained of in their consoles. */
  complaints: string[];
  /** Those of them that come from the extension. */
  ownComplaints(): string[];
  /** Opens a page and waits until it was read; `reading` is null where the extension left it alone. */
  read(url: string): Promise<{ page: Page; tabId: number; reading: Reading | null }>;
  /** Opens a page that may never be loaded, and waits only until it shows some text. */
  open(url: string, text: string): Promise<{ page: Page; tabId: number }>;
  /** The number on the toolbar icon for a tab; '' is none. */
  badge(tabId: number): Promise<string>;
  /** The popup as a page of its own, about the given tab. */
  openPopup(tabId: number): Promise<Page>;
  /** Presses Export in a popup and returns the document that was downloaded. */
  exportJson(popup: Page): Promise<{ text: string; json: ExportedArchive }>;
}

export interface ExportedArchive {
  schema: string;
  version: number;
  count: number;
  corrections: { kind: string; name: string; surface: string; where: string }[];
  clippings: { url: string; title: string; text: string; mentions: { surface: string }[] }[];
}

/** A page with nothing of Japan in it never gets a reader; this is how long a test waits to believe it. */
const UNREAD_AFTER_MS = 5000;
const READ_WITHIN_MS = 20_000;

export async function openReader(name: BrowserName, settings: LaunchSettings): Promise<TestReader> {
  const launched = await launchBrowser(name, settings);
  await (await waitForWelcome(launched)).close();
  const complaints: string[] = [];
  const control = await openControlPage(launched);

  function listen(page: Page): void {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  }

  async function tabOf(url: string): Promise<number> {
    const id = await control.evaluate(async (wanted) => {
      const { browser } = globalThis as unknown as { browser: ExtensionApi };
      const tabs = await browser.tabs.query({});
      // Without a permission for its host a tab's address is hidden; the tab is the newest then.
      const named = tabs.filter((tab) => tab.url === wanted);
      const hidden = tabs.filter((tab) => tab.url === undefined);
      const ids = (named.length > 0 ? named : hidden).map(({ id = -1 }) => id);
      return ids.length > 0 ? Math.max(...ids) : undefined;
    }, url);
    if (id === undefined) throw new Error(`no tab shows ${url}`);
    return id;
  }

  /** `undefined` while no reader answers in the tab. */
  function ask(tabId: number): Promise<Reading | null | undefined> {
    return control.evaluate(async (id) => {
      const { browser } = globalThis as unknown as { browser: ExtensionApi };
      const message = { kirinuki: 'getReading', body: null };
      try {
        const answer = (await browser.tabs.sendMessage(id, message, { frameId: 0 })) as
          | { ok: boolean; value?: { reading: Reading } | null }
          | undefined;
        return answer?.ok ? (answer.value?.reading ?? null) : undefined;
      } catch {
        return undefined;
      }
    }, tabId);
  }

  async function waitForReading(tabId: number): Promise<Reading | null> {
    const start = Date.now();
    for (;;) {
      const reading = await ask(tabId);
      if (reading) return reading;
      const waited = Date.now() - start;
      if (reading === undefined && waited > UNREAD_AFTER_MS) return null;
      if (waited > READ_WITHIN_MS) throw new Error('the page was not read within 20 seconds');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  return {
    ...launched,
    complaints,
    ownComplaints: () => complaints.filter((each) => /extension:\/\/|kirinuki/i.test(each)),
    async read(url) {
      const page = await launched.newPage();
      listen(page);
      await page.goto(url, { waitUntil: 'load' });
      const tabId = await tabOf(page.url());
      return { page, tabId, reading: await waitForReading(tabId) };
    },
    async open(url, text) {
      const page = await launched.newPage();
      listen(page);
      const answered = page.waitForResponse(url);
      page.goto(url, { timeout: 0 }).catch(() => undefined);
      await answered;
      await page.waitForFunction(
        (wanted) => document.body?.textContent?.includes(wanted),
        { polling: 50 },
        text,
      );
      return { page, tabId: await tabOf(url) };
    },
    badge: (tabId) =>
      control.evaluate((id) => {
        const { browser } = globalThis as unknown as { browser: ExtensionApi };
        return browser.action.getBadgeText({ tabId: id });
      }, tabId),
    async openPopup(tabId) {
      const popup = await launched.openExtensionPage(`popup.html?tab=${tabId}`);
      listen(popup);
      await popup.waitForSelector('.reading-list');
      return popup;
    },
    async exportJson(popup) {
      // Two exports on one day bear one name.
      for (const name of readdirSync(launched.downloads)) rmSync(join(launched.downloads, name));
      // What is known of the page moves the list below it.
      await popup.waitForSelector('.this-page[aria-busy="false"]');
      await press(popup, '.list-head .button');
      const file = await downloaded(launched.downloads);
      const text = readFileSync(file, 'utf8');
      return { text, json: JSON.parse(text) as ExportedArchive };
    },
  };
}

/** A page of the extension that stays open: from it the tests ask what only the extension may. */
async function openControlPage({ openExtensionPage }: LaunchedBrowser): Promise<Page> {
  return openExtensionPage('archive.html');
}

/** The one file in a folder, once it is whole. Fails after thirty seconds without one. */
export async function downloaded(folder: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const names = readdirSync(folder);
    const unfinished = names.some((name) => /\.(part|crdownload)$/.test(name));
    const [name] = names;
    if (name && !unfinished && statSync(join(folder, name)).size > 0) return join(folder, name);
  }
  throw new Error('nothing was downloaded within thirty seconds');
}
