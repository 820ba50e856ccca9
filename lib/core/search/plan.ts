import { type Facet, facetParts, ownFacets } from '../facets';
import { addDocuments, chunksOf, type Documents, noDocuments } from './chunks';
import type { NamedPieces } from './named-like';
import { type Piece, rangesOf, type SearchQuery, type TermRange } from './query';
import { FACET, facetTerm, TITLE } from './terms';

/** Pieces that must all be held, or an entity that is named instead: `Dokdo` by whatever name. */
export interface Clause {
  pieces: Piece[];
  entities: readonly string[];
}

/** What a clipping must have by its terms: of every demand, all ranges of one way to meet it. */
export type Demand = TermRange[][];

/** The pieces of a query with the entities that they name, each piece in one clause. */
export function clausesOf(pieces: readonly Piece[], named: readonly NamedPieces[]): Clause[] {
  const clauses: Clause[] = [];
  for (let at = 0; at < pieces.length; ) {
    const longest = named
      .filter(({ from, to }) => from === at && to > at && to <= pieces.length)
      .reduce<NamedPieces | undefined>((a, b) => (a && a.to >= b.to ? a : b), undefined);
    const to = longest?.to ?? at + 1;
    clauses.push({ pieces: pieces.slice(at, to), entities: longest?.entities ?? [] });
    at = to;
  }
  return clauses;
}

/** What the terms of a clipping must be for it to be an answer; the reader's own facets are in no term. */
export function demandsOf(clauses: readonly Clause[], query: SearchQuery): Demand[] {
  const kinds = facetsByKind(query.facets);
  return [
    ...clauses.map(
      ({ pieces, entities }): Demand => [
        pieces.flatMap(rangesOf),
        ...entities.map((id) => [facetRange(`entity:${id}`)]),
      ],
    ),
    ...[...kinds.values()].map((facets): Demand => facets.map((facet) => [facetRange(facet)])),
    ...(query.from === undefined && query.to === undefined ? [] : [[[monthsOf(query)]]]),
  ];
}

/** What a title must hold for each clause to be met by it; none where a clause names an entity alone. */
export function titleDemandsOf(clauses: readonly Clause[]): Demand[] {
  return clauses.map(({ pieces }) => [
    pieces
      .flatMap(rangesOf)
      .map(({ first, last }) => ({ first: TITLE + first, last: TITLE + last })),
  ]);
}

/** What says of each clause whether its entity is named for certain. */
export function entityDemandsOf(clauses: readonly Clause[]): Demand[] {
  return clauses.flatMap(({ entities }) =>
    entities.length === 0 ? [] : [entities.map((id) => [facetRange(`entity:${id}`)])],
  );
}

/** Facets that terms know, one list a kind. */
function facetsByKind(facets: readonly Facet[]): Map<string, Facet[]> {
  const kinds = new Map<string, Facet[]>();
  for (const facet of facets) {
    const kind = facetParts(facet)?.kind;
    if (kind === undefined || ownFacets.includes(kind)) continue;
    kinds.set(kind, [...(kinds.get(kind) ?? []), facet]);
  }
  return kinds;
}

function facetRange(facet: string): TermRange {
  return { first: facetTerm(facet), last: facetTerm(facet) };
}

function monthsOf({ from = '', to = '\uffff' }: SearchQuery): TermRange {
  return { first: `${FACET}month:${from}`, last: `${FACET}month:${to}` };
}

/**
 * So many chunks are looked at for one range at most. The beginning of more words than that is everywhere:
 * it is left to the text.
 */
const MOST_CHUNKS = 24;

/** Which chunks of a segment demands need; null for a range that is left to the text. */
export function chunksNeeded(firsts: readonly string[], demands: readonly Demand[]): Set<number> {
  const needed = new Set<number>();
  for (const range of demands.flat(2)) {
    const { from, to } = chunksOf(firsts, range);
    if (to - from > MOST_CHUNKS) continue;
    for (let at = from; at < to; at++) needed.add(at);
  }
  return needed;
}

/** A segment as far as it was read. */
export interface ReadSegment {
  documents: number;
  firsts: readonly string[];
  chunk(at: number): Uint8Array | undefined;
}

/** The documents that meet all demands, as far as terms tell. */
export function documentsMeeting(segment: ReadSegment, demands: readonly Demand[]): Documents {
  const all = noDocuments(segment.documents).fill(0xffffffff);
  const spare = segment.documents & 31;
  if (spare > 0) all[all.length - 1] = (1 << spare) - 1;
  return demands.reduce((left, demand) => both(left, meeting(segment, demand)), all);
}

/** Undefined: every document may. */
function meeting(segment: ReadSegment, demand: Demand): Documents | undefined {
  let found: Documents | undefined;
  for (const way of demand) {
    let all: Documents | undefined;
    for (const range of way) {
      const having = withinRange(segment, range);
      if (having) all = all ? both(all, having) : having;
    }
    if (!all) return undefined;
    found = found ? either(found, all) : all;
  }
  return found;
}

function withinRange(segment: ReadSegment, range: TermRange): Documents | undefined {
  const { from, to } = chunksOf(segment.firsts, range);
  if (to - from > MOST_CHUNKS) return undefined;
  const found = noDocuments(segment.documents);
  for (let at = from; at < to; at++) {
    const bytes = segment.chunk(at);
    if (bytes) addDocuments(bytes, range, found);
  }
  return found;
}

function both(a: Documents, b: Documents | undefined): Documents {
  if (b) for (let at = 0; at < a.length; at++) a[at] = (a[at] ?? 0) & (b[at] ?? 0);
  return a;
}

function either(a: Documents, b: Documents): Documents {
  for (let at = 0; at < a.length; at++) a[at] = (a[at] ?? 0) | (b[at] ?? 0);
  return a;
}

/** Calls `tell` with each document of a set, newest first. */
export function eachDocument(documents: Documents, tell: (ordinal: number) => void): void {
  for (const [at, word] of documents.entries())
    for (let left = word; left !== 0; left &= left - 1)
      tell(at * 32 + (31 - Math.clz32(left & -left)));
}

export function hasDocument(documents: Documents, ordinal: number): boolean {
  return ((documents[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0;
}
