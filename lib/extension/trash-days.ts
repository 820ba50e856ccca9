import { daysWith, steadyDay } from '../core/backup-plan';
import type { ArchiveDatabase } from './database';
import { emptyTrash } from './trash';
import { writing } from './writing';

const NAME = 'trashDays';

/**
 * Lets go for good of what was removed more than 30 days ago, by a clock that three different days have borne
 * out: one that jumps ahead empties nothing.
 */
export async function emptyOldTrash(db: ArchiveDatabase, now = new Date()): Promise<void> {
  const before = (await db.state.get(NAME))?.value;
  const seen = Array.isArray(before) ? before.map(String) : [];
  const days = daysWith(seen, now.toISOString().slice(0, 10));
  if (days.join() !== seen.join())
    await writing(db, [], () => db.state.put({ name: NAME, value: days }));
  const day = steadyDay(days);
  if (day !== undefined) await emptyTrash(db, new Date(day));
}
