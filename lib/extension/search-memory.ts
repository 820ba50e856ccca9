import { chunksNeeded, type Demand, type ReadSegment } from '../core/search/plan';
import { squeeze } from '../core/search/squeeze';
import { searchedText } from '../core/search/terms';
import { searchable } from './search-searchable';
import { type OpenSegment, openSegments } from './search-segments';
import { PART, type PostingsKey, type SearchTables, type UnsealedRow } from './search-tables';

/** Bytes of chunks that are kept: what is typed letter by letter is looked for in the same ones. */
const MOST_BYTES = 8_000_000;
/** Unsealed clippings whose texts are kept; where more wait, the others are read as candidates. */
const MOST_FRESH = 512;

/** An unsealed clipping as it is searched. */
export interface Fresh {
  turn: number;
  searched: string;
  title: string;
  facets: ReadonlySet<string>;
}

/** What a page keeps of the index between one search and the next; nothing of it ever becomes wrong. */
export interface SearchMemory {
  segments: Map<number, OpenSegment>;
  chunks: Map<string, Uint8Array>;
  bytes: number;
  fresh: Map<number, Fresh>;
}

export function createSearchMemory(): SearchMemory {
  return { segments: new Map(), chunks: new Map(), bytes: 0, fresh: new Map() };
}

/** Reads what is not kept yet of these segments, and forgets those that were merged away. */
export async function keepSegments(
  db: SearchTables,
  { segments }: SearchMemory,
  ids: readonly number[],
): Promise<void> {
  const standing = new Set(ids);
  for (const id of segments.keys()) if (!standing.has(id)) segments.delete(id);
  const missing = ids.filter((id) => !segments.has(id));
  const opened = await openSegments(db, missing);
  for (const [at, id] of missing.entries()) {
    const segment = opened[at];
    if (segment) segments.set(id, segment);
  }
}

/** Segments with all the chunks that demands need, read in one go. */
export async function readSegments(
  db: SearchTables,
  memory: SearchMemory,
  ids: readonly number[],
  demands: readonly Demand[],
): Promise<(ReadSegment & { ids: Float64Array })[]> {
  const wanted: PostingsKey[] = ids.flatMap((id) =>
    Array.from(
      chunksNeeded(memory.segments.get(id)?.firsts ?? [], demands),
      (n): PostingsKey => [id, PART.chunks, n],
    ),
  );
  const read = new Map<string, Uint8Array>();
  const missing: PostingsKey[] = [];
  for (const key of wanted) {
    const name = nameOf(key);
    const kept = memory.chunks.get(name);
    if (kept) read.set(name, kept);
    else missing.push(key);
  }
  const rows = await db.postings.bulkGet(missing);
  for (const [at, key] of missing.entries()) {
    const bytes = rows[at]?.bytes;
    if (bytes) read.set(nameOf(key), bytes);
  }
  keepChunks(memory, read);
  return ids.map((id) => {
    const { ids, firsts } = memory.segments.get(id) ?? { ids: new Float64Array(), firsts: [] };
    return {
      ids,
      documents: ids.length,
      firsts,
      chunk: (n) => read.get(nameOf([id, PART.chunks, n])),
    };
  });
}

/** The latest used are kept. */
function keepChunks(memory: SearchMemory, used: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of used) {
    if (memory.chunks.delete(name)) memory.bytes -= bytes.byteLength;
    memory.chunks.set(name, bytes);
    memory.bytes += bytes.byteLength;
  }
  for (const [name, bytes] of memory.chunks) {
    if (memory.bytes <= MOST_BYTES) return;
    memory.chunks.delete(name);
    memory.bytes -= bytes.byteLength;
  }
}

/** Reads the texts of unsealed clippings that are not kept as they are now. */
export async function keepFresh(
  db: SearchTables,
  { fresh }: SearchMemory,
  rows: readonly UnsealedRow[],
): Promise<void> {
  const turns = new Map(rows.map(({ id, turn = 0 }) => [id, turn]));
  for (const [id, { turn }] of fresh) if (turns.get(id) !== turn) fresh.delete(id);
  const newest = [...turns.keys()].sort((a, b) => b - a).slice(0, MOST_FRESH);
  const missing = newest.filter((id) => !fresh.has(id));
  if (missing.length === 0) return;
  const [metas, texts] = await Promise.all([db.meta.bulkGet(missing), db.texts.bulkGet(missing)]);
  for (const [at, id] of missing.entries()) {
    const clipping = searchable(metas[at], texts[at]);
    if (!clipping) continue;
    fresh.set(id, {
      turn: turns.get(id) ?? 0,
      searched: searchedText(clipping),
      title: squeeze(clipping.title),
      facets: new Set(clipping.facets),
    });
  }
}

const nameOf = (key: PostingsKey) => `${key[0]} ${key[2]}`;
