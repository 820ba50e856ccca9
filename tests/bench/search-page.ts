import Dexie from 'dexie';
import { facetsOf } from '../../lib/core/facets';
import { parseQuery } from '../../lib/core/search/query';
import { buildSegment } from '../../lib/core/search/segment';
import { termsOf } from '../../lib/core/search/terms';
import { openSearch, type SearchWishes } from '../../lib/extension/search-archive';
import { indexTerms, type SealWork, sealTerms } from '../../lib/extension/search-index';
import { searchable } from '../../lib/extension/search-searchable';
import { segmentRows, sizeOf } from '../../lib/extension/search-segments';
import {
  SEARCH_STORES,
  type SearchedMeta,
  type SearchTables,
} from '../../lib/extension/search-tables';
import { madeClipping, madeQueries } from './made-clippings';
import type { MadeLanguage } from './made-words';

/** What the bench runs inside a page of the extension. */

type Tables = SearchTables & { body: Dexie.Table<unknown, number> };

function openTables(name: string, bucket?: IDBFactory): Tables {
  const options = bucket ? { indexedDB: bucket, IDBKeyRange } : {};
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', ...options }) as Tables;
  db.version(1).stores({
    meta: 'id, &key, *facets',
    texts: 'id',
    body: 'id',
    counts: 'facet',
    ...SEARCH_STORES,
  });
  return db;
}

const db = openTables('search-bench');
const search = openSearch(db);

function rowsOf(n: number, of: number) {
  const { text, html, relevance, mentions, quotes: _, ...facts } = madeClipping(n, of);
  const id = Date.parse(facts.saved) * 512 + (n % 512);
  const clipping = { ...facts, text, relevance, mentions };
  const facets = facetsOf(clipping).map((facet): [string, number] => [facet, -id]);
  const meta: SearchedMeta = { ...facts, id, facets };
  return { id, meta, text: { id, text }, body: { id, html, relevance, mentions } };
}

/** Saves clippings, many in one transaction: what each leaves behind is what a save by itself does. */
export function fill(from: number, to: number, of: number): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, at) => rowsOf(from + at, of));
  return db.transaction('rw', db.meta, db.texts, db.body, db.unsealed, async () => {
    await db.meta.bulkAdd(rows.map(({ meta }) => meta));
    await db.texts.bulkAdd(rows.map(({ text }) => text));
    await db.body.bulkAdd(rows.map(({ body }) => body));
    await db.unsealed.bulkAdd(rows.map(({ id }) => ({ id })));
  });
}

let filling: Promise<void> | undefined;
let filled = 0;

/**
 * Begins to fill with whole segments of 8,192, as merging twice leaves them: a merge is the segment of all its
 * clippings (`tests/core/search/segment.test.ts`), so what is searched is the same, and saved without waiting
 * for every step to it. The rest is saved and sealed as ever. No body: search reads none.
 */
export function beginFilling(of: number, size: number): void {
  filling = (async () => {
    for (; filled + WHOLE <= size; filled += WHOLE) {
      // Whoever asks is answered first.
      await new Promise((resolve) => setTimeout(resolve));
      const rows = Array.from({ length: WHOLE }, (_, at) => rowsOf(filled + at, of));
      const clippings = rows.map(({ id, meta, text }) => {
        const clipping = searchable(meta, text);
        return { id, terms: clipping ? termsOf(clipping) : [] };
      });
      const segment = buildSegment(clippings);
      await db.transaction('rw', db.meta, db.texts, db.segments, db.postings, async () => {
        await db.meta.bulkAdd(rows.map(({ meta }) => meta));
        await db.texts.bulkAdd(rows.map(({ text }) => text));
        const id = await db.segments.add({
          order: filled,
          level: 2,
          documents: WHOLE,
          oldest: segment.ids.at(-1) ?? 0,
          newest: segment.ids[0] ?? 0,
        });
        await db.postings.bulkPut(segmentRows(id, segment).rows);
      });
    }
    // What is sealed from here on comes after.
    await db.unsealed.add({ turn: filled, id: 0 });
    await db.unsealed.delete(filled);
  })();
}

