import { browser } from 'wxt/browser';
import { isForEverySite, sitesOf } from './site-patterns';

/** Match patterns the reader granted and has not given up on our own pages. */
const KEY = 'wanted';

/**
 * Keeps in mind what is granted now. Browsers let readers switch access off in pages of their own, and updates
 * may: what was granted once and is gone, without the reader having given it up here, is told and can be had back.
 */
export function rememberAccess(granted: readonly string[]): Promise<void> {
  return change((wanted) => [...new Set([...wanted, ...granted.filter(sitesOf)])]);
}

/** What the reader gives up, or no longer wants to be reminded of. */
export function forgetAccess(isGivenUp: (pattern: string) => boolean): Promise<void> {
  return change((wanted) => wanted.filter((pattern) => !isGivenUp(pattern)));
}

/** Patterns that were granted once and no longer are; none where all that they let in is granted by others. */
export async function withdrawnAccess(
  isGranted: (pattern: string) => Promise<boolean>,
): Promise<string[]> {
  const wanted = await getWanted();
  const granted = await Promise.all(wanted.map((pattern) => isGranted(pattern)));
  const gone = wanted.filter((_, index) => !granted[index]);
  // Who wanted every site misses no single one besides.
  const every = gone.filter(isForEverySite);
  return every.length > 0 ? every : gone;
}

/** Calls back whenever what is kept in mind changed; returns the way to stop. */
export function watchWanted(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function getWanted(): Promise<string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

/** Reads, changes and writes in one go: background and pages may want to at once. */
function change(changed: (wanted: string[]) => string[]): Promise<void> {
  return navigator.locks.request('kirinuki-wanted', async () => {
    const wanted = await getWanted();
    const next = changed(wanted);
    if (next.length !== wanted.length) await browser.storage.local.set({ [KEY]: next });
  });
}
