import { type Browser, browser } from 'wxt/browser';
import { isCall } from './calls';
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
  port.onDisconnect.addListener(() => {
    // Chromium complains in the console of a reason nobody looked at.
    void browser.runtime.lastError;
    onGone();
  });
  return () => port.disconnect();
}

/**
 * Calls back when the reader in a tab asks the background to recognise what it has read, which every part
 * of the extension hears: so one that was put in by the glance, or by a click on the toolbar, is noticed
 * without asking again and again whether there is one. Returns the way to stop.
 */
export function hearReader(tabId: number, onHeard: () => void): () => void {
  const listener = (message: unknown, { id, tab }: Browser.runtime.MessageSender) => {
    if (id === browser.runtime.id && tab?.id === tabId && isCall(message, 'readArticles'))
      onHeard();
    // The answer is another listener's.
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
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
      for (const port of ports) {
        try {
          port.postMessage(news);
        } catch {
          // Cut off without a word, as while the page lay in the browser's cache.
          ports.delete(port);
        }
      }
    },
    stop() {
      browser.runtime.onConnect.removeListener(accept);
      for (const port of ports) port.disconnect();
      ports.clear();
    },
  };
}
