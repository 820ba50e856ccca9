import type { Page } from 'puppeteer-core';
import type { Result, SaveOutcome } from '../../../lib/extension/messages';
import type { TestReader } from '../reader';

interface ExtensionApi {
  tabs: {
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
}

/** One tab in which articles are opened one after another, and a page of ours beside it that asks it to save. */
export interface Desk {
  /** A page of ours. */
  ours: Page;
  tab: Page;
  tabId: number;
  /** Opens a page in the tab and waits until the reader in it has read it. */
  open(url: string): Promise<void>;
  /** Has the reader in the tab save these of what it has read, as the popup does; how each went, in order. */
  save(urls: string[]): Promise<Result<SaveOutcome>[]>;
}

/** `first` must be a page that the extension reads. */
export async function openDesk(reader: TestReader, first: string): Promise<Desk> {
  const { page: tab, tabId } = await reader.read(first);
  const ours = await reader.openExtensionPage('archive.html');
  const call = (name: string, body: unknown) =>
    ours.evaluate(
      async (id, message) => {
        const { browser } = globalThis as unknown as { browser: ExtensionApi };
        for (const end = Date.now() + 15_000; Date.now() < end; ) {
          const answer = await browser.tabs
            .sendMessage(id, message, { frameId: 0 })
            .catch(() => undefined);
          if (answer) return answer;
          // The glance has not put the reader in yet.
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return { ok: false, reason: 'unreachable' };
      },
      tabId,
      { kirinuki: name, body },
    ) as Promise<Result<unknown>>;
  return {
    ours,
    tab,
    tabId,
    async open(url) {
      await tab.goto(url, { waitUntil: 'load' });
      await call('getReading', null);
    },
    async save(urls) {
      const answer = await call('saveItems', { urls });
      return answer.ok ? (answer.value as Result<SaveOutcome>[]) : urls.map(() => answer);
    },
  };
}

/** Ends a browser with all its processes between two instructions. */
export async function killBrowser(reader: TestReader): Promise<void> {
  const main = reader.browser.process();
  const ended = new Promise((resolve) => main?.once('exit', resolve));
  try {
    // Its processes are a group of their own.
    process.kill(-(main?.pid ?? Number.NaN), 'SIGKILL');
  } catch {
    main?.kill('SIGKILL');
  }
  await ended;
  await reader.close();
}
