import type { Browser } from 'wxt/browser';
import type { ThisPageProps } from '../../components/ThisPage';
import { hostOf } from '../../lib/core/address';

/** What the browser says of a tab, to stand there until its page was read; nothing where it says nothing. */
export function headOf(tab: Browser.tabs.Tab | null | undefined): ThisPageProps['tab'] {
  if (!tab?.title && !tab?.url) return undefined;
  return { title: tab.title ?? '', host: hostIn(tab.url) };
}

/** The host of a web page; of the browser's own pages none. */
function hostIn(url = ''): string {
  return /^https?:/.test(url) ? hostOf(url) : '';
}
