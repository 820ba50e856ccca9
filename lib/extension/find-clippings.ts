import { addressKeys } from '../core/address';
import type { ArchiveDatabase, ClippingMeta } from './database';
import { reading } from './writing';

/**
 * The clippings of the articles at these addresses, in their order, undefined where there is none: by the key of each,
 * by the key an older version gave it, or by another address it was saved under. Two or three reads, however many are asked.
 */
export async function findClippings(
  db: ArchiveDatabase,
  urls: readonly string[],
): Promise<(ClippingMeta | undefined)[]> {
  const keys = urls.map(addressKeys);
  const wanted = [...new Set(keys.flat())];
  const found = new Map<string, ClippingMeta>();
  const [known, others] = await reading(db, [db.meta, db.aliases], () =>
    Promise.all([
      // All asked at once: one cursor over many keys goes to the database and back for each.
      Promise.all(wanted.map((key) => db.meta.where('key').equals(key).toArray())),
      db.aliases.bulkGet(wanted),
    ]),
  );
  for (const meta of known.flat()) found.set(meta.key, meta);
  const aliases = others.filter((alias) => alias !== undefined && !found.has(alias.key));
  if (aliases.length === 0) return inOrder();
  const metas = await db.meta.bulkGet(aliases.map((alias) => alias?.id ?? 0));
  for (const [at, alias] of aliases.entries()) {
    const meta = metas[at];
    if (alias && meta) found.set(alias.key, meta);
  }
  return inOrder();

  function inOrder() {
    return keys.map((each) => each.flatMap((key) => found.get(key) ?? [])[0]);
  }
}
