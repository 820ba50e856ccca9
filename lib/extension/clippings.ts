import Dexie from 'dexie';
import { type Clipping, type ClippingDraft, type ClippingRow, completes } from '../core/clipping';
import { entitiesNamed } from '../core/read';
import { asTags, type Description } from '../core/tags';
import type { ArchiveDatabase, ClippingBody, ClippingMeta } from './database';
import type { FailureReason, SaveOutcome } from './messages';

/**
 * Saves a clipping in one transaction. The same article again is the same clipping: it is
 * completed where more of it is known now, and left alone otherwise, so saving may be repeated.
 * What the reader said of it stays, unless `said` is newer. Rejects when nothing was saved;
 * `storageFailure` says why.
 */
export function saveClipping(
  db: ArchiveDatabase,
  draft: ClippingDraft,
  said?: Description,
): Promise<SaveOutcome> {
  return db.transaction('rw', db.meta, db.body, async () => {
    const standing = await db.meta.where('key').equals(draft.key).first();
    const { meta, body } = split(draft);
    if (!standing) {
      const id = await db.meta.add(withWords(meta, said));
      await db.body.add({ ...body, id });
      return { outcome: 'saved', saved: draft.saved, id };
    }
    const { id, saved, read } = standing;
    const words = said ?? wordsOf(standing);
    if (!completes(draft, standing)) {
      if (said) await db.meta.put(withWords(standing, said));
      return { outcome: 'already', saved, id };
    }
    const quotes = (await db.body.get(id))?.quotes;
    await db.meta.put(withWords({ ...meta, id, saved, read }, words));
    await db.body.put({ ...body, ...(quotes && { quotes }), id });
    return { outcome: 'completed', saved, id };
  });
}

/** Keeps what the reader says of a clipping, in place of what was said before; of one that is gone, nothing. */
export async function describeClipping(
  db: ArchiveDatabase,
  id: number,
  said: Description,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const standing = await db.meta.get(id);
    if (standing) await db.meta.put(withWords(standing, said));
  });
}

/** What the reader said of a clipping. */
export function wordsOf({ note = '', tags = [] }: Pick<Clipping, 'note' | 'tags'>): Description {
  return { note, tags };
}

/** Every tag of the archive once, in the order of its letters. */
export async function allTags(db: ArchiveDatabase): Promise<string[]> {
  return (await db.meta.orderBy('tags').uniqueKeys()).map(String);
}

interface ListWishes {
  search?: string;
  /** An entity that each of them names. */
  naming?: string | undefined;
  before?: number;
  limit?: number;
}

/**
 * Newest first, at most `limit` rows with an id below `before`; `search` is looked for in titles, outlets,
 * tags and notes.
 */
export async function listClippings(
  db: ArchiveDatabase,
  { search = '', naming, before = Number.POSITIVE_INFINITY, limit = 50 }: ListWishes = {},
): Promise<ClippingRow[]> {
  const wanted = fold(search);
  const newest = newestBelow(db, before, naming);
  const found = wanted === '' ? newest : newest.filter((meta) => says(meta, wanted));
  return (await found.limit(limit).toArray()).map(toRow);
}

/** An index of many values gives its rows in the order of their keys, so the newest are the last. */
function newestBelow(db: ArchiveDatabase, before: number, naming: string | undefined) {
  if (naming === undefined) return db.meta.where('id').below(before).reverse();
  const named = db.meta.where('entities').equals(naming).reverse();
  return named.filter(({ id }) => id < before);
}

/** How many clippings name each of these entities; those that none names are left out. */
export async function countNaming(
  db: ArchiveDatabase,
  entities: readonly string[],
): Promise<Record<string, number>> {
  const wanted = [...new Set(entities)];
  const counts = await db.transaction('r', db.meta, () =>
    Promise.all(wanted.map((entity) => db.meta.where('entities').equals(entity).count())),
  );
  const pairs = wanted.map((entity, at) => [entity, counts[at] ?? 0] as const);
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}

export function countClippings(db: ArchiveDatabase): Promise<number> {
  return db.meta.count();
}

/** The clipping of an address, by its key; undefined where there is none. */
export function findClipping(db: ArchiveDatabase, key: string): Promise<ClippingMeta | undefined> {
  return db.meta.where('key').equals(key).first();
}

export function getClipping(db: ArchiveDatabase, id: number): Promise<Clipping | undefined> {
  return db.transaction('r', db.meta, db.body, async () => {
    const [meta, body] = await Promise.all([db.meta.get(id), db.body.get(id)]);
    return meta && body && join(meta, body);
  });
}

export async function markRead(db: ArchiveDatabase, id: number, read: boolean): Promise<void> {
  await db.meta.update(id, { read });
}

