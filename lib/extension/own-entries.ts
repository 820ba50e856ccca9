import type { OwnEntry } from '../core/own-entry';
import { contentOf, MOST_ENTRIES, type OwnPack } from '../core/own-pack';
import type { ArchiveDatabase } from './database';
import { changeSettings } from './settings';
import { writing } from './writing';

/** What became of a pack: how many entries are new, are as they were, and were dropped by a newer one. */
export interface PackOutcome {
  added: number;
  same: number;
  removed: number;
}

/** All entries of the reader's own. Rejects where the archive fails. */
export function listOwn(db: ArchiveDatabase): Promise<OwnEntry[]> {
  return db.own.toArray();
}

/** Keeps one entry, new or edited. Rejects with `TooManyEntries` when there are too many. */
export async function keepOwn(db: ArchiveDatabase, entry: OwnEntry): Promise<void> {
  await changeOwn(db, () => db.own.put(entry));
}

/** Removes one entry; resolves with it, or with nothing where there was none. */
export function removeOwn(db: ArchiveDatabase, id: string): Promise<OwnEntry[]> {
  return remove(db, (entry) => entry.id === id);
}

/** Removes all that came with a pack; resolves with it. */
export function removePack(db: ArchiveDatabase, pack: string): Promise<OwnEntry[]> {
  return remove(db, (entry) => entry.pack === pack);
}

async function remove(
  db: ArchiveDatabase,
  isMeant: (entry: OwnEntry) => boolean,
): Promise<OwnEntry[]> {
  let removed: OwnEntry[] = [];
  await changeOwn(db, async () => {
    removed = await db.own.filter(isMeant).toArray();
    await db.own.bulkDelete(removed.map(({ id }) => id));
  });
  return removed;
}

/** Puts back entries that were removed, all or none; one that has been written anew since stays as it is. */
export async function restoreOwn(db: ArchiveDatabase, entries: readonly OwnEntry[]): Promise<void> {
  await changeOwn(db, async () => {
    const there = await db.own.bulkGet(entries.map(({ id }) => id));
    await db.own.bulkAdd(entries.filter((_, at) => there[at] === undefined));
  });
}

/**
 * Keeps all entries of a pack or none. What came with a pack of this name before and is no longer in it
 * goes; what the reader has already in the same words, also without the pack, is not kept twice: so
 * importing again changes nothing.
 */
export async function importPack(db: ArchiveDatabase, pack: OwnPack): Promise<PackOutcome> {
  const outcome: PackOutcome = { added: 0, same: 0, removed: 0 };
  await changeOwn(db, async () => {
    const before = await db.own.toArray();
    const old = before.filter((entry) => entry.pack === pack.name);
    const elsewhere = new Set(
      before.filter((entry) => entry.pack !== pack.name).map((entry) => contentOf(entry)),
    );
    const known = new Map(old.map((entry) => [entry.id, contentOf(entry)]));
    const wanted = pack.entries.filter((entry) => !elsewhere.has(contentOf(entry)));
    const added = wanted.filter((entry) => known.get(entry.id) !== contentOf(entry));
    const kept = new Set(wanted.map(({ id }) => id));
    const gone = old.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    await db.own.bulkDelete(gone);
    await db.own.bulkPut(added);
    outcome.added = added.length;
    outcome.same = pack.entries.length - added.length;
    outcome.removed = gone.length;
  });
  return outcome;
}

/**
 * One transaction, and a word to all open tabs that what they read before may be out of date. That it began
 * is said first: where the page is closed before it can say that it ended, whoever reads looks for itself.
 */
async function changeOwn(db: ArchiveDatabase, change: () => PromiseLike<unknown>): Promise<void> {
  await navigator.locks.request('kirinuki-own', async () => {
    await changeSettings({ ownUnsettled: true });
    try {
      await writing(db, [db.own], async () => {
        await change();
        if ((await db.own.count()) > MOST_ENTRIES)
          throw Object.assign(new Error(`more than ${MOST_ENTRIES} entries`), {
            name: 'TooManyEntries',
          });
      });
    } finally {
      const ownChanged = `${new Date().toISOString()} ${Math.random()}`;
      await changeSettings({ ownChanged, ownUnsettled: false });
    }
  });
}
