import { isAnswer } from '../core/search/answer';
import {
  type Clause,
  type Demand,
  documentsMeeting,
  eachDocument,
  entityDemandsOf,
  hasDocument,
  titleDemandsOf,
} from '../core/search/plan';
import { holds, type SearchQuery } from '../core/search/query';
import type { Standing } from '../core/search/rank';
import { readSegments, type SearchMemory } from './search-memory';
import { isOwn } from './search-searchable';
import type { SearchTables, SegmentRow } from './search-tables';

/** A clipping that may be an answer, by its terms. */
export interface Candidate extends Omit<Standing, 'recency'> {
  id: number;
}

/** What is searched for, with all that follows from it. */
export interface Search {
  query: SearchQuery;
  clauses: readonly Clause[];
  demands: readonly Demand[];
  /** Only below this id. */
  before: number;
  /** Only these, where the reader's own facets leave few. */
  among: ReadonlySet<number> | undefined;
  /** Whether titles and names are asked of the terms, too. */
  ranked: boolean;
}

/** More of one segment are not handed on at a time. */
const MOST_OF_SEGMENT = 300;

/**
 * Candidates of some segments, and the id down to which they are all there: where a segment has more than are
 * handed on at a time, the last of them.
 */
export async function candidatesIn(
  db: SearchTables,
  memory: SearchMemory,
  segments: readonly (SegmentRow & { id: number })[],
  search: Search,
): Promise<{ candidates: Candidate[]; downTo: number }> {
  const { clauses, demands, before, among, ranked } = search;
  const titles = ranked ? titleDemandsOf(clauses) : [];
  const names = ranked ? entityDemandsOf(clauses) : [];
  const read = await readSegments(
    db,
    memory,
    segments.map(({ id }) => id),
    [...demands, ...titles, ...names],
  );
  const candidates: Candidate[] = [];
  let downTo = Number.NEGATIVE_INFINITY;
  for (const segment of read) {
    const inTitle = titles.map((demand) => documentsMeeting(segment, [demand]));
    const named = names.map((demand) => documentsMeeting(segment, [demand]));
    let count = 0;
    let last = Number.NEGATIVE_INFINITY;
    eachDocument(documentsMeeting(segment, demands), (ordinal) => {
      const id = segment.ids[ordinal] ?? 0;
      if (id >= before || (among && !among.has(id)) || ++count > MOST_OF_SEGMENT) return;
      const share = (sets: typeof named) =>
        sets.filter((set) => hasDocument(set, ordinal)).length / Math.max(1, clauses.length);
      candidates.push({ id, inTitle: share(inTitle), named: share(named) });
      last = id;
    });
    if (count > MOST_OF_SEGMENT) downTo = Math.max(downTo, last);
  }
  return { candidates, downTo };
}

/** Candidates among what is unsealed: those whose text is kept are looked at, all others may be. */
export function freshCandidates(
  { fresh }: SearchMemory,
  ids: Iterable<number>,
  { query, clauses, before, among }: Search,
): Candidate[] {
  const candidates: Candidate[] = [];
  // The reader's own facets may have changed since a text was read; they are looked at in the end.
  const lasting = { ...query, facets: query.facets.filter((facet) => !isOwn(facet)) };
  for (const id of new Set(ids)) {
    if (id >= before || (among && !among.has(id))) continue;
    const known = fresh.get(id);
    if (!known) {
      candidates.push({ id, inTitle: 0, named: 0 });
      continue;
    }
    const { searched, title, facets } = known;
    if (!isAnswer(clauses, lasting, searched, facets)) continue;
    const share = (meets: (clause: Clause) => boolean) =>
      clauses.filter(meets).length / Math.max(1, clauses.length);
    candidates.push({
      id,
      inTitle: share(({ pieces }) => pieces.every((piece) => holds(title, piece))),
      named: share(({ entities }) => entities.some((each) => facets.has(`entity:${each}`))),
    });
  }
  return candidates;
}
