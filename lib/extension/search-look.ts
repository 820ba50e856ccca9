import Dexie from 'dexie';
import { type Facet, facetParts } from '../core/facets';
import { isAnswer } from '../core/search/answer';
import type { Piece } from '../core/search/query';
import { type Hit, hitsIn, type Snippet, snippetOf } from '../core/search/snippet';
import { searchedText } from '../core/search/terms';
import type { Search } from './search-candidates';
import { isOwn, searchable } from './search-searchable';
import type { SearchedMeta, SearchTables } from './search-tables';

/** A clipping that was found, with what a list shows of it. */
export interface SearchHit<Meta> {
  id: number;
  meta: Meta;
  /** In the title. */
  titleHits: Hit[];
  /** The passage with the most of what was looked for. */
  snippet: Snippet;
}

/** Of the reader's own facets, so many clippings are known by their ids before anything else is read. */
const FEW = 2000;

/** Reads candidates and says which of them are answers: the last word. In the order of their ids. */
export async function lookAt<Meta extends SearchedMeta>(
  db: SearchTables<Meta>,
  { query, clauses }: Search,
  marked: readonly Piece[],
  ids: readonly number[],
): Promise<SearchHit<Meta>[]> {
  const [metas, texts] = await Promise.all([db.meta.bulkGet([...ids]), db.texts.bulkGet([...ids])]);
  return ids.flatMap((id, at) => {
    const meta = metas[at];
    const clipping = searchable(meta, texts[at]);
    if (!meta || !clipping) return [];
    const facets = new Set(meta.facets.map(([facet]) => facet));
    if (!isAnswer(clauses, query, searchedText(clipping), facets)) return [];
    const titleHits = hitsIn(clipping.title, marked);
    return [{ id, meta, titleHits, snippet: snippetOf(clipping.text, marked) }];
  });
}

/**
 * The only clippings that can be answers, where the reader's own facets leave few: of each kind asked for all
 * that have one, the fewest. Undefined where none is asked for, or many have it.
 */
export async function fewWithOwn(
  db: Pick<SearchTables, 'meta' | 'counts'>,
  facets: readonly Facet[],
): Promise<Set<number> | undefined> {
  const own = facets.filter(isOwn);
  if (own.length === 0) return undefined;
  const counts = await db.counts.bulkGet([...own]);
  const kinds = new Map<string, { facets: Facet[]; count: number }>();
  for (const [at, facet] of own.entries()) {
    const kind = facetParts(facet)?.kind ?? '';
    const known = kinds.get(kind) ?? { facets: [], count: 0 };
    kinds.set(kind, {
      facets: [...known.facets, facet],
      count: known.count + (counts[at]?.count ?? 0),
    });
  }
  const [fewest] = [...kinds.values()].sort((a, b) => a.count - b.count);
  if (!fewest || fewest.count > FEW) return undefined;
  const ids = await Promise.all(
    fewest.facets.map((facet) =>
      db.meta.where('facets').between([facet, Dexie.minKey], [facet, Dexie.maxKey]).primaryKeys(),
    ),
  );
  return new Set(ids.flat());
}
