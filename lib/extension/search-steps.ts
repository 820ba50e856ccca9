import { type Candidate, candidatesIn, freshCandidates, type Search } from './search-candidates';
import { keepFresh, keepSegments, type SearchMemory } from './search-memory';
import { wholeSegments } from './search-segments';
import type { SearchTables, SegmentRow } from './search-tables';

/** Clippings of the newest segments that are asked first; each further step is of eight times as many. */
const FIRST_STEP = 2048;

/** What there is to search at this moment. */
export interface Standing {
  /** From the one with the newest clipping on. */
  segments: (SegmentRow & { id: number })[];
  unsealed: number[];
}

/** Reads what there is to search, as far as it is not kept. */
export async function standingNow(db: SearchTables, memory: SearchMemory): Promise<Standing> {
  const [rows, unsealed] = await Promise.all([db.segments.toArray(), db.unsealed.toArray()]);
  const segments = wholeSegments(rows).sort((a, b) => b.newest - a.newest);
  await Promise.all([
    keepSegments(
      db,
      memory,
      segments.map(({ id }) => id),
    ),
    keepFresh(db, memory, unsealed),
  ]);
  return { segments, unsealed: unsealed.map(({ id }) => id) };
}

/** Some more candidates, none twice. */
export interface Step {
  /** Newest first. All that are at or above `downTo` are known now. */
  candidates: Candidate[];
  downTo: number;
  /** Whether the next step knows others; where not, those below `downTo` are found by another search. */
  isLast: boolean;
}

/** From the newest segments to the oldest, each step over more clippings than the one before. */
export async function* candidateSteps(
  db: SearchTables,
  memory: SearchMemory,
  { segments, unsealed }: Standing,
  search: Search,
  signal: AbortSignal | undefined,
): AsyncGenerator<Step> {
  const left = segments.filter(({ oldest }) => oldest < search.before);
  const waiting = new Map(
    freshCandidates(memory, unsealed, search).map((candidate) => [candidate.id, candidate]),
  );
  let cut = Number.NEGATIVE_INFINITY;
  for (let most = FIRST_STEP; ; most *= 8) {
    signal?.throwIfAborted();
    const { candidates, downTo } = await candidatesIn(db, memory, takeFirst(left, most), search);
    signal?.throwIfAborted();
    for (const candidate of candidates)
      if (!waiting.has(candidate.id)) waiting.set(candidate.id, candidate);
    cut = Math.max(cut, downTo);
    const unread = left[0]?.newest ?? Number.NEGATIVE_INFINITY;
    const isLast = left.length === 0 || unread < cut;
    const sure = [...waiting.values()].filter(({ id }) => id >= cut && id > unread);
    for (const { id } of sure) waiting.delete(id);
    yield { candidates: sure.sort((a, b) => b.id - a.id), downTo: cut, isLast };
    if (isLast) return;
  }
}

/** Takes segments from the front until they are of so many clippings. */
function takeFirst<T extends SegmentRow>(segments: T[], most: number): T[] {
  const taken: T[] = [];
  for (let count = 0; count < most; ) {
    const next = segments.shift();
    if (!next) break;
    taken.push(next);
    count += next.documents;
  }
  return taken;
}
