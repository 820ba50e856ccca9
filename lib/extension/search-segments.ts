import type { Segment } from '../core/search/segment';
import { PART, type PostingsRow, type SearchTables, type SegmentRow } from './search-tables';

/** Ids and first terms a row: 32 KB, and some 20. */
const IDS_A_ROW = 4096;
const FIRSTS_A_ROW = 2048;

/** What of a segment is kept while it is searched or merged. */
export interface OpenSegment {
  ids: Float64Array;
  firsts: readonly string[];
}

/** A segment as rows, and how many bytes they hold. */
export function segmentRows(
  segment: number,
  { ids, firsts, chunks }: Segment,
): { rows: PostingsRow[]; size: number } {
  const rows = [
    ...idRows(segment, ids),
    ...firstRows(segment, firsts),
    ...chunks.map((bytes, n): PostingsRow => ({ segment, part: PART.chunks, n, bytes })),
  ];
  return { rows, size: sizeOf(rows) };
}

export function idRows(segment: number, ids: Float64Array): PostingsRow[] {
  return pieces(ids.length, IDS_A_ROW).map(([start, end], n) => ({
    segment,
    part: PART.ids,
    n,
    ids: ids.slice(start, end),
  }));
}

export function firstRows(segment: number, firsts: readonly string[]): PostingsRow[] {
  return pieces(firsts.length, FIRSTS_A_ROW).map(([start, end], n) => ({
    segment,
    part: PART.firsts,
    n,
    firsts: firsts.slice(start, end).join('\n'),
  }));
}

/** Bytes of rows, as they are given to the database: two a unit of text, and some thirty for keys. */
export function sizeOf(rows: readonly PostingsRow[]): number {
  return rows.reduce(
    (sum, { ids, firsts = '', bytes }) =>
      sum + (ids?.byteLength ?? 0) + 2 * firsts.length + (bytes?.byteLength ?? 0) + 32,
    0,
  );
}

/** Reads ids and first terms of segments, inside a transaction with `postings`. */
export function openSegments(
  db: Pick<SearchTables, 'postings'>,
  segments: readonly number[],
): Promise<OpenSegment[]> {
  return Promise.all(
    segments.map(async (segment) => {
      const rows = await db.postings
        .where(':id')
        .between([segment, PART.ids, 0], [segment, PART.chunks, 0], true, false)
        .toArray();
      return openRows(rows);
    }),
  );
}

function openRows(rows: readonly PostingsRow[]): OpenSegment {
  const tables = rows.flatMap(({ ids }) => ids ?? []);
  const all = new Float64Array(tables.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const table of tables) {
    all.set(table, at);
    at += table.length;
  }
  const lines = rows.flatMap(({ firsts }) => firsts ?? []);
  return { ids: all, firsts: lines.length === 0 ? [] : lines.join('\n').split('\n') };
}

/** Segments that can be searched, from the oldest to the newest. */
export function wholeSegments(rows: readonly SegmentRow[]): (SegmentRow & { id: number })[] {
  return rows
    .flatMap((row) => (row.merging || row.id === undefined ? [] : { ...row, id: row.id }))
    .sort((a, b) => a.order - b.order);
}

function pieces(length: number, most: number): [start: number, end: number][] {
  return Array.from({ length: Math.ceil(length / most) }, (_, n) => [
    n * most,
    Math.min(length, (n + 1) * most),
  ]);
}
