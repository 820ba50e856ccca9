import { idAt } from '../../lib/core/clipping-id';
import type { Facet } from '../../lib/core/facets';
import { facetsIn, split } from '../../lib/extension/clipping-rows';
import { saveClipping } from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import { countFacets, facetsOfKind } from '../../lib/extension/facet-counts';
import { findClippings } from '../../lib/extension/find-clippings';
import { listClippings } from '../../lib/extension/list-clippings';
import { madeClipping } from './made-clippings';

/** What the bench runs inside a page of the extension. */

/** The very archive of the extension, so that its pages have it too. */
const db = openArchive();
const counts = new Map<Facet, number>();

/** Puts clippings in, many in one transaction: what each leaves behind is what a save by itself does. */
export async function fill(from: number, to: number, of: number): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, at) => {
    const draft = madeClipping(from + at, of);
    return split(draft, idAt(draft.saved) + (at % 512));
  });
  for (const { meta } of rows)
    for (const facet of facetsIn(meta)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  await db.transaction('rw', db.meta, db.body, db.texts, async () => {
    await db.meta.bulkAdd(rows.map(({ meta }) => meta));
    await db.body.bulkAdd(rows.map(({ body }) => body));
    await db.texts.bulkAdd(rows.map(({ text }) => text));
  });
}

export async function endFilling(): Promise<void> {
  await db.counts.bulkPut([...counts].map(([facet, count]) => ({ facet, count })));
}

async function timed(times: number, run: (nth: number) => Promise<unknown>): Promise<number[]> {
  const results: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const start = performance.now();
    await run(nth);
    results.push(performance.now() - start);
  }
  return results;
}

const PAGE = 50;

/** The least any list of fifty must do: read as many rows one after the other by their keys. */
export async function rawPage(times: number): Promise<number[]> {
  await db.meta.count();
  return timed(
    times,
    () =>
      new Promise<void>((done, fail) => {
        const transaction = db.backendDB().transaction(['meta'], 'readonly');
        transaction.objectStore('meta').getAll(null, PAGE);
        transaction.oncomplete = () => done();
        transaction.onerror = fail;
      }),
  );
}

/** The first page of the list, or with `deep` any page. */
export async function pages(times: number, deep: boolean): Promise<number[]> {
  const ids = deep ? await idsAcross(times) : [];
  return timed(times, (nth) => {
    const before = ids[nth];
    return listClippings(db, {}, { limit: PAGE, ...(before !== undefined && { before }) });
  });
}

/** Any page of one filter of a kind, the most frequent values first. */
export async function filtered(kind: string, times: number): Promise<number[]> {
  const values = (await facetsOfKind(db, kind)).slice(0, times);
  const ids = await idsAcross(times);
  return timed(times, (nth) => {
    const { facet } = values[nth % values.length] ?? { facet: 'all:' as const };
    const before = nth % 2 ? ids[nth] : undefined;
    return listClippings(
      db,
      { facets: [facet] },
      { limit: PAGE, ...(before !== undefined && { before }) },
    );
  });
}

/** Ids from all over the archive. */
async function idsAcross(times: number): Promise<number[]> {
  const all = await db.meta.toCollection().primaryKeys();
  return Array.from({ length: times }, (_, nth) => all[(nth * 7919) % all.length] ?? 0);
}

/** Twelve counts at once, as filters show them. */
export async function badges(times: number): Promise<number[]> {
  const kinds = ['party', 'topic', 'outlet', 'entity'];
  const some = await Promise.all(kinds.map((kind) => facetsOfKind(db, kind)));
  const facets = some.flatMap((rows) => rows.slice(0, 3).map(({ facet }) => facet));
  return timed(times, () => countFacets(db, facets));
}

/** Whether sixty addresses are saved, as a list of teasers asks. */
export function known(times: number, of: number): Promise<number[]> {
  const urls = Array.from({ length: 60 }, (_, nth) => madeClipping((nth * 997) % of, of).url);
  return timed(times, () => findClippings(db, urls));
}

export function saves(from: number, to: number): Promise<number[]> {
  const drafts = Array.from({ length: to - from }, (_, at) => ({
    ...madeClipping(from + at, to),
    saved: new Date().toISOString(),
  }));
  return timed(drafts.length, (nth) => {
    const draft = drafts[nth];
    return draft ? saveClipping(db, draft) : Promise.resolve();
  });
}
