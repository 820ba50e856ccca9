import Dexie from 'dexie';
import type { Facet } from '../../lib/core/facets';
import { indexTerms } from '../../lib/extension/search-index';
import { SEARCH_STORES, type SearchTables } from '../../lib/extension/search-tables';

/** A clipping as far as search knows it. */
export interface Kept {
  id: number;
  title?: string;
  text?: string;
  outlet?: string;
  note?: string;
  tags?: string[];
  facets?: Facet[];
}

let archives = 0;

/** A database of the tables that search reads, and no others. */
export function trialArchive(name = `search-${archives++}`): SearchTables {
  const db = new Dexie(name) as SearchTables;
  db.version(1).stores({
    meta: 'id, *facets',
    texts: 'id',
    counts: 'facet',
    ...SEARCH_STORES,
  });
  return db;
}

/** Keeps clippings as a save does, all or none. */
export function keep(db: SearchTables, ...clippings: Kept[]): Promise<void> {
  return db.transaction('rw', db.meta, db.texts, db.counts, db.unsealed, async () => {
    for (const { id, title = '', text = '', facets = [], ...rest } of clippings) {
      const pairs = facets.map((facet): [string, number] => [facet, -id]);
      await db.meta.put({ id, title, facets: pairs, ...rest });
      await db.texts.put({ id, text });
      await indexTerms(db, id);
      for (const facet of facets) {
        const count = (await db.counts.get(facet))?.count ?? 0;
        await db.counts.put({ facet, count: count + 1 });
      }
    }
  });
}

/** Takes a clipping away, as a removal does. */
export function remove(db: SearchTables, id: number): Promise<void> {
  return db.transaction('rw', db.meta, db.texts, async () => {
    await db.meta.delete(id);
    await db.texts.delete(id);
  });
}