const WHOLE = 8192;

/** How many clippings are filled, once all are; rejects with what went wrong. */
export async function awaitFilling(): Promise<number> {
  await filling;
  return filled;
}

export function seal(most: number): Promise<SealWork> {
  return sealTerms(db, { most });
}

/** Milliseconds of each save, one by one, with the index's row and without it. */
export async function save(
  from: number,
  to: number,
  of: number,
  indexed: boolean,
): Promise<number[]> {
  const times: number[] = [];
  for (let n = from; n < to; n++) {
    const { id, meta, text, body } = rowsOf(n, of);
    const start = performance.now();
    await db.transaction('rw', db.meta, db.texts, db.body, db.unsealed, async () => {
      await Promise.all([db.meta.add(meta), db.texts.add(text), db.body.add(body)]);
      if (indexed) await indexTerms(db, id);
    });
    times.push(performance.now() - start);
  }
  return times;
}

export interface Asked {
  query: string;
  ms: number;
  hits: number;
}

/** Asks every query once; `fresh`: with nothing kept of the index, as a page that was just opened. */
export async function ask(
  language: MadeLanguage,
  count: number,
  of: number,
  wishes: SearchWishes,
): Promise<Asked[]> {
  await search.warm();
  const asked: Asked[] = [];
  for (const query of madeQueries(language, count, of)) {
    const pieces = parseQuery(query);
    const start = performance.now();
    const { hits } = await search.find({ pieces, facets: [] }, wishes);
    asked.push({ query, ms: performance.now() - start, hits: hits.length });
  }
  return asked;
}

/** Milliseconds from nothing kept in memory to the first answer. */
export async function first(): Promise<number> {
  const start = performance.now();
  await openSearch(db).find({ pieces: parseQuery('日本'), facets: [] });
  return performance.now() - start;
}

/** The least any search that shows titles and passages must do: read twenty rows and their texts. */
export async function raw(times: number): Promise<number[]> {
  const all = await db.meta.toCollection().primaryKeys();
  const results: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const ids = Array.from(
      { length: 20 },
      (_, at) => all[(nth * 7919 + at * 104_729) % all.length] ?? 0,
    );
    const start = performance.now();
    await new Promise<void>((done, fail) => {
      const transaction = db.backendDB().transaction(['meta', 'texts'], 'readonly');
      for (const id of ids) {
        transaction.objectStore('meta').get(id);
        transaction.objectStore('texts').get(id);
      }
      transaction.oncomplete = () => done();
      transaction.onerror = fail;
    });
    results.push(performance.now() - start);
  }
  return results;
}

/** Bytes of the index as it is given to the database, and as it lies on the disk, by a copy of it alone. */
export async function size(): Promise<{ given: number; disk: number; segments: number[] }> {
  const segments = await db.segments.toArray();
  const buckets = (navigator as { storageBuckets?: StorageBuckets }).storageBuckets;
  const bucket = await buckets?.open(`copy-${Date.now()}`);
  const copy = bucket && openTables('copy', bucket.indexedDB);
  let given = 0;
  for (const { id } of segments) {
    for (let n = 0; ; n += 500) {
      const rows = await db.postings
        .where('[segment+part+n]')
        .between([id, -1, 0], [id, 9, 0])
        .offset(n)
        .limit(500)
        .toArray();
      if (rows.length === 0) break;
      given += sizeOf(rows);
      await copy?.postings.bulkAdd(rows);
    }
  }
  copy?.close();
  const disk = (await bucket?.estimate())?.usage ?? Number.NaN;
  return { given, disk, segments: segments.map(({ documents }) => documents) };
}

interface StorageBuckets {
  open(name: string): Promise<{ indexedDB: IDBFactory; estimate(): Promise<{ usage?: number }> }>;
}
