import type { ArchiveDatabase } from './database';
import { restoreClippings } from './trash';
import { writing } from './writing';

/** What a list shows of a removed clipping. */
export interface RemovedRow {
  id: number;
  title: string;
  outlet?: string;
  /** Instant of removal. */
  removed: string;
}

/** Rows read in one transaction; each is a whole clipping with its picture. */
const AT_ONCE = 100;

/** What was removed and can be put back, newest removal first, at most `limit`. */
export async function listRemoved(db: ArchiveDatabase, limit: number): Promise<RemovedRow[]> {
  const rows = await db.trash.orderBy('removed').reverse().limit(limit).toArray();
  return rows.map(({ id, removed, clipping: { title, outlet } }) => ({
    id,
    title,
    removed,
    ...(outlet !== undefined && { outlet }),
  }));
}

export function countRemoved(db: ArchiveDatabase): Promise<number> {
  return db.trash.count();
}

/**
 * Puts everything back that was removed, a few at a time: each few all or none, so that what stops in the
 * middle can be begun again. Resolves with how many came back; what was saved anew since stays removed.
 */
export async function restoreAll(db: ArchiveDatabase): Promise<number> {
  const ids = await db.trash.toCollection().primaryKeys();
  let back = 0;
  for (let at = 0; at < ids.length; at += AT_ONCE)
    back += await restoreClippings(db, ids.slice(at, at + AT_ONCE));
  return back;
}

/** Lets removed clippings go for good, before their 30 days are over. */
export function deleteForGood(db: ArchiveDatabase, ids: readonly number[]): Promise<void> {
  return writing(db, [db.trash], () => db.trash.bulkDelete([...ids]));
}

/** Lets everything that was removed go for good. */
export function deleteAllForGood(db: ArchiveDatabase): Promise<void> {
  return writing(db, [db.trash], () => db.trash.clear());
}
