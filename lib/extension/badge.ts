import { browser } from 'wxt/browser';
import { isShown, type Reading } from '../core/reading';
import { callTab } from './calls';
import { spokenLocale, translate } from './translate';

const INK = '#a8321b';
const TROUBLE = '!';
/** Behind the count: the article is in the archive. */
const SAVED = '✓';

const underWay = new Map<number, Promise<void>>();

/** One thing after another of each tab: a mark that was added to a count would bring back one that is out of date. */
function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
  const done = (underWay.get(tabId) ?? Promise.resolve()).then(work);
  underWay.set(tabId, done);
  void done.then(() => underWay.get(tabId) === done && underWay.delete(tabId));
  return done;
}

/**
 * How many names a relevant page holds, by the toolbar's icon; nothing on any other page, and nothing in a
 * private window, where what is read is nobody's business who looks over a shoulder.
 */
export function showCount(tabId: number, reading: Reading): Promise<void> {
  return inTurn(tabId, () => countOn(tabId, reading));
}

async function countOn(tabId: number, reading: Reading): Promise<void> {
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

/**
 * Adds to the icon that the article in a tab is in the archive since the instant `saved`, which the tooltip says in
 * words, or takes that back. Trouble is told first.
 */
export function showSaved(tabId: number, saved: string | undefined): Promise<void> {
  return inTurn(tabId, () => markOn(tabId, saved));
}

async function markOn(tabId: number, saved: string | undefined): Promise<void> {
  try {
    const text = await browser.action.getBadgeText({ tabId });
    const count = text.replace(SAVED, '');
    if (text === TROUBLE || (saved === undefined && text === count)) return;
    const plain = await browser.action.getTitle({});
    const day = (instant: string) =>
      new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium' }).format(new Date(instant));
    const title = saved === undefined ? plain : translate('badgeSaved', day(saved), plain);
    await browser.action.setTitle({ tabId, title });
    if (saved !== undefined) await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeText({ tabId, text: saved === undefined ? count : count + SAVED });
  } catch {
    // The tab was closed while it was looked up.
  }
}

/** Says by the icon that what the reader asked of this tab could not be done; the tooltip says why. */
export async function showTrouble(tabId: number, sentence: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeText({ tabId, text: TROUBLE });
    await browser.action.setTitle({ tabId, title: sentence });
  } catch {
    // The tab was closed while it was asked.
  }
}

/**
 * Takes back what was said of trouble, once what the reader asked of this tab is done: the tooltip is that of
 * every tab again, and the icon counts the names the tab has read.
 */
export async function clearTrouble(tabId: number): Promise<void> {
  try {
    await browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) });
    if ((await browser.action.getBadgeText({ tabId })) !== TROUBLE) return;
    await browser.action.setBadgeText({ tabId, text: '' });
    const answer = await callTab(tabId, 'getReading', null);
    if (answer.ok) await showCount(tabId, answer.value.reading);
  } catch {
    // The tab was closed while it was asked.
  }
}
