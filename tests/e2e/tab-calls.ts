import type { TestReader } from './reader';

interface ExtensionApi {
  tabs: {
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
}

export interface TabCaller {
  /** Calls the reader in the tab as the background does when a key or a menu asks for something. */
  ask(call: string, body: object): Promise<unknown>;
  /** Names of what the extension keeps in its local storage that begin so. */
  stored(prefix: string): Promise<string[]>;
  close(): Promise<void>;
}

/** No test can press a browser's own keys and menus; it asks the tab what the background would ask then. */
export async function asksTab(reader: TestReader, tabId: number): Promise<TabCaller> {
  const page = await reader.openExtensionPage('archive.html');
  return {
    ask: (call, body) =>
      page.evaluate(
        (id, message) => {
          const { browser } = globalThis as unknown as { browser: ExtensionApi };
          return browser.tabs.sendMessage(id, message, { frameId: 0 });
        },
        tabId,
        { kirinuki: call, body },
      ),
    stored: (prefix) =>
      page.evaluate(async (wanted) => {
        const { browser } = globalThis as unknown as { browser: ExtensionApi };
        const names = Object.keys(await browser.storage.local.get(null));
        return names.filter((name) => name.startsWith(wanted));
      }, prefix),
    close: () => page.close(),
  };
}
