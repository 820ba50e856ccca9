import { addressKey } from '../core/address';
import type { Clipping } from '../core/clipping';
import { facetsIn, join, split } from './clipping-rows';
import { clippingTables } from './clippings';
import type { ArchiveDatabase } from './database';
import { recount } from './facet-counts';
import { indexTerms } from './search-index';
import { writing } from './writing';

/** Clippings written anew in one transaction: a moment, after which others have their turn. */
const AT_ONCE = 20;

/**
 * Brings the next few clippings of an older version into the form this version writes, newest first. Resolves
 * with whether any are left. May be stopped at any moment and begun again: each few are one transaction, which
 * also says how far it has come.
 */
export function settleSome(db: ArchiveDatabase, most = AT_ONCE): Promise<boolean> {
  return writing(db, clippingTables(db), async () => {
    const unsettled = await db.state.get('unsettled');
    if (!unsettled) return false;
    const below = typeof unsettled.value === 'number' ? unsettled.value : Number.POSITIVE_INFINITY;
    const metas = await db.meta.where('id').below(below).reverse().limit(most).toArray();
    const old = metas.filter(({ form }) => form !== 5);
    const bodies = await db.body.bulkGet(old.map(({ id }) => id));
    for (const [at, before] of old.entries()) {
      const found = bodies[at];
      if (!found) continue;
      const { id, ...clipping } = join(before, found);
      clipping.key = await keyNow(db, clipping, id);
      const { meta, body, text } = split(clipping, id);
      await Promise.all([db.meta.put(meta), db.body.put(body), db.texts.put(text)]);
      await recount(db, facetsIn(before), facetsIn(meta));
      await indexTerms(db, id);
    }
    const last = metas.at(-1)?.id;
    if (last === undefined || metas.length < most) await db.state.delete('unsettled');
    else await db.state.put({ name: 'unsettled', value: last });
    return metas.length === most;
  });
}

/**
 * The key this version gives an article that an older one saved; that of then stays another address of it. Where two
 * clippings would have one key, which an older version took for two articles, the one that has it keeps it, and the
 * other its own: nothing is merged.
 */
async function keyNow(
  db: ArchiveDatabase,
  { key, url }: Pick<Clipping, 'key' | 'url'>,
  id: number,
): Promise<string> {
  const now = addressKey(url);
  if (now === key || (await db.meta.where('key').equals(now).count()) > 0) return key;
  const alias = await db.aliases.get(now);
  if (alias && alias.id !== id) return key;
  await db.aliases.put({ key, id });
  return now;
}