/** Takes a clipping out of the archive and hands it back, so that the removal can be undone. */
export function removeClipping(db: ArchiveDatabase, id: number): Promise<Clipping | undefined> {
  return db.transaction('rw', db.meta, db.body, async () => {
    const removed = await getClipping(db, id);
    await Promise.all([db.meta.delete(id), db.body.delete(id)]);
    return removed;
  });
}

/** Puts a removed clipping back where it was; one that was saved anew in the meantime stays. */
export function restoreClipping(db: ArchiveDatabase, clipping: Clipping): Promise<void> {
  return db.transaction('rw', db.meta, db.body, async () => {
    if (await findClipping(db, clipping.key)) return;
    const { meta, body } = split(clipping);
    await db.meta.put({ ...meta, id: clipping.id });
    await db.body.put({ ...body, id: clipping.id });
  });
}

/** Every clipping, oldest first, a few at a time, so that an export never holds the archive. */
export async function* allClippings(db: ArchiveDatabase, pageSize = 50): AsyncGenerator<Clipping> {
  let after = Number.NEGATIVE_INFINITY;
  for (;;) {
    const metas = await db.meta.where('id').above(after).limit(pageSize).toArray();
    const bodies = await db.body.bulkGet(metas.map(({ id }) => id));
    for (const [index, meta] of metas.entries()) {
      const body = bodies[index];
      if (body) yield join(meta, body);
      after = meta.id;
    }
    if (metas.length < pageSize) return;
  }
}

/**
 * What a rejected archive call means to the reader. Browsers name a full disk differently by back
 * end, and Dexie wraps what the browser said in `inner`.
 */
export function storageFailure(error: unknown): FailureReason {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (each) => (each as { name?: unknown } | null | undefined)?.name,
  );
  if (names.includes(Dexie.errnames.QuotaExceeded)) return 'storage-full';
  if (names.includes('TooManyCorrections')) return 'too-many-corrections';
  if (names.includes('TooManyEntries')) return 'too-many-entries';
  const refused = [
    Dexie.errnames.MissingAPI,
    Dexie.errnames.InvalidState,
    'SecurityError',
    'NotAllowedError',
  ];
  if (names.some((name) => typeof name === 'string' && refused.includes(name))) {
    return 'storage-refused';
  }
  // A database that never opened is "closed" too, with the true cause inside; looked at above.
  const closed = names[0] === Dexie.errnames.DatabaseClosed && names[1] === undefined;
  if (closed || names.includes('VersionError')) return 'archive-outdated';
  return 'storage-failed';
}

function split(clipping: ClippingDraft & { id?: number }) {
  const { id: _, text, html, relevance, mentions, quotes, ...facts } = clipping;
  const meta: Omit<ClippingMeta, 'id'> = {
    ...facts,
    counterparts: relevance.counterparts,
    mentionCount: mentions.length,
    entities: entitiesNamed(mentions),
  };
  const body: Omit<ClippingBody, 'id'> = { text, relevance, mentions };
  if (html !== undefined) body.html = html;
  if (quotes !== undefined) body.quotes = quotes;
  return { meta, body };
}

function join(
  { counterparts: _, mentionCount: __, entities: ___, ...facts }: ClippingMeta,
  body: ClippingBody,
): Clipping {
  return { ...facts, ...body };
}

function toRow(meta: ClippingMeta): ClippingRow {
  const { id, key, kind, url, title, outlet, published, saved, language, read } = meta;
  const row: ClippingRow = {
    id,
    key,
    kind,
    url,
    title,
    saved,
    language,
    read,
    counterparts: meta.counterparts,
    mentions: meta.mentionCount,
  };
  if (outlet !== undefined) row.outlet = outlet;
  if (published !== undefined) row.published = published;
  if (meta.note !== undefined) row.note = meta.note;
  if (meta.tags !== undefined) row.tags = meta.tags;
  return row;
}

/** A clipping with the reader's words; where there are none, without the fields. */
function withWords<T extends Pick<Clipping, 'note' | 'tags'>>(of: T, said?: Description): T {
  const { note, tags, ...rest } = of;
  const words = said ?? wordsOf(of);
  const kept = asTags(words.tags);
  return {
    ...(rest as T),
    ...(words.note.trim() !== '' && { note: words.note }),
    ...(kept.length > 0 && { tags: kept }),
  };
}

function says({ title, outlet = '', note = '', tags = [] }: ClippingMeta, wanted: string): boolean {
  return [title, outlet, note, ...tags].some((text) => fold(text).includes(wanted));
}

/** Words are searched without regard to case, width and compatibility forms. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
