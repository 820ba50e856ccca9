import { browser } from 'wxt/browser';

/** What the reader chose; kept in the browser's local storage, never synchronised. */
export interface Settings {
  /** Whether pages that concern Japan are highlighted. */
  highlights: boolean;
}

const DEFAULTS: Settings = { highlights: true };
const KEY = 'settings';

export async function getSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return { ...DEFAULTS, ...(typeof stored === 'object' ? (stored as Partial<Settings>) : {}) };
}

export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await getSettings()), ...changes } });
}

/** Calls back with the settings whenever any part of the extension changed them; returns the way to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void getSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
