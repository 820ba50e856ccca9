import type { ArchiveDatabase } from './database';

/**
 * Why the archive of this page or worker came to an end. `outdated`: another version of the extension upgrades
 * it; `gone`: it was deleted under us, as by the reader in the browser's settings. `blocked` is no end: an
 * upgrade of ours waits for pages of another version, and goes on when they are closed.
 */
export type ArchiveChange = 'outdated' | 'gone' | 'blocked' | 'open';

/**
 * Watches over an open database; call it before it is used. Where another version upgrades it, it is closed for
 * good: Dexie of itself would open it anew, meet the newer version, and fail with every call to come, while a
 * page that cannot be upgraded past blocks every other. Where it was deleted, the same: opened anew it would be
 * an empty archive in which this page writes what it believes to be there. The background, which believes
 * nothing, begins an empty one with its next save (`beginsAnew`). Returns the way to stop.
 */
export function watchArchive(
  db: ArchiveDatabase,
  onChange: (change: ArchiveChange) => void,
  { beginsAnew = false } = {},
): () => void {
  let isOver = false;
  const end = (change: ArchiveChange) => {
    if (isOver) return;
    isOver = true;
    onChange(change);
  };
  const versionChange = ({ newVersion }: IDBVersionChangeEvent) => {
    if (!newVersion && beginsAnew) return gone();
    end(newVersion ? 'outdated' : 'gone');
    db.close();
    // Keeps Dexie's own answer from running, which would open the database again.
    return false;
  };
  const gone = () => {
    onChange('gone');
    return undefined;
  };
  const close = () => {
    // A database that failed to open is "closed" too, and says so to whoever asked for it.
    if (isOver || !db.isOpen()) return;
    if (beginsAnew) return void gone();
    // Dexie is about to make itself ready to open anew; this comes after it.
    queueMicrotask(() => db.close());
    void isThere(db.name).then((is) => {
      if (is) db.open().catch(() => undefined);
      else end('gone');
    });
  };
  const blocked = () => {
    if (!isOver) onChange('blocked');
  };
  const ready = () => {
    if (!isOver) onChange('open');
  };
  db.on('versionchange', versionChange);
  db.on('close', close);
  db.on('blocked', blocked);
  db.on('ready', ready);
  return () => {
    isOver = true;
    db.on('versionchange').unsubscribe(versionChange);
    db.on('close').unsubscribe(close);
    db.on('blocked').unsubscribe(blocked);
  };
}

/**
 * Whether the browser still has a database. Chromium closes every connection on a full disk, too, where nothing
 * is deleted; a browser that does not tell is taken to have it.
 */
async function isThere(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((each) => each.name === name);
  } catch {
    return true;
  }
}
