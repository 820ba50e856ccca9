import { type Browser, browser } from 'wxt/browser';
import type { MentionPlace } from './messages';

/** What a followed tab tells: that it read anew (ask it for the reading), or that another mention is the current one. */
export type TabNews = { what: 'reading' } | { what: 'current'; current: MentionPlace | null };

const NAME = 'kirinuki-follow';

/**
 * Follows the reader in a tab, as the side panel does, by a port: unlike a message, news on a port wakes no
 * sleeping worker. `onGone` is called when no reader is there, or no longer. Returns the way to stop.
 */
export function followTab(
  tabId: number,
  onNews: (news: TabNews) => void,
  onGone: () => void,
): () => void {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  port.onMessage.addListener((news: unknown) => onNews(news as TabNews));
  port.onDisconnect.addListener(() => onGone());
  return () => port.disconnect();
}

/** The other end, in the tab: hands out a way to tell all who follow, and a way to stop. */
export function acceptFollowers(): { tell(news: TabNews): void; stop(): void } {
  const ports = new Set<Browser.runtime.Port>();
  const accept = (port: Browser.runtime.Port) => {
    if (port.name !== NAME || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  };
  browser.runtime.onConnect.addListener(accept);
  return {
    tell(news) {
      for (const port of ports) port.postMessage(news);
    },
    stop() {
      browser.runtime.onConnect.removeListener(accept);
      for (const port of ports) port.disconnect();
      ports.clear();
    },
  };
}
