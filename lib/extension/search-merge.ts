import { chunksOf } from '../core/search/chunks';
import { mergeIds, mergeStretch } from '../core/search/segment';
import {
  firstRows,
  idRows,
  type OpenSegment,
  openSegments,
  sizeOf,
  wholeSegments,
} from './search-segments';
import { PART, type PostingsRow, type SearchTables, type SegmentRow } from './search-tables';

/** Segments that become one. */
export const MERGED_AT_ONCE = 8;
/** Chunks that are read in one step: a megabyte, a tenth of a second. */
const STRETCH = 64;

/** What steps of one merge need again and again, and can be read anew. */
export interface MergeMemory {
  /** The merged segment these are of. */
  segment?: number;
  sources: Map<number, OpenSegment>;
  ordinals?: Int32Array[];
}

/** Of nothing yet; for who calls again and again. */
export const mergeMemory = (): MergeMemory => ({ sources: new Map() });

type Merging = SegmentRow & { id: number; merging: NonNullable<SegmentRow['merging']> };

/** Does a step of a merge: begins one, or goes on with the one that was begun. Bytes written; null: none is due. */
export async function mergeSome(db: SearchTables, memory: MergeMemory): Promise<number | null> {
  const rows = await db.segments.toArray();
  return rows.some(isMerging) ? goOn(db, memory) : begin(db, dueIn(rows));
}

function isMerging(row: SegmentRow): row is Merging {
  return row.merging !== undefined && row.id !== undefined;
}

/** The oldest segments of one level that are enough for the next: so levels only fall from old to new. */
function dueIn(rows: readonly SegmentRow[]): (SegmentRow & { id: number })[] {
  const whole = wholeSegments(rows);
  for (let at = 0; at + MERGED_AT_ONCE <= whole.length; at++) {
    const run = whole.slice(at, at + MERGED_AT_ONCE);
    if (run.every(({ level }) => level === run[0]?.level)) return run;
  }
  return [];
}

async function begin(
  db: SearchTables,
  due: readonly (SegmentRow & { id: number })[],
): Promise<number | null> {
  const last = due.at(-1);
  if (!last) return null;
  const sources = due.map(({ id }) => id);
  const oldest = Math.min(...due.map((row) => row.oldest));
  const newest = Math.max(...due.map((row) => row.newest));
  const [opened, kept] = await db.transaction('r', db.postings, db.meta, () =>
    Promise.all([
      openSegments(db, sources),
      db.meta.where(':id').between(oldest, newest, true, true).primaryKeys(),
    ]),
  );
  const standing = new Set(kept);
  const { ids } = mergeIds(
    opened.map(({ ids }) => ids),
    (id) => standing.has(id),
  );
  return db.transaction('rw', db.segments, db.postings, async () => {
    const rows = await db.segments.toArray();
    // Another caller was faster.
    if (rows.some(isMerging) || !sources.every((id) => rows.some((row) => row.id === id))) return 0;
    const id = await db.segments.add({
      order: last.order,
      level: last.level + 1,
      documents: ids.length,
      oldest: ids.at(-1) ?? 0,
      newest: ids[0] ?? 0,
      merging: { sources, from: '', chunks: 0, stretches: 0 },
    });
    const written = idRows(id, ids);
    await db.postings.bulkPut(written);
    return sizeOf(written);
  });
}

function goOn(db: SearchTables, memory: MergeMemory): Promise<number> {
  return db.transaction('rw', db.segments, db.postings, async () => {
    const row = (await db.segments.toArray()).find(isMerging);
    // Another caller was faster.
    if (!row) return 0;
    const { sources, from, chunks, stretches } = row.merging;
    const ordinals = await remember(db, row, memory);
    const opened = sources.map((id) => memory.sources.get(id)?.firsts ?? []);
    const until = endOfStretch(opened, from);
    const read = await Promise.all(
      sources.map((id, at) => readChunks(db, id, opened[at] ?? [], from, until)),
    );
    const merged = mergeStretch(
      read.map((bytes, at) => ({ chunks: bytes, ordinals: ordinals[at] ?? new Int32Array() })),
      from,
      until,
    );
    const written: PostingsRow[] = merged.chunks.map((bytes, n) => ({
      segment: row.id,
      part: PART.chunks,
      n: chunks + n,
      bytes,
    }));
    if (merged.firsts.length > 0)
      written.push({
        segment: row.id,
        part: PART.firsts,
        n: stretches,
        firsts: merged.firsts.join('\n'),
      });
    await db.postings.bulkPut(written);
    if (until === undefined) return sizeOf(written) + (await finish(db, row));
    await db.segments.put({
      ...row,
      merging: {
        sources,
        from: until,
        chunks: chunks + merged.chunks.length,
        stretches: stretches + 1,
      },
    });
    return sizeOf(written);
  });
}

/** The places that the sources' clippings have in the merged segment. */
async function remember(db: SearchTables, row: Merging, memory: MergeMemory) {
  if (memory.segment === row.id && memory.ordinals) return memory.ordinals;
  const { sources } = row.merging;
  const [own, ...opened] = await openSegments(db, [row.id, ...sources]);
  const kept = new Set(own?.ids);
  memory.segment = row.id;
  memory.sources = new Map(opened.map((segment, at) => [sources[at] ?? 0, segment]));
  memory.ordinals = mergeIds(
    opened.map(({ ids }) => ids),
    (id) => kept.has(id),
  ).ordinals;
  return memory.ordinals;
}

/** The term before which a stretch of so many chunks ends; undefined where it goes to the end. */
function endOfStretch(firsts: readonly (readonly string[])[], from: string): string | undefined {
  const next = firsts.flatMap((terms) => {
    const { to } = chunksOf(terms, { first: from, last: from });
    return terms.slice(to, to + STRETCH);
  });
  return next.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[STRETCH - 1];
}

async function readChunks(
  db: SearchTables,
  segment: number,
  firsts: readonly string[],
  from: string,
  until = '\uffff\uffff',
): Promise<Uint8Array[]> {
  const places = chunksOf(firsts, { first: from, last: until });
  if (places.from === places.to) return [];
  const rows = await db.postings
    .where(':id')
    .between([segment, PART.chunks, places.from], [segment, PART.chunks, places.to], true, false)
    .toArray();
  return rows.flatMap(({ bytes }) => bytes ?? []);
}

/** The merged segment takes the place of its sources. */
async function finish(db: SearchTables, { merging, ...row }: Merging): Promise<number> {
  const [own] = await openSegments(db, [row.id]);
  const written = firstRows(row.id, own?.firsts ?? []);
  const partOf = (id: number, from: number, to: number) =>
    db.postings.where(':id').between([id, from, 0], [id, to, 0], true, false);
  await partOf(row.id, PART.firsts, PART.chunks).delete();
  await db.postings.bulkPut(written);
  for (const id of merging.sources) await partOf(id, PART.ids, PART.chunks + 1).delete();
  await db.segments.bulkDelete(merging.sources);
  // Of clippings that were all removed, nothing is left.
  if (row.documents === 0) await db.segments.delete(row.id);
  else await db.segments.put(row);
  return sizeOf(written);
}
