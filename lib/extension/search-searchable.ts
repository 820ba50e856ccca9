import { facetParts, ownFacets } from '../core/facets';
import type { Searchable } from '../core/search/terms';
import type { SearchedMeta, SearchedRow } from './search-tables';

/** What of a clipping is searched; undefined where it is gone, or not settled yet. */
export function searchable(
  meta: SearchedMeta | undefined,
  row: SearchedRow | undefined,
): Searchable | undefined {
  if (!meta || !row) return undefined;
  const { title, outlet, source, byline, note, tags = [] } = meta;
  const others = [outlet, source, byline, note, ...tags, ...(row.notes ?? [])];
  return {
    title,
    text: row.text,
    others: others.filter((each) => each !== undefined),
    facets: meta.facets.flatMap(([facet]) => (isOwn(facet) ? [] : [facet])),
  };
}

/** Whether the reader's own hand changes a facet, so that no segment knows it. */
export function isOwn(facet: string): boolean {
  const kind = facetParts(facet)?.kind;
  return kind !== undefined && ownFacets.includes(kind);
}
