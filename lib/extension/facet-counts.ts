import type { Facet } from '../core/facets';
import type { ArchiveDatabase } from './database';

/**
 * Keeps true how many clippings each facet holds, where one clipping changes from `before` to `after`. Only
 * within the transaction that writes the clipping: counting an index of 100,000 rows takes seconds.
 */
export async function recount(
  db: ArchiveDatabase,
  before: Iterable<Facet>,
  after: Iterable<Facet>,
): Promise<void> {
  const changes = new Map<Facet, number>();
  for (const facet of before) changes.set(facet, (changes.get(facet) ?? 0) - 1);
  for (const facet of after) changes.set(facet, (changes.get(facet) ?? 0) + 1);
  const facets = [...changes.keys()].filter((facet) => changes.get(facet) !== 0);
  if (facets.length === 0) return;
  const standing = await db.counts.bulkGet(facets);
  const rows = facets.map((facet, at) => ({
    facet,
    count: (standing[at]?.count ?? 0) + (changes.get(facet) ?? 0),
  }));
  const gone = rows.filter(({ count }) => count <= 0).map(({ facet }) => facet);
  await db.counts.bulkPut(rows.filter(({ count }) => count > 0));
  if (gone.length > 0) await db.counts.bulkDelete(gone);
}

/** How many clippings each of these facets holds; those that hold none are left out. */
export async function countFacets(
  db: ArchiveDatabase,
  facets: readonly Facet[],
): Promise<Partial<Record<Facet, number>>> {
  const rows = await db.counts.bulkGet([...new Set(facets)]);
  return Object.fromEntries(rows.flatMap((row) => (row ? [[row.facet, row.count]] : [])));
}

/** All facets of a kind with how many clippings each holds, most first. */
export async function facetsOfKind(
  db: ArchiveDatabase,
  kind: string,
): Promise<{ facet: Facet; count: number }[]> {
  const rows = await db.counts.where('facet').startsWith(`${kind}:`).toArray();
  return rows.sort((a, b) => b.count - a.count || (a.facet < b.facet ? -1 : 1));
}
