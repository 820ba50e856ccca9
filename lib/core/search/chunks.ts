import { type ByteReader, createByteWriter, readNumber } from './bytes';
import type { TermRange } from './query';

/**
 * A chunk is a stretch of a sorted list of terms with the documents that have each: what is read of an index
 * at a time. An entry is: how many units its term has in common with the one before and how many others follow
 * (three bits each, what is more in numbers of their own), the first of these as its distance to the unit
 * that stood there, the rest; the length in bytes of its documents and these, as distances less one.
 */

/** Bytes after which a chunk is full: below what browsers keep beside their own files (64 KB). */
const FULL = 16_384;
/** What three bits say of a length they cannot hold: the rest of it follows. */
const MORE = 7;

/** Puts terms, in their order, into chunks; `emit` gets each chunk with its first term. */
export function createChunkWriter(emit: (first: string, bytes: Uint8Array<ArrayBuffer>) => void) {
  const chunk = createByteWriter();
  const documents = createByteWriter();
  let first = '';
  let before = '';
  const flush = () => {
    if (chunk.size > 0) emit(first, chunk.take());
    before = '';
  };
  const put = (term: string) => {
    if (chunk.size === 0) first = term;
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === term.charCodeAt(shared))
      shared++;
    const others = term.length - shared;
    chunk.number((Math.min(shared, MORE) << 3) | Math.min(others, MORE));
    if (shared >= MORE) chunk.number(shared - MORE);
    if (others >= MORE) chunk.number(others - MORE);
    for (let at = shared; at < term.length; at++)
      chunk.number(term.charCodeAt(at) - (at === shared ? unitAt(before, at) : 0));
    documents.moveTo(chunk);
    before = term;
    if (chunk.size >= FULL) flush();
  };
  return {
    /** `ordinals` grow; a term of very many documents goes on in the next chunk. */
    add(term: string, ordinals: ArrayLike<number>) {
      let last = -1;
      for (let at = 0; at < ordinals.length; at++) {
        const ordinal = ordinals[at] ?? 0;
        documents.number(ordinal - last - 1);
        last = ordinal;
        if (documents.size >= FULL) {
          put(term);
          last = -1;
        }
      }
      if (documents.size > 0) put(term);
    },
    end: flush,
  };
}

/** A set of documents by their ordinals: a bit each. */
export type Documents = Uint32Array;

export function noDocuments(count: number): Documents {
  return new Uint32Array((count + 31) >>> 5);
}

/** Adds to `found` all documents that a chunk has under the terms of a range. */
export function addDocuments(
  bytes: Uint8Array,
  { first, last }: TermRange,
  found: Documents,
): void {
  const reader = readChunk(bytes);
  let isWithin = false;
  while (reader.at < bytes.length) {
    readTerm(reader);
    const end = readNumber(reader) + reader.at;
    isWithin ||= compare(reader, first) >= 0;
    if (isWithin) {
      if (compare(reader, last) > 0) return;
      addOrdinals(bytes, reader.at, end, found);
    }
    reader.at = end;
  }
}

/** A chunk being read, with the units of the term that was read last. */
interface ChunkReader extends ByteReader {
  units: number[];
}

function readChunk(bytes: Uint8Array): ChunkReader {
  return { bytes, at: 0, units: [] };
}

/** Reads the next term into `units`. */
function readTerm(reader: ChunkReader): void {
  const { units } = reader;
  const lengths = readNumber(reader);
  let shared = lengths >> 3;
  if (shared === MORE) shared += readNumber(reader);
  let others = lengths & MORE;
  if (others === MORE) others += readNumber(reader);
  const stood = units[shared] ?? 0;
  units.length = shared;
  for (let nth = 0; nth < others; nth++) units.push(readNumber(reader) + (nth === 0 ? stood : 0));
}

/** Below zero where the term that was read stands before `term`, above where behind. */
function compare({ units }: ChunkReader, term: string): number {
  const length = Math.min(units.length, term.length);
  for (let at = 0; at < length; at++) {
    const difference = (units[at] ?? 0) - term.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return units.length - term.length;
}

function addOrdinals(bytes: Uint8Array, start: number, end: number, found: Documents): void {
  const reader: ByteReader = { bytes, at: start };
  let ordinal = -1;
  while (reader.at < end) {
    ordinal += readNumber(reader) + 1;
    const word = ordinal >>> 5;
    found[word] = (found[word] ?? 0) | (1 << (ordinal & 31));
  }
}

/** A term and its documents; the same object again for the next one. */
export interface Entry {
  term: string;
  ordinals: number[];
}

/** The entries of chunks that follow one another, those of a term that goes on put together. */
export function* entriesOf(chunks: Iterable<Uint8Array>): Generator<Entry, undefined> {
  const entry: Entry = { term: '', ordinals: [] };
  for (const bytes of chunks) {
    const reader = readChunk(bytes);
    while (reader.at < bytes.length) {
      readTerm(reader);
      const term = String.fromCharCode(...reader.units);
      if (term !== entry.term) {
        if (entry.ordinals.length > 0) yield entry;
        entry.term = term;
        entry.ordinals = [];
      }
      const end = readNumber(reader) + reader.at;
      let ordinal = -1;
      while (reader.at < end) {
        ordinal += readNumber(reader) + 1;
        entry.ordinals.push(ordinal);
      }
    }
  }
  if (entry.ordinals.length > 0) yield entry;
  return undefined;
}

const unitAt = (term: string, at: number) => (at < term.length ? term.charCodeAt(at) : 0);

/** The places of the chunks that may hold terms of a range, given the first term of each: from, to (exclusive). */
export function chunksOf(
  firsts: readonly string[],
  { first, last }: TermRange,
): { from: number; to: number } {
  // The chunk before the first one that begins at the range may hold its beginning.
  const from = Math.max(0, countBelow(firsts, (term) => term < first) - 1);
  return {
    from,
    to: Math.max(
      from,
      countBelow(firsts, (term) => term <= last),
    ),
  };
}

function countBelow(firsts: readonly string[], isBelow: (term: string) => boolean): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(firsts[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}
