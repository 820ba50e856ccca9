import { type Browser, browser } from 'wxt/browser';
import type { ClippingDraft } from '../core/clipping';
import { recordOf } from '../core/facts-shape';
import type { KeptQuote, Quote } from '../core/quote';
import type { Description } from '../core/tags';
import type { FailureReason } from './messages';
import type { PictureMessage } from './picture-message';

/**
 * An article the reader saved and the archive could not take, with all that is needed to save it once it can.
 * As the clipping it would have been, so that it can also be given out as a file.
 */
export interface Pending {
  clipping: ClippingDraft;
  /** Address of the page it was saved in, by which corrections speak. */
  page: string;
  isPrivate: boolean;
  said?: Description;
  quotes: (Quote | KeptQuote)[];
  /** The picture it leads with, as the page sent it. */
  picture?: PictureMessage;
  /** True where only the browser's memory had room: it is gone when the browser is closed. */
  untilClosed?: true;
}

const NAME = 'pending:';

/** Failures after which the same save may go well later; in others nothing is kept, and the reader is told what to do. */
export function isWorthKeeping(reason: FailureReason): boolean {
  return ['storage-full', 'storage-failed', 'archive-outdated'].includes(reason);
}

/**
 * Keeps a save that failed. First where it outlives the browser, which is apart from the archive and mostly has
 * room when the archive has none; on a disk that is really full, in the browser's memory. False where neither
 * takes it. Of one article the last is kept, but never a teaser in place of the article; its quotes add up. Where
 * there is no room for its picture it waits without.
 */
export function keepPending(pending: Pending): Promise<boolean> {
  return inTurn(async () => {
    const name = NAME + pending.clipping.key;
    const before = (await listPending()).find(({ clipping }) => NAME + clipping.key === name);
    const kept = before ? merged(before, pending) : pending;
    const { untilClosed: _, ...lasting } = kept;
    if (await put(browser.storage.local, name, lasting)) {
      if (before?.untilClosed) await browser.storage.session.remove(name).catch(() => undefined);
      return true;
    }
    const fleeting: Pending = { ...kept, untilClosed: true };
    if (await put(browser.storage.session, name, fleeting)) return true;
    const { picture, ...bare } = fleeting;
    return picture !== undefined && put(browser.storage.session, name, bare);
  });
}

function merged(before: Pending, next: Pending): Pending {
  const wins =
    next.clipping.kind === 'teaser' && before.clipping.kind === 'article' ? before : next;
  const said = next.said ?? before.said;
  const picture = wins.picture ?? before.picture ?? next.picture;
  const quotes = [...before.quotes, ...next.quotes];
  return { ...wins, quotes, ...(said && { said }), ...(picture && { picture }) };
}

async function put(area: Browser.storage.StorageArea, name: string, pending: Pending) {
  try {
    await area.set({ [name]: pending });
    return true;
  } catch (error) {
    console.debug('A clipping that waits could not be kept here', error);
    return false;
  }
}

/** What waits to be saved, in the order it was asked for; an area that cannot be read holds nothing to tell of. */
export async function listPending(): Promise<Pending[]> {
  // What is kept in memory was added to what was kept before it.
  const areas = [browser.storage.local, browser.storage.session];
  const all = await Promise.all(areas.map((area) => area.get(null).catch(() => ({}))));
  const byName = new Map<string, Pending>();
  for (const kept of all)
    for (const [name, value] of Object.entries(kept))
      if (name.startsWith(NAME) && isPending(value)) byName.set(name, value);
  return [...byName.values()].sort((a, b) => (a.clipping.saved < b.clipping.saved ? -1 : 1));
}

function isPending(value: unknown): value is Pending {
  const { clipping, quotes } = recordOf(value);
  return typeof recordOf(clipping).key === 'string' && Array.isArray(quotes);
}

/** Lets go of what waited, because it is saved or the reader does not want it; not where more was added since. */
export function dropPending(pending: Pending): Promise<void> {
  return inTurn(async () => {
    const now = (await listPending()).find(({ clipping }) => clipping.key === pending.clipping.key);
    if (!now || JSON.stringify(now) !== JSON.stringify(pending)) return;
    const name = NAME + pending.clipping.key;
    for (const area of [browser.storage.session, browser.storage.local])
      if (isPending((await area.get(name))[name])) await area.remove(name);
  });
}

/**
 * Tries to save all that waits, or what of it is wanted, oldest first, each by itself, and lets go of each that is saved. Resolves with
 * how many are left.
 */
export async function retryPending(
  save: (pending: Pending) => Promise<boolean>,
  isWanted: (pending: Pending) => boolean = () => true,
): Promise<number> {
  let left = 0;
  for (const pending of (await listPending()).filter(isWanted)) {
    if (await save(pending)) await dropPending(pending);
    else left += 1;
  }
  return left;
}

/** Calls back whenever something waits that did not, or no longer waits; returns the way to stop. */
export function watchPending(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((name) => name.startsWith(NAME))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('kirinuki-pending', work);
}
