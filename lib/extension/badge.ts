import { browser } from 'wxt/browser';
import { isShown, type Reading } from '../core/reading';

const INK = '#a8321b';

/**
 * How many names a relevant page holds, by the toolbar's icon; nothing on any other page, and nothing in a
 * private window, where what is read is nobody's business who looks over a shoulder.
 */
export async function showCount(tabId: number, reading: Reading): Promise<void> {
  const shown = reading.items.filter(isShown);
  const count = shown.reduce((sum, item) => sum + item.mentions.length, 0);
  try {
    const { incognito } = await browser.tabs.get(tabId);
    const text = incognito || shown.length === 0 ? '' : String(Math.min(count, 999));
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed while it was being read.
  }
}

/** Says by the icon that what the reader asked of this tab could not be done; the tooltip says why. */
export async function showTrouble(tabId: number, sentence: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: sentence });
}
