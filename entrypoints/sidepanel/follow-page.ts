import { browser } from 'wxt/browser';
import { followTab, hearReader, type TabNews } from '../../lib/extension/follow';
import { watchAccess } from '../../lib/extension/permissions';
import { ensureReader } from '../../lib/extension/reader';

/** A page that is loaded for longer is read as far as it has come; some are never loaded. */
const LOADED_WITHIN_MS = 3_000;
/** A reader that hangs up sooner has never listened: an older one, of before an update. */
const LISTENED_MS = 1_000;

/**
 * Follows what is read in a tab, through reloads and other pages, until the returned way to stop is used.
 * `onNews` is told once a reader is there, and of all its news; `onAbsent` when none can be put in.
 */
export function followPage(
  tabId: number,
  onNews: (news: TabNews) => void,
  onAbsent: () => void,
): () => void {
  let stopped = false;
  let hangUp: (() => void) | undefined;
  let beginning = false;
  let late: ReturnType<typeof setTimeout> | undefined;

  async function begin(): Promise<void> {
    clearTimeout(late);
    if (stopped || beginning || hangUp) return;
    beginning = true;
    const isThere = await ensureReader(tabId);
    beginning = false;
    if (stopped) return;
    if (!isThere) return onAbsent();
    const since = Date.now();
    hangUp = followTab(tabId, onNews, () => {
      hangUp = undefined;
      if (!stopped && Date.now() - since > LISTENED_MS) void beginLoaded();
    });
    onNews({ what: 'reading' });
  }

  /** Begins anew after a reader has gone: at once where it alone went, else when the next page is loaded. */
  async function beginLoaded(): Promise<void> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab?.status === 'complete') await begin();
    else if (tab) awaitPage();
  }

  function awaitPage(): void {
    clearTimeout(late);
    late = setTimeout(() => void begin(), LOADED_WITHIN_MS);
  }

  const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
    if (id !== tabId) return;
    if (status === 'complete') void begin();
    if (status === 'loading' && !hangUp) awaitPage();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  const stopHearing = hearReader(tabId, () => void begin());
  const stopWatching = watchAccess(() => void begin());
  void begin();

  return () => {
    stopped = true;
    clearTimeout(late);
    browser.tabs.onUpdated.removeListener(onUpdated);
    stopHearing();
    stopWatching();
    hangUp?.();
  };
}
