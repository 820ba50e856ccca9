import type { ClippingRow } from '../core/clipping';
import { type Filter, filterText } from '../core/filter';
import type { NamedPieces } from '../core/search/named-like';
import { parseQuery } from '../core/search/query';
import type { Hit, Snippet } from '../core/search/snippet';
import { toRow } from './clipping-rows';
import type { ArchiveDatabase, ClippingMeta } from './database';
import { idsOf, listClippings, metasOf } from './list-clippings';
import { openSearch, type SearchAnswer, type SearchWishes } from './search-archive';
import type { SearchTables } from './search-tables';

/** A row of a list; of a search with what was found in it. */
export interface ListedRow extends ClippingRow {
  titleHits?: Hit[];
  snippet?: Snippet;
}

export interface ListPart {
  /** Only clippings below this id. */
  before?: number;
  limit?: number | undefined;
  /** `best`: the best of the newest few hundred that words may find, then of the few hundred before them. */
  order?: 'newest' | 'best' | undefined;
  signal?: AbortSignal;
}

/** Lists of an archive by filters with or without words: one way for all that shows, exports or counts them. */
export interface ArchiveLists {
  list(filter: Filter, part?: ListPart): Promise<ListedRow[]>;
  /** All of them, newest first, a few at a time. */
  metas(filter: Filter): AsyncIterable<ClippingMeta>;
  ids(filter: Filter): Promise<number[]>;
  /** Reads what every search needs. */
  warm(): Promise<void>;
}

/** Which words of a query are names, in whatever language; the background knows, who has the gazetteer. */
export type NamedLike = (typed: string) => Promise<readonly NamedPieces[]>;

/** Found at once where all of a search are wanted. */
const AT_ONCE = 100;

export function openLists(db: ArchiveDatabase, namedLike: NamedLike): ArchiveLists {
  const search = openSearch(db as unknown as SearchTables<ClippingMeta>);
  const known = { typed: '', named: Promise.resolve<readonly NamedPieces[]>([]) };

  /** Without an answer words are looked for as words. */
  function namedIn(typed: string): Promise<readonly NamedPieces[]> {
    if (known.typed !== typed) {
      known.typed = typed;
      known.named = namedLike(typed).catch(() => {
        // Asked again when it is looked for again.
        known.typed = '';
        return [];
      });
    }
    return known.named;
  }

  async function* answers(
    filter: Filter,
    wishes: SearchWishes,
  ): AsyncGenerator<SearchAnswer<ClippingMeta>['hits']> {
    const { query, ...rest } = filter;
    const named = await namedIn(query);
    const wanted = { ...rest, pieces: parseQuery(query) };
    let { before } = wishes;
    for (;;) {
      const page = { ...wishes, named, ...(before !== undefined && { before }) };
      const { hits, next } = await search.find(wanted, page);
      yield hits;
      if (next === undefined) return;
      before = next;
    }
  }

  const isPlain = ({ query }: Filter) => parseQuery(query).length === 0;

  async function* metas(filter: Filter) {
    if (isPlain(filter)) return yield* metasOf(db, filter);
    for await (const hits of answers(filter, { limit: AT_ONCE }))
      yield* hits.map(({ meta }) => meta);
  }

  return {
    async list(filter, { limit = 50, ...wishes } = {}) {
      if (isPlain(filter)) return listClippings(db, { ...filter, query: '' }, { limit, ...wishes });
      const rows: ListedRow[] = [];
      for await (const hits of answers(filter, { ...wishes, limit })) {
        for (const { meta, titleHits, snippet } of hits)
          rows.push({ ...toRow(meta), titleHits, snippet });
        if (rows.length >= limit) break;
      }
      return rows.slice(0, limit);
    },
    metas,
    async ids(filter) {
      if (isPlain(filter)) return idsOf(db, { ...filter, query: '' });
      const ids: number[] = [];
      for await (const { id } of metas(filter)) ids.push(id);
      return ids;
    },
    warm: () => search.warm(),
  };
}

/** The same text for filters that list the same. */
export const listKey = (filter: Filter, order: ListPart['order'] = 'newest') =>
  `${order} ${filterText(filter)}`;
