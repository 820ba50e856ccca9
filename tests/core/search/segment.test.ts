import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../lib/core/search/chunks';
import { chunksNeeded, documentsMeeting, eachDocument } from '../../../lib/core/search/plan';
import { parseQuery, rangesOf, type TermRange } from '../../../lib/core/search/query';
import {
  buildSegment,
  mergeIds,
  mergeStretch,
  type Segment,
  type TermedClipping,
} from '../../../lib/core/search/segment';
import { FACET, termsOf } from '../../../lib/core/search/terms';
import { anyClipping, anyTyped } from './searched';

/** The ids of a segment that have a term of every range, read through the chunks that are needed alone. */
function idsMeeting({ ids, firsts, chunks }: Segment, ranges: readonly TermRange[]): number[] {
  const demands = ranges.map((range) => [[range]]);
  const needed = chunksNeeded(firsts, demands);
  const chunk = (at: number) => (needed.has(at) ? chunks[at] : undefined);
  const found: number[] = [];
  eachDocument(documentsMeeting({ documents: ids.length, firsts, chunk }, demands), (ordinal) =>
    found.push(ids[ordinal] ?? -1),
  );
  return found;
}

/** The same by looking at every clipping. */
function naively(clippings: readonly TermedClipping[], ranges: readonly TermRange[]): number[] {
  return clippings
    .filter(({ terms }) =>
      ranges.every(({ first, last }) => [...terms].some((term) => term >= first && term <= last)),
    )
    .map(({ id }) => id)
    .sort((a, b) => b - a);
}

const contents = ({ ids, chunks }: Segment) =>
  Array.from(entriesOf(chunks), ({ term, ordinals }) => [term, ordinals.map((at) => ids[at])]);

const anyId = fc.integer({ min: 1, max: 60 }).map((n) => n * 2 ** 40);
const anyTermed = fc.uniqueArray(
  fc.record({ id: anyId, terms: anyClipping.map((clipping) => termsOf(clipping)) }),
  { selector: ({ id }) => id, maxLength: 40 },
);

/** Clippings of which many have the same terms, so that there are many chunks, and terms over several. */
function many(count: number, from = 0): TermedClipping[] {
  return Array.from({ length: count }, (_, n) => {
    const id = from + n;
    return { id, terms: ['everywhere', `each ${id}`, `by ${id % 7}`, `${FACET}month:${id % 120}`] };
  });
}

function merged(
  segments: readonly Segment[],
  isKept: (id: number) => boolean,
  stretches = 1,
): Segment {
  const { ids, ordinals } = mergeIds(
    segments.map((each) => each.ids),
    isKept,
  );
  const all = [...new Set(segments.flatMap(({ firsts }) => firsts))].sort();
  const bounds = Array.from(
    { length: stretches - 1 },
    (_, n) => all[Math.floor(((n + 1) * all.length) / stretches)],
  );
  const result: Segment = { ids, chunks: [], firsts: [] };
  for (const [at, from] of ['', ...bounds].entries()) {
    const until = at < bounds.length ? bounds[at] : undefined;
    if (from === undefined || from === until) continue;
    const sources = segments.map(({ chunks }, nth) => ({
      chunks,
      ordinals: ordinals[nth] ?? new Int32Array(),
    }));
    const part = mergeStretch(sources, from, until);
    result.chunks.push(...part.chunks);
    result.firsts.push(...part.firsts);
  }
  return result;
}

describe('a segment', () => {
  test('finds what looking at every clipping finds, newest first', () => {
    fc.assert(
      fc.property(anyTermed, anyTyped, (clippings, typed) => {
        const ranges = parseQuery(typed).flatMap(rangesOf);
        expect(idsMeeting(buildSegment(clippings), ranges)).toEqual(naively(clippings, ranges));
      }),
      { numRuns: 300 },
    );
  });

  test('of many chunks finds a term at the edge of a chunk, over several of them, and none', () => {
    const clippings = many(20_000);
    const segment = buildSegment(clippings);
    expect(segment.chunks.length).toBeGreaterThan(10);
    for (const bytes of segment.chunks) expect(bytes.length).toBeLessThan(64_000);
    const one = (first: string, last = first) => idsMeeting(segment, [{ first, last }]);
    expect(one('everywhere')).toHaveLength(20_000);
    expect(one('each 777')).toEqual([777]);
    expect(one('each 7770', 'each 7779')).toHaveLength(10);
    expect(one('by 3')).toHaveLength(2857);
    expect(one('nowhere')).toEqual([]);
    for (const first of segment.firsts) expect(one(first).length).toBeGreaterThan(0);
  });

  test('of nothing finds nothing', () => {
    const segment = buildSegment([]);
    expect(segment.chunks).toEqual([]);
    expect(idsMeeting(segment, [{ first: 'a', last: 'z' }])).toEqual([]);
  });
});

describe('merged segments', () => {
  test('are the segment of all their clippings, where the newest word on each counts', () => {
    fc.assert(
      fc.property(
        fc.array(anyTermed, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(anyId, { maxLength: 10 }),
        fc.integer({ min: 1, max: 4 }),
        (parts, removed, stretches) => {
          const isKept = (id: number) => !removed.includes(id);
          const latest = new Map(parts.flat().map((each) => [each.id, each]));
          const whole = buildSegment([...latest.values()].filter(({ id }) => isKept(id)));
          const result = merged(parts.map(buildSegment), isKept, stretches);
          expect(Array.from(result.ids)).toEqual(Array.from(whole.ids));
          expect(contents(result)).toEqual(contents(whole));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('stretch by stretch, with terms over several chunks, are the same as at once', () => {
    const parts = [many(9000), many(9000, 9000), many(500, 8800)];
    const latest = new Map(parts.flat().map((each) => [each.id, each]));
    const whole = buildSegment([...latest.values()]);
    expect(contents(merged(parts.map(buildSegment), () => true, 9))).toEqual(contents(whole));
  });
});
