import Dexie from 'dexie';
import type { ClippingRow } from '../core/clipping';
import type { Facet } from '../core/facets';
import { byKind, EVERYTHING, type Filter, hasFacets } from '../core/filter';
import { facetsIn, toRow } from './clipping-rows';
import type { ArchiveDatabase, ClippingMeta } from './database';
import { countFacets } from './facet-counts';

interface Part {
  /** Only rows with an id below this, as of the last row of the page before. */
  before?: number;
  limit?: number;
}

/** Rows looked at in one go where more is asked than an index answers. */
const BATCH = 200;

/** The clippings of a filter without words, newest first, at most `limit` with an id below `before`. */
export async function listClippings(
  db: ArchiveDatabase,
  filter: Partial<Filter> = {},
  { before = Number.POSITIVE_INFINITY, limit = 50 }: Part = {},
): Promise<ClippingRow[]> {
  const wanted = { ...EVERYTHING, ...filter };
  const walked = await fewest(db, wanted.facets);
  const isPlain = isAnswered(wanted, walked);
  const rows: ClippingRow[] = [];
  for (let last = before; ; ) {
    const most = isPlain ? limit : BATCH;
    const metas = await walk(db, walked, last, most);
    const found = isPlain ? metas : metas.filter((meta) => isListed(meta, wanted));
    rows.push(...found.map(toRow));
    last = metas.at(-1)?.id ?? 0;
    if (rows.length >= limit || metas.length < most) return rows.slice(0, limit);
  }
}

/** Ids of all clippings of a filter, newest first. */
export async function idsOf(db: ArchiveDatabase, filter: Filter): Promise<number[]> {
  const walked = await fewest(db, filter.facets);
  if (isAnswered(filter, walked)) {
    const range = db.meta.where('facets').between([walked, Dexie.minKey], [walked, Dexie.maxKey]);
    return range.primaryKeys();
  }
  const ids: number[] = [];
  for await (const { id } of metasOf(db, filter)) ids.push(id);
  return ids;
}

/** All clippings of a filter, newest first, a few at a time; one that comes meanwhile is not among them. */
export async function* metasOf(db: ArchiveDatabase, filter: Filter): AsyncGenerator<ClippingMeta> {
  const walked = await fewest(db, filter.facets);
  for (let last = Number.POSITIVE_INFINITY; ; ) {
    const metas = await walk(db, walked, last, BATCH);
    yield* metas.filter((meta) => isListed(meta, filter));
    last = metas.at(-1)?.id ?? 0;
    if (metas.length < BATCH) return;
  }
}

/** Whether walking one facet is the whole answer. */
function isAnswered({ facets, from, to }: Filter, walked: Facet): boolean {
  return !from && !to && facets.every((facet) => facet === walked);
}

function isListed(meta: ClippingMeta, { facets, from, to }: Filter): boolean {
  const month = (meta.published ?? meta.saved).slice(0, 7);
  if ((from && month < from) || (to && month > to)) return false;
  return hasFacets(facetsIn(meta), facets);
}

/** The next rows of a facet below an id, newest first: one read of the index. */
function walk(db: ArchiveDatabase, facet: Facet, before: number, most: number) {
  return db.meta
    .where('facets')
    .between([facet, -before], [facet, Dexie.maxKey], before === Number.POSITIVE_INFINITY, true)
    .limit(most)
    .toArray();
}

/** The facet to walk: of those that every clipping must have, the one that fewest have. */
async function fewest(db: ArchiveDatabase, facets: readonly Facet[]): Promise<Facet> {
  const needed = [...byKind(facets).values()].flatMap((any) => (any.length === 1 ? any : []));
  if (needed.length < 2) return needed[0] ?? 'all:';
  const counts = await countFacets(db, needed);
  const [first] = needed.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  return first ?? 'all:';
}

/** How many clippings name each of these entities; those that none names are left out. */
export async function countNaming(
  db: ArchiveDatabase,
  entities: readonly string[],
): Promise<Record<string, number>> {
  const counts = await countFacets(
    db,
    entities.map((id): Facet => `entity:${id}`),
  );
  return Object.fromEntries(
    Object.entries(counts).map(([facet, count = 0]) => [facet.slice('entity:'.length), count]),
  );
}

export async function countClippings(db: ArchiveDatabase): Promise<number> {
  return (await db.counts.get('all:'))?.count ?? 0;
}

/** Every tag of the archive once, in the order of its letters. */
export async function allTags(db: ArchiveDatabase): Promise<string[]> {
  return (await db.meta.orderBy('tags').uniqueKeys()).map(String);
}
