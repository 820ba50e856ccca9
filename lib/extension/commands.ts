import { type Browser, browser } from 'wxt/browser';

/** What a reader may do by a key, in the tab that is open; each also grants `activeTab`. */
export interface Commands {
  savePage(tabId: number): void;
  step(tabId: number, by: 1 | -1): void;
  /** Called within the press, before anything is awaited: a panel opens only then. */
  openPanel(tab: Browser.tabs.Tab): void;
}

/** Calls back when the reader presses the key of a command. The popup's own is the browser's to obey. */
export function onCommand({ savePage, step, openPanel }: Commands): void {
  const obey: Record<string, (tabId: number, tab: Browser.tabs.Tab) => void> = {
    'save-page': savePage,
    'next-mention': (tabId) => step(tabId, 1),
    'previous-mention': (tabId) => step(tabId, -1),
    'open-panel': (_, tab) => openPanel(tab),
  };
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined && Object.hasOwn(obey, command)) obey[command]?.(tab.id, tab);
  });
}
