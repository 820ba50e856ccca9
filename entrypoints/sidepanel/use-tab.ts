import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';

type Tab = Browser.tabs.Tab;

/**
 * The tab the panel speaks of, kept as it is now: the one with this id, or the active one of the panel's
 * window. `undefined` until the browser has said, null when it was closed.
 */
export function useTab(fixed: number | undefined): Tab | null | undefined {
  const [tab, setTab] = useState<Tab | null>();

  useEffect(() => {
    let windowId: number | undefined;
    const look = async () => {
      try {
        if (fixed !== undefined) return setTab(await browser.tabs.get(fixed));
        windowId = (await browser.windows.getCurrent()).id;
        const [active] = await browser.tabs.query({ active: true, currentWindow: true });
        setTab(active ?? null);
      } catch {
        setTab(null);
      }
    };
    const onActivated = (info: { windowId: number }) => {
      if (fixed === undefined && info.windowId === windowId) void look();
    };
    const onUpdated = (id: number, _change: object, updated: Tab) =>
      setTab((shown) => (shown?.id === id ? updated : shown));
    const onRemoved = (id: number) => setTab((shown) => (shown?.id === id ? null : shown));
    void look();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    };
  }, [fixed]);

  return tab;
}
