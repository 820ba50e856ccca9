import type { Browser } from 'wxt/browser';
import type { TabHead } from '../../components/ThisPage';
import { hostOf } from '../../lib/core/address';

/** What the browser says of a tab, which stands there until its page was read; nothing where it says nothing. */
export function headOf(tab: Browser.tabs.Tab | null | undefined): TabHead | undefined {
  if (!tab?.title && !tab?.url) return undefined;
  return { title: tab.title ?? '', host: hostIn(tab.url), url: tab.url };
}

/** The host of a web page; of the browser's own pages none. */
function hostIn(url = ''): string {
  return /^https?:/.test(url) ? hostOf(url) : '';
}
