import type { NamedPieces } from '../core/search/named-like';
import { clausesOf, demandsOf } from '../core/search/plan';
import type { Piece, SearchQuery } from '../core/search/query';
import { scoreOf } from '../core/search/rank';
import type { Candidate, Search } from './search-candidates';
import { fewWithOwn, lookAt, type SearchHit } from './search-look';
import { createSearchMemory } from './search-memory';
import { candidateSteps, type Step, standingNow } from './search-steps';
import type { SearchedMeta, SearchTables } from './search-tables';

export interface SearchAnswer<Meta> {
  hits: SearchHit<Meta>[];
  /**
   * There may be more below this id: ask again with it as `before`. Also where few or none were found: a
   * search looks at so many texts at a time, and gives up its turn then.
   */
  next?: number;
}

export interface SearchWishes {
  /** Which of the query's pieces are names, as the gazetteer says (`namedLike`). */
  named?: readonly NamedPieces[];
  /** Only clippings below this id; `newest` alone knows further pages. */
  before?: number;
  limit?: number;
  /** `best`: the best of the newest few hundred, on one page; else newest first, page by page. */
  order?: 'newest' | 'best' | undefined;
  /** Aborted when the next key is typed; the search then rejects with its reason. */
  signal?: AbortSignal;
}

export interface ArchiveSearch<Meta> {
  find(query: SearchQuery, wishes?: SearchWishes): Promise<SearchAnswer<Meta>>;
  /** Reads what every search needs; called when a reader goes to the search field. */
  warm(): Promise<void>;
}

/** Texts that one search looks at. */
const MOST_LOOKED_AT = 300;
/** Texts that are read at once, at least. */
const FEWEST_AT_ONCE = 8;
/** Candidates of which the best are chosen. */
const MOST_RANKED = 300;

/**
 * Full-text search of an archive. Segments say which clippings may hold what is looked for, from the newest to
 * the oldest and no further than needed; each clipping's own row and text then decide, so that nothing is
 * found that is gone or says something else now. What is kept in memory is a page's: some megabytes.
 */
export function openSearch<Meta extends SearchedMeta>(db: SearchTables<Meta>): ArchiveSearch<Meta> {
  const memory = createSearchMemory();
  const tables = [db.meta, db.texts, db.counts, db.unsealed, db.segments, db.postings];
  return {
    find: async (query, wishes = {}) => {
      wishes.signal?.throwIfAborted();
      const search = searchFor(query, wishes);
      return db.transaction('r', tables, async () => {
        const [known, among] = await Promise.all([
          standingNow(db, memory),
          fewWithOwn(db, query.facets),
        ]);
        const steps = candidateSteps(db, memory, known, { ...search, among }, wishes.signal);
        return search.ranked ? best(db, steps, search, wishes) : newest(db, steps, search, wishes);
      });
    },
    warm: () =>
      db.transaction('r', tables, async () => {
        await standingNow(db, memory);
      }),
  };
}

interface MarkedSearch extends Search {
  /** What is marked in title and snippet. */
  marked: Piece[];
}

function searchFor(query: SearchQuery, { named = [], before, order }: SearchWishes): MarkedSearch {
  const clauses = clausesOf(query.pieces, named);
  const names = named.flatMap(({ names }) => names.map((text): Piece => ({ text, open: false })));
  return {
    query,
    clauses,
    demands: demandsOf(clauses, query),
    before: before ?? Number.POSITIVE_INFINITY,
    among: undefined,
    ranked: order === 'best',
    marked: [...query.pieces, ...names],
  };
}

async function newest<Meta extends SearchedMeta>(
  db: SearchTables<Meta>,
  steps: AsyncIterable<Step>,
  search: MarkedSearch,
  { limit = 20, signal }: SearchWishes,
): Promise<SearchAnswer<Meta>> {
  const hits: SearchHit<Meta>[] = [];
  let looked = 0;
  for await (const { candidates, downTo, isLast } of steps) {
    for (let at = 0; at < candidates.length; ) {
      const batch = candidates.slice(at, at + Math.max(FEWEST_AT_ONCE, limit - hits.length));
      const ids = batch.map(({ id }) => id);
      hits.push(...(await lookAt(db, search, search.marked, ids)));
      signal?.throwIfAborted();
      at += batch.length;
      looked += batch.length;
      const last = hits[limit - 1];
      if (last) return { hits: hits.slice(0, limit), next: last.id };
      if (looked >= MOST_LOOKED_AT) return { hits, next: ids.at(-1) ?? downTo };
    }
    if (isLast && downTo > Number.NEGATIVE_INFINITY) return { hits, next: downTo };
  }
  return { hits };
}

async function best<Meta extends SearchedMeta>(
  db: SearchTables<Meta>,
  steps: AsyncIterable<Step>,
  search: MarkedSearch,
  { limit = 20, signal }: SearchWishes,
): Promise<SearchAnswer<Meta>> {
  const candidates: Candidate[] = [];
  // Where the next page goes on; absent where these are all.
  let next: number | undefined;
  for await (const { candidates: some, downTo, isLast } of steps) {
    candidates.push(...some);
    if (isLast && downTo > Number.NEGATIVE_INFINITY) next = downTo;
    const isMore = candidates.length > MOST_RANKED || !isLast;
    if (candidates.length >= MOST_RANKED && isMore) {
      next = candidates[MOST_RANKED - 1]?.id;
      break;
    }
  }
  const standing = new Map(
    candidates
      .slice(0, MOST_RANKED)
      .map(({ id, ...shares }, at, { length }) => [id, { ...shares, recency: 1 - at / length }]),
  );
  const scoreById = (id: number, hits = 0) => {
    const known = standing.get(id);
    return known ? scoreOf(known, { hits }) : 0;
  };
  const ids = [...standing.keys()].sort((a, b) => scoreById(b) - scoreById(a));
  const hits: SearchHit<Meta>[] = [];
  // Half as many again as are shown: their texts may change their order.
  const most = Math.max(FEWEST_AT_ONCE, Math.ceil(limit * 1.5));
  let looked = 0;
  for (; looked < ids.length && hits.length < limit; looked += most) {
    hits.push(...(await lookAt(db, search, search.marked, ids.slice(looked, looked + most))));
    signal?.throwIfAborted();
  }
  const scoreOfHit = ({ id, snippet }: SearchHit<Meta>) => scoreById(id, snippet.hits.length);
  hits.sort((a, b) => scoreOfHit(b) - scoreOfHit(a));
  // Of these, more than one page may be left, which only a longer page gives.
  const areAll = looked >= ids.length && hits.length <= limit;
  return { hits: hits.slice(0, limit), ...(areAll && next !== undefined && { next }) };
}
