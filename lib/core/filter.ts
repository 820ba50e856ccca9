import { type Facet, facetParts } from './facets';

/**
 * Which clippings a list is of: those with the words, with one facet of each kind that is asked for, and of the
 * months from `from` to `to`. Empty, it is all of them.
 */
export interface Filter {
  /** Words and "phrases" as the reader typed them. */
  query: string;
  facets: readonly Facet[];
  /** Months, `2026-11`, both included. */
  from?: string;
  to?: string;
}

export const EVERYTHING: Filter = { query: '', facets: [] };

/** A search the reader gave a name: what it asks for is the address's text of a filter (`filterText`). */
export interface SavedSearch {
  name: string;
  query: string;
}

export const LONGEST_QUERY = 500;
const MOST_FACETS = 50;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * A filter as it stands in an address: `q=…&f=party:KR&f=unread:&from=2026-01`. The same filter is always the
 * same text.
 */
export function filterText({ query, facets, from, to }: Filter): string {
  const pairs = [
    ...(query.trim() === '' ? [] : [['q', query.trim()]]),
    ...[...new Set(facets)].sort().map((facet) => ['f', facet]),
    ...(from ? [['from', from]] : []),
    ...(to ? [['to', to]] : []),
  ];
  return pairs.map(([name, value = '']) => `${name}=${encoded(value)}`).join('&');
}

/** The filter in a text that came from an address or a saved search; what is no part of one is passed over. */
export function filterIn(text: string): Filter {
  const filter: Filter & { facets: Facet[] } = { query: '', facets: [] };
  for (const pair of text.replace(/^\?/, '').split('&')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = decoded(pair.slice(at + 1));
    if (name === 'q') filter.query = value.slice(0, LONGEST_QUERY);
    if ((name === 'from' || name === 'to') && MONTH.test(value)) filter[name] = value;
    // The address of older links to the clippings that name somebody.
    const facet = name === 'naming' ? `entity:${value}` : name === 'f' ? value : '';
    if (facetParts(facet) && filter.facets.length < MOST_FACETS) filter.facets.push(facet as Facet);
  }
  return { ...filter, facets: [...new Set(filter.facets)] };
}

/** A filter that asks for these facets, too, and for these months in place of its own. */
export function narrowed(
  filter: Filter,
  facets: readonly Facet[],
  months?: { from: string; to: string },
): Filter {
  return { ...filter, ...months, facets: [...new Set([...filter.facets, ...facets])] };
}

export function isEverything({ query, facets, from, to }: Filter): boolean {
  return query.trim() === '' && facets.length === 0 && !from && !to;
}

/** Whether a clipping's facets are those asked for: of each kind one of those that are named. */
export function hasFacets(of: Iterable<Facet>, wanted: readonly Facet[]): boolean {
  const has = new Set(of);
  return [...byKind(wanted).values()].every((any) => any.some((facet) => has.has(facet)));
}

/** Facets by their kind: one of each kind is wanted. */
export function byKind(facets: readonly Facet[]): Map<string, Facet[]> {
  const kinds = new Map<string, Facet[]>();
  for (const facet of facets) {
    const kind = facetParts(facet)?.kind ?? '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), facet]);
  }
  return kinds;
}

/** The months from `from` to `to` as facets; at most 100 years of them. */
export function monthsBetween(from: string, to: string): Facet[] {
  const months: Facet[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (; months.length < 1200; month += 1) {
    if (month > 12) {
      month = 1;
      year += 1;
    }
    const each = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (each > to) break;
    months.push(`month:${each}`);
  }
  return months;
}

function encoded(text: string): string {
  return encodeURIComponent(text.normalize()).replace(/%(3A|2F)/g, (code) =>
    code === '%3A' ? ':' : '/',
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
