import Dexie, { type Table } from 'dexie';
import type { ArchiveDatabase } from './database';

/** What this version of Kirinuki knows to write. Raised when rows get a field that no older version writes. */
const WRITER = 5;

/** The archive was upgraded by a newer version; this page or worker is of an older one and must not write. */
export const OUTDATED_WRITER = 'OutdatedWriterError';

/**
 * One strict transaction over `tables`, in which `change` may write. Rejects with `OUTDATED_WRITER`, nothing
 * written, where the archive is a newer version's: a tab that stayed open over an update can still reach an
 * upgraded database, and what it wrote would lack what lists and search rest on.
 */
export function writing<T>(
  db: ArchiveDatabase,
  tables: readonly Table[],
  change: () => PromiseLike<T>,
): Promise<T> {
  return db.transaction('rw', [...tables, db.state], async () => {
    // Beside the change, not before it: what is written is undone where this throws, and a save waits once less.
    const [result] = await Promise.all([change(), refuseOutdated(db)]);
    return result;
  });
}

/** One transaction over `tables` in which `look` only reads; the one that is open already, where there is one. */
export function reading<T>(
  db: ArchiveDatabase,
  tables: readonly Table[],
  look: () => PromiseLike<T>,
): PromiseLike<T> {
  return Dexie.currentTransaction ? look() : db.transaction('r', [...tables], look);
}

async function refuseOutdated(db: ArchiveDatabase): Promise<void> {
  const least = (await db.state.get('minWriter'))?.value;
  if (typeof least === 'number' && least > WRITER)
    throw Object.assign(new Error('the archive is a newer version’s'), { name: OUTDATED_WRITER });
}
