import { browser } from 'wxt/browser';
import { callTab } from './calls';

const READER_FILE = '/content-scripts/news.js';
/** Browsers put a script in once a page is loaded, which some never are: then it is read as far as it has come. */
const LOADED_WITHIN_MS = 3_000;

/**
 * Sees to it that a reader is in a tab: the one that answers, or a new one, by a granted host or by
 * the click that just happened (`activeTab`). False where the browser lets no extension in: its own
 * pages, stores, other kinds of file.
 */
export async function ensureReader(tabId: number): Promise<boolean> {
  if ((await callTab(tabId, 'isThere', null)).ok) return true;
  const putIn = (injectImmediately: boolean) =>
    browser.scripting.executeScript({ target: { tabId }, files: [READER_FILE], injectImmediately });
  try {
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, LOADED_WITHIN_MS, 'late'));
    const loaded = putIn(false);
    // What goes wrong after it was given up is nobody's concern.
    loaded.catch(() => undefined);
    if ((await Promise.race([loaded, late])) === 'late') await putIn(true);
    return true;
  } catch {
    return false;
  }
}

/** Ends reading in the tabs whose pages are no longer granted: their addresses are hidden from us. */
export async function stopInTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  for (const { id, url } of tabs) {
    if (id === undefined || url !== undefined) continue;
    if ((await callTab(id, 'stopReading', null)).ok) {
      await browser.action.setBadgeText({ tabId: id, text: '' });
    }
  }
}
