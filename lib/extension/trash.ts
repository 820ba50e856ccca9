import { facetsIn, join, split } from './clipping-rows';
import { clippingTables, findClipping } from './clippings';
import type { ArchiveDatabase, Removed } from './database';
import { recount } from './facet-counts';
import { indexTerms } from './search-index';
import { writing } from './writing';

/** Days for which a removal can be undone. */
export const DAYS_KEPT = 30;

/**
 * Takes clippings out of the archive, whole: with notes, quotes, earlier versions and picture they stay in the
 * trash, from which they can be put back for 30 days. All of them or none.
 */
export function removeClippings(
  db: ArchiveDatabase,
  ids: readonly number[],
  now = new Date(),
): Promise<void> {
  return writing(db, [...clippingTables(db), db.trash], async () => {
    for (const id of ids) await removeOne(db, id, now.toISOString());
  });
}

async function removeOne(db: ArchiveDatabase, id: number, removed: string): Promise<void> {
  const [meta, body, text, image, versions, aliases] = await Promise.all([
    db.meta.get(id),
    db.body.get(id),
    db.texts.get(id),
    db.images.get(id),
    db.versions.where('[id+saved]').between([id, ''], [id, '\uffff']).toArray(),
    db.aliases.where('id').equals(id).primaryKeys(),
  ]);
  if (!meta) return;
  // A clipping without its body is damaged; there is nothing of it to put back.
  if (body)
    await db.trash.put({
      id,
      removed,
      clipping: join(meta, body, text),
      versions,
      ...(image && { image }),
      ...(aliases.length > 0 && { aliases }),
    });
  await Promise.all([
    db.meta.delete(id),
    db.body.delete(id),
    db.texts.delete(id),
    db.images.delete(id),
    db.versions.bulkDelete(versions.map(({ saved }) => [id, saved])),
    db.aliases.where('id').equals(id).delete(),
    recount(db, facetsIn(meta), []),
  ]);
}

/**
 * Puts removed clippings back where they were; of an article that was saved anew in the meantime the new one
 * stays. Resolves with how many came back.
 */
export function restoreClippings(db: ArchiveDatabase, ids: readonly number[]): Promise<number> {
  return writing(db, [...clippingTables(db), db.trash], async () => {
    const removed = (await db.trash.bulkGet([...ids])).filter((each) => each !== undefined);
    let back = 0;
    for (const each of removed) if (await restoreOne(db, each)) back += 1;
    return back;
  });
}

async function restoreOne(
  db: ArchiveDatabase,
  { id, clipping, versions, image, aliases = [] }: Removed,
): Promise<boolean> {
  const isTaken = (await findClipping(db, clipping.key)) ?? (await db.meta.get(id));
  if (isTaken) return false;
  const { meta, body, text } = split(clipping, id);
  // An address that another clipping has now stays that one's.
  const others = await Promise.all(aliases.map((key) => findClipping(db, key)));
  const free = aliases.filter((_, at) => !others[at]);
  await Promise.all([
    db.meta.put(meta),
    db.body.put(body),
    db.texts.put(text),
    db.aliases.bulkPut(free.map((key) => ({ key, id }))),
    db.versions.bulkPut(versions),
    image && db.images.put(image),
    recount(db, [], facetsIn(meta)),
    db.trash.delete(id),
    indexTerms(db, id),
  ]);
  return true;
}

/** Lets go for good of what was removed more than 30 days before `now`. */
export async function emptyTrash(db: ArchiveDatabase, now = new Date()): Promise<void> {
  const last = new Date(now.getTime() - DAYS_KEPT * 86_400_000).toISOString();
  await writing(db, [db.trash], () => db.trash.where('removed').below(last).delete());
}
