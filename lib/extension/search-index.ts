import { buildSegment } from '../core/search/segment';
import { termsOf } from '../core/search/terms';
import { type MergeMemory, mergeMemory, mergeSome } from './search-merge';
import { searchable } from './search-searchable';
import { segmentRows } from './search-segments';
import type { SearchTables, UnsealedRow } from './search-tables';

/** The lock of whoever indexes: an import does it in its own page, as it goes, and nobody else meanwhile. */
export const SEALING = 'kirinuki-seal';
/** Clippings of a segment that is made from their texts. */
export const SEALED_AT_ONCE = 128;
/** Units of text of such a segment: books are sealed fewer at a time. */
const MOST_UNITS = 1_500_000;

/**
 * Says that the words of a clipping are to be searched as they are from now on. Called inside the transaction
 * that saves, describes, puts back or imports it, which must hold `unsealed`; one small row is written, and
 * search looks at the text itself until `sealTerms` comes.
 */
export async function indexTerms(db: Pick<SearchTables, 'unsealed'>, id: number): Promise<void> {
  await db.unsealed.add({ id });
}

export interface SealWork {
  /** Bytes given to the database. */
  written: number;
  /** Whether there is more to do. */
  more: boolean;
}

/**
 * Seals what is unsealed, 128 clippings at a time, and merges segments by eights. Called after saves, as often
 * as one likes: with nothing to do it costs one look. Every step is one transaction that finds out for itself
 * what is to be done, so that it may be stopped at any moment, and called twice at once; what is merged is
 * not seen by a search until it is whole. Between steps others have their turn. At most `most` steps.
 */
export async function sealTerms(
  db: SearchTables,
  {
    most = Number.POSITIVE_INFINITY,
    signal,
    memory = mergeMemory(),
  }: { most?: number; signal?: AbortSignal; memory?: MergeMemory } = {},
): Promise<SealWork> {
  let written = 0;
  for (let step = 0; step < most && !signal?.aborted; step++) {
    const bytes = (await sealSome(db)) ?? (await mergeSome(db, memory));
    if (bytes === null) return { written, more: false };
    written += bytes;
  }
  return { written, more: true };
}

/** Bytes written; null where too little is unsealed. */
async function sealSome(db: SearchTables): Promise<number | null> {
  const batch = await readBatch(db);
  if (!batch) return null;
  const segment = buildSegment(batch.clippings);
  return db.transaction('rw', db.unsealed, db.segments, db.postings, async () => {
    const { turns } = batch;
    // Another caller was faster.
    const standing = await db.unsealed.bulkGet(turns);
    if (standing.some((row) => row === undefined)) return 0;
    await db.unsealed.bulkDelete(turns);
    if (segment.ids.length === 0) return 0;
    const id = await db.segments.add({
      order: turns.at(-1) ?? 0,
      level: 0,
      documents: segment.ids.length,
      oldest: segment.ids.at(-1) ?? 0,
      newest: segment.ids[0] ?? 0,
    });
    const { rows, size } = segmentRows(id, segment);
    await db.postings.bulkPut(rows);
    return size;
  });
}

interface Batch {
  turns: number[];
  clippings: { id: number; terms: Set<string> }[];
}

/** The clippings that have waited longest; none where there are too few. */
async function readBatch(db: SearchTables): Promise<Batch | undefined> {
  const read = await db.transaction('r', db.unsealed, db.meta, db.texts, async () => {
    const rows = await db.unsealed.limit(4 * SEALED_AT_ONCE).toArray();
    const ids = [...new Set(rows.map(({ id }) => id))].slice(0, SEALED_AT_ONCE);
    if (ids.length < SEALED_AT_ONCE) return { rows, ids };
    const [metas, texts] = await Promise.all([db.meta.bulkGet(ids), db.texts.bulkGet(ids)]);
    return { rows, ids, found: ids.map((_, at) => searchable(metas[at], texts[at])) };
  });
  const { rows, ids, found } = read;
  if (!found) {
    if (rows.length >= 2 * SEALED_AT_ONCE) await forgetEarlier(db, rows);
    return undefined;
  }
  const lengths = found.map((clipping) => clipping?.text.length ?? 0);
  const fit = lengths.findIndex((_, at) => sumOf(lengths.slice(0, at + 1)) > MOST_UNITS);
  const taken = new Set(ids.slice(0, fit < 0 ? ids.length : Math.max(1, fit)));
  const end = rows.findIndex(({ id }) => !taken.has(id));
  return {
    turns: turnsOf(end < 0 ? rows : rows.slice(0, end)),
    clippings: ids.flatMap((id, at) => {
      const clipping = found[at];
      return clipping && taken.has(id) ? [{ id, terms: termsOf(clipping) }] : [];
    }),
  };
}

/** A note that is typed makes row after row of one clipping, of which the last counts. */
async function forgetEarlier(db: SearchTables, rows: readonly UnsealedRow[]): Promise<void> {
  const last = new Map(rows.map((row) => [row.id, row]));
  await db.unsealed.bulkDelete(turnsOf(rows.filter((row) => last.get(row.id) !== row)));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function turnsOf(rows: readonly UnsealedRow[]): number[] {
  return rows.flatMap(({ turn }) => turn ?? []);
}
