import { createChunkWriter, type Entry, entriesOf } from './chunks';

/** A clipping and the terms it can be found by. */
export interface TermedClipping {
  id: number;
  terms: Iterable<string>;
}

/** An index of some clippings that never changes again. */
export interface Segment {
  /** Newest first; the place of an id is its ordinal, which is what chunks hold. */
  ids: Float64Array;
  chunks: Uint8Array<ArrayBuffer>[];
  /** The first term of each chunk. */
  firsts: string[];
}

/** The index of these clippings, each id once. */
export function buildSegment(clippings: readonly TermedClipping[]): Segment {
  const newestFirst = clippings.toSorted((a, b) => b.id - a.id);
  const postings = new Map<string, number[]>();
  for (const [ordinal, { terms }] of newestFirst.entries())
    for (const term of terms) {
      const known = postings.get(term);
      if (known) known.push(ordinal);
      else postings.set(term, [ordinal]);
    }
  const { chunks, firsts, writer } = chunkList();
  // Without a comparison of our own, strings are sorted by their units, as `<` compares them, and faster.
  for (const term of [...postings.keys()].sort()) writer.add(term, postings.get(term) ?? []);
  writer.end();
  return { ids: Float64Array.from(newestFirst, ({ id }) => id), chunks, firsts };
}

/** The part of a merge's sources that lies between two terms: some of their chunks, in order. */
export interface MergeSource {
  chunks: Iterable<Uint8Array>;
  /** The ordinal in the merged segment of each of the source's; -1: it is left out. */
  ordinals: Int32Array;
}

/**
 * The ids of a merged segment, and which place each source's have in it. Sources are from oldest to newest:
 * a clipping that is in several was saved again, and only what the newest says of it counts. What `isKept`
 * says no to is left out.
 */
export function mergeIds(
  sources: readonly Float64Array[],
  isKept: (id: number) => boolean,
): { ids: Float64Array; ordinals: Int32Array[] } {
  const source = new Map<number, number>();
  for (const [at, ids] of sources.entries())
    for (const id of ids) if (isKept(id)) source.set(id, at);
  const ids = Float64Array.from(source.keys()).sort().reverse();
  const place = new Map<number, number>();
  for (const [ordinal, id] of ids.entries()) place.set(id, ordinal);
  const ordinals = sources.map((each, at) =>
    Int32Array.from(each, (id) => (source.get(id) === at ? (place.get(id) ?? -1) : -1)),
  );
  return { ids, ordinals };
}

/**
 * The chunks of a merged segment for all terms from `from` on and below `until` (no end: undefined). Merging
 * a stretch of terms at a time takes memory for that stretch alone, and can be gone on with after any of them.
 */
export function mergeStretch(
  sources: readonly MergeSource[],
  from: string,
  until: string | undefined,
): Pick<Segment, 'chunks' | 'firsts'> {
  const { chunks, firsts, writer } = chunkList();
  const heads = sources.map((source) => openHead(source, from, until));
  for (let term = leastOf(heads); term !== undefined; term = leastOf(heads)) {
    const ordinals: number[] = [];
    for (const head of heads) {
      if (head.entry?.term !== term) continue;
      for (const ordinal of head.entry.ordinals) {
        const place = head.ordinals[ordinal] ?? -1;
        if (place >= 0) ordinals.push(place);
      }
      head.next();
    }
    if (!isAscending(ordinals)) ordinals.sort((a, b) => a - b);
    if (ordinals.length > 0) writer.add(term, ordinals);
  }
  writer.end();
  return { chunks, firsts };
}

interface Head {
  entry: Entry | undefined;
  ordinals: Int32Array;
  next(): void;
}

function openHead({ chunks, ordinals }: MergeSource, from: string, until?: string): Head {
  const entries = entriesOf(chunks);
  const head: Head = {
    entry: undefined,
    ordinals,
    next() {
      const { value } = entries.next();
      head.entry = value && (until === undefined || value.term < until) ? value : undefined;
    },
  };
  do head.next();
  while (head.entry && head.entry.term < from);
  return head;
}

function leastOf(heads: readonly Head[]): string | undefined {
  let least: string | undefined;
  for (const { entry } of heads)
    if (entry && (least === undefined || entry.term < least)) least = entry.term;
  return least;
}

function isAscending(numbers: readonly number[]): boolean {
  for (let at = 1; at < numbers.length; at++)
    if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) return false;
  return true;
}

function chunkList() {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const firsts: string[] = [];
  const writer = createChunkWriter((first, bytes) => {
    firsts.push(first);
    chunks.push(bytes);
  });
  return { chunks, firsts, writer };
}
