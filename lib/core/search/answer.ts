import { facetParts } from '../facets';
import type { Clause } from './plan';
import { holds, type SearchQuery } from './query';

/** Whether a clipping is an answer, by its text (`searchedText`) and all its facets: the last word on every search. */
export function isAnswer(
  clauses: readonly Clause[],
  query: SearchQuery,
  searched: string,
  facets: ReadonlySet<string>,
): boolean {
  return hasFacets(query, facets) && clauses.every((clause) => meets(clause, searched, facets));
}

function meets({ pieces, entities }: Clause, searched: string, facets: ReadonlySet<string>) {
  return (
    pieces.every((piece) => holds(searched, piece)) ||
    entities.some((id) => facets.has(`entity:${id}`))
  );
}

/** Of every kind of facet asked for, one; and a month between those asked for. */
export function hasFacets(
  { facets, from, to }: Omit<SearchQuery, 'pieces'>,
  had: ReadonlySet<string>,
): boolean {
  const met = new Set<string>();
  const asked = new Set<string>();
  for (const facet of facets) {
    const kind = facetParts(facet)?.kind;
    if (kind === undefined) continue;
    asked.add(kind);
    if (had.has(facet)) met.add(kind);
  }
  return met.size === asked.size && isWithin(had, from, to);
}

function isWithin(had: ReadonlySet<string>, from = '', to = '\uffff'): boolean {
  if (from === '' && to === '\uffff') return true;
  for (const facet of had) {
    if (!facet.startsWith('month:')) continue;
    const month = facet.slice('month:'.length);
    if (month >= from && month <= to) return true;
  }
  return false;
}
