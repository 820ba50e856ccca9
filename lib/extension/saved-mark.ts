import Dexie from 'dexie';
import { type Browser, browser } from 'wxt/browser';
import { hostOf } from '../core/address';
import { showSaved } from './badge';
import type { ArchiveDatabase } from './database';
import { findClippings } from './find-clippings';
import { settingsOrDefaults } from './settings';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'incognito'>;

/** Several changes at once, as a list that is saved, are one. */
const QUIET_MS = 200;

/**
 * Says by the toolbar's icon of which tabs the article is in the archive. Nothing of private windows, nor of muted
 * sites, on which nothing is shown unasked. Where the archive does not answer, the icons stay as they are.
 */
export async function markTabs(db: ArchiveDatabase, tabs: readonly Tab[]): Promise<void> {
  const { mutedSites } = await settingsOrDefaults();
  const read = tabs.flatMap(({ id, url = '', incognito }) =>
    id === undefined || incognito || !/^https?:/.test(url) || mutedSites.includes(hostOf(url))
      ? []
      : { id, url },
  );
  const urls = read.map(({ url }) => url);
  const found = await findClippings(db, urls).catch(() => undefined);
  if (!found) return;
  for (const [at, { id }] of read.entries()) {
    const clipping = found[at];
    await showSaved(id, clipping?.kind === 'article' ? clipping.saved : undefined);
  }
}

/** The same of one tab, by its id; one that is gone is passed over. */
export async function markTab(db: ArchiveDatabase, tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab) await markTabs(db, [tab]).catch(() => undefined);
}

/** Marks all tabs anew whenever clippings come or go, in whatever part of the extension; returns the way to do so at once. */
export function watchSavedMarks(db: ArchiveDatabase): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const markAll = () => {
    clearTimeout(waiting);
    waiting = setTimeout(
      () =>
        void browser.tabs.query({}).then(
          (tabs) => markTabs(db, tabs),
          () => undefined,
        ),
      QUIET_MS,
    );
  };
  onClippingsChanged(db, markAll);
  return markAll;
}

/** Calls back whenever clippings were written, here or in another page of the extension that is open; returns the way to stop. */
export function onClippingsChanged(db: ArchiveDatabase, onChange: () => void): () => void {
  const table = `idb://${db.name}/meta/`;
  const listen = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(table))) onChange();
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}
