import type { Dexie, Table } from 'dexie';

/** The tables of the search index, as Dexie is told of them. */
export const SEARCH_STORES = {
  unsealed: '++turn',
  segments: '++id',
  postings: '[segment+part+n]',
} as const;

/** A clipping whose words are in no segment yet, or changed since; its text is looked at instead. */
export interface UnsealedRow {
  /** Grows; of several rows of a clipping the last one counts. */
  turn?: number;
  id: number;
}

/** An index of some clippings, which never changes; what it holds is in `postings`. */
export interface SegmentRow {
  /** Never given twice, so that what was read of one may be kept. */
  id?: number;
  /** From the oldest to the newest, by when its clippings were sealed. */
  order: number;
  /** 0: sealed; one more for each time it was merged. */
  level: number;
  documents: number;
  /** Least and greatest id in it. */
  oldest: number;
  newest: number;
  /** While it is being merged: from which segments, from which term on it lacks them, and what it has so far. */
  merging?: { sources: number[]; from: string; chunks: number; stretches: number };
}

/** What a row of postings is: ids by ordinal, first terms of chunks, or a chunk. */
export const PART = { ids: 0, firsts: 1, chunks: 2 } as const;

/** A part of a segment. None is so large that a browser would keep it as a file of its own (64 KB). */
export interface PostingsRow {
  segment: number;
  part: (typeof PART)[keyof typeof PART];
  n: number;
  ids?: Float64Array;
  /** A line each. */
  firsts?: string;
  bytes?: Uint8Array;
}

export type PostingsKey = [segment: number, part: number, n: number];

/** What search needs of a clipping's row in `meta`. */
export interface SearchedMeta {
  id: number;
  title: string;
  outlet?: string;
  source?: string;
  byline?: string;
  note?: string;
  tags?: string[];
  facets: readonly (readonly [facet: string, place: number])[];
}

/** What search needs of a clipping's row in `texts`. */
export interface SearchedRow {
  id: number;
  text: string;
  /** The reader's notes on quotes. */
  notes?: string[];
}

/**
 * The tables that search reads and writes; the archive's database has them all, and is passed as this by a cast:
 * Dexie's tables are of one type of row and no wider one, and tests have rows with less in them.
 */
export type SearchTables<Meta extends SearchedMeta = SearchedMeta> = Dexie & {
  meta: Table<Meta, number>;
  texts: Table<SearchedRow, number>;
  counts: Table<{ facet: string; count: number }, string>;
  unsealed: Table<UnsealedRow, number>;
  segments: Table<SegmentRow, number>;
  postings: Table<PostingsRow, PostingsKey>;
};
