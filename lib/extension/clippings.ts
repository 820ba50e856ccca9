import { hostOf } from '../core/address';
import {
  type Clipping,
  type ClippingDraft,
  completes,
  type EarlierVersion,
  isChanged,
  isSameStory,
} from '../core/clipping';
import { idAt } from '../core/clipping-id';
import { facetParts, ownFacets, ownFacetsOf } from '../core/facets';
import { type Description, isSameDescription } from '../core/tags';
import { textHash } from '../core/text-hash';
import { facetsIn, join, split, withId, withWords, wordsOf } from './clipping-rows';
import type { ArchiveDatabase, ClippingMeta, KeptImage } from './database';
import { recount } from './facet-counts';
import { findClippings } from './find-clippings';
import type { SaveOutcome } from './messages';
import { indexTerms } from './search-index';
import { writing } from './writing';

/** The lead image as the tab had it. */
export type ImageDraft = Omit<KeptImage, 'id'>;

/** Shorter texts may be the same by chance: a line of a wire, a list's standfirst. */
const TELLING_TEXT = 400;

/** Tables that a clipping's rows stand in. */
export const clippingTables = (db: ArchiveDatabase) => [
  db.meta,
  db.body,
  db.texts,
  db.versions,
  db.images,
  db.aliases,
  db.counts,
  db.unsealed,
];

/**
 * Saves a clipping in one transaction. The same article again is the same clipping: it is completed where
 * more of it is known now; where its words have changed, those saved before are kept as an earlier version;
 * otherwise it is left alone, so saving may be repeated. What the reader said of it stays, unless `said` is
 * newer. Rejects when nothing was saved; `storageFailure` says why.
 */
export function saveClipping(
  db: ArchiveDatabase,
  draft: ClippingDraft,
  { said, image }: { said?: Description | undefined; image?: ImageDraft | undefined } = {},
): Promise<SaveOutcome> {
  return writing(db, [...clippingTables(db), db.trash], async () => {
    // Read at once: every wait for the database is a good part of a save.
    const [standing, fresh] = await Promise.all([findStanding(db, draft), freeId(db, draft.saved)]);
    if (!standing) {
      await put(db, withWords(draft, said), fresh, [], image);
      return { outcome: 'saved', saved: draft.saved, id: fresh };
    }
    const { id, saved } = standing;
    if (standing.key !== draft.key) await db.aliases.put({ key: draft.key, id });
    const isWhole = !completes(draft, standing);
    const hash = textHash(draft);
    const before = isWhole ? await wordsBefore(db, standing) : undefined;
    if (isWhole && !isChanged({ ...draft, textHash: hash }, { ...standing, ...before })) {
      if (said) await keepWords(db, standing, said);
      return { outcome: 'already', saved, id };
    }
    const quotes = (await db.body.get(id))?.quotes;
    const { read, starred, key } = standing;
    const next: ClippingDraft = {
      ...draft,
      key,
      saved,
      read,
      ...(starred && { starred }),
      ...(quotes && { quotes }),
      ...(before && { updated: draft.saved }),
    };
    if (before) await db.versions.put({ ...before.version, id });
    // The picture that is kept is not the one the article leads with now.
    if (!image && draft.image?.url !== standing.image?.url) await db.images.delete(id);
    await put(db, withWords(next, said ?? wordsOf(standing)), id, facetsIn(standing), image);
    return { outcome: before ? 'updated' : 'completed', saved, id };
  });
}

async function put(
  db: ArchiveDatabase,
  clipping: ClippingDraft,
  id: number,
  before: Parameters<typeof recount>[1],
  image?: ImageDraft,
): Promise<void> {
  const { meta, body, text } = split(clipping, id);
  await Promise.all([
    db.meta.put(meta),
    db.body.put(body),
    db.texts.put(text),
    recount(db, before, facetsIn(meta)),
    indexTerms(db, id),
    image && db.images.put({ ...image, id }),
  ]);
}

/**
 * The clipping that is this article: by its address or another one it was saved under; else by the page's own
 * canonical address, which is a hint alone, as pages name their section there, and by the very same text on
 * the same site.
 */
async function findStanding(
  db: ArchiveDatabase,
  draft: ClippingDraft,
): Promise<ClippingMeta | undefined> {
  const isTelling = draft.kind !== 'teaser' && draft.text.length >= TELLING_TEXT;
  const [[byAddress, hinted], twins] = await Promise.all([
    findClippings(db, [draft.url, ...(draft.canonicalUrl ? [draft.canonicalUrl] : [])]),
    isTelling ? db.meta.where('textHash').equals(textHash(draft)).toArray() : [],
  ]);
  if (byAddress || draft.kind === 'teaser') return byAddress;
  if (hinted && isSameStory(hinted.title, draft.title)) return hinted;
  return twins.find(({ url }) => isSameSite(hostOf(url), hostOf(draft.url)));
}

/** Whether one host is the other, or a part of it: `m.paper.example` and `paper.example`. */
function isSameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** What a clipping says until it is saved in other words, with the hash of it. */
async function wordsBefore(
  db: ArchiveDatabase,
  meta: ClippingMeta,
): Promise<{ textHash: string; version: EarlierVersion } | undefined> {
  const standing = await getClipping(db, meta.id);
  if (!standing) return undefined;
  const { title, byline, text, html, published, modified, relevance, mentions, asOf } = standing;
  const version: EarlierVersion = {
    saved: standing.updated ?? standing.saved,
    title,
    text,
    relevance,
    mentions,
    asOf,
    ...(byline !== undefined && { byline }),
    ...(html !== undefined && { html }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
  };
  return { textHash: meta.textHash ?? textHash(standing), version };
}

/**
 * An id later than all that are taken, also where the clock was set back, and also by what was removed: that may
 * be put back.
 */
async function freeId(db: ArchiveDatabase, saved: string): Promise<number> {
  const lasts = await Promise.all(
    [db.meta, db.trash].map((table) => table.orderBy('id').reverse().limit(1).primaryKeys()),
  );
  return Math.max(idAt(saved), ...lasts.flat().map((last) => last + 1));
}

/** Keeps what the reader says of a clipping, in place of what was said before; of one that is gone, nothing. */
export async function describeClipping(
  db: ArchiveDatabase,
  id: number,
  said: Description,
): Promise<void> {
  await writing(db, [db.meta, db.counts, db.unsealed], async () => {
    const standing = await db.meta.get(id);
    if (standing) await keepWords(db, standing, said);
  });
}

const keepWords = (db: ArchiveDatabase, standing: ClippingMeta, said: Description) =>
  putOwn(db, standing, withWords(standing, said));

/** Marks clippings read or unread; those that are gone are passed over. */
export function markRead(
  db: ArchiveDatabase,
  ids: readonly number[],
  read: boolean,
): Promise<void> {
  return changeOwn(db, ids, (meta) => ({ ...meta, read }));
}

/** Puts a star on clippings, or takes it off. */
export function star(db: ArchiveDatabase, ids: readonly number[], on: boolean): Promise<void> {
  return changeOwn(db, ids, ({ starred: _, ...meta }) => ({ ...meta, ...(on && { starred: on }) }));
}

/** Adds tags to clippings, and takes others off. */
export function retag(
  db: ArchiveDatabase,
  ids: readonly number[],
  { add = [], drop = [] }: { add?: readonly string[]; drop?: readonly string[] },
): Promise<void> {
  return changeOwn(db, ids, (meta) => {
    const { note, tags } = wordsOf(meta);
    const left = tags.filter((tag) => !drop.includes(tag));
    return withWords(meta, { note, tags: [...left, ...add] });
  });
}

/** What the reader's own hand has made of a clipping. */
export type OwnMarks = Pick<ClippingMeta, 'id' | 'read' | 'starred' | 'tags'>;

/** The marks of these clippings as they are; those that are gone are left out. */
export async function marksOf(db: ArchiveDatabase, ids: readonly number[]): Promise<OwnMarks[]> {
  const rows = await db.meta.bulkGet([...ids]);
  return rows.flatMap((row) =>
    row ? [{ id: row.id, read: row.read, starred: row.starred, tags: row.tags } as OwnMarks] : [],
  );
}

/** A change by the reader's own hand, to some clippings at once: all of it or nothing. */
async function changeOwn(
  db: ArchiveDatabase,
  ids: readonly number[],
  change: (meta: ClippingMeta) => ClippingMeta,
): Promise<void> {
  await writing(db, [db.meta, db.counts, db.unsealed], async () => {
    const rows = await db.meta.bulkGet([...ids]);
    for (const meta of rows) if (meta) await putOwn(db, meta, change(meta));
  });
}

/** Writes what the reader's own hand has changed, with the facets that follow from it. */
async function putOwn(db: ArchiveDatabase, before: ClippingMeta, after: ClippingMeta) {
  const lasting = facetsIn(before).filter((facet) => !isOwn(facet));
  const facets = [...lasting, ...ownFacetsOf(after)];
  await db.meta.put({ ...after, facets: withId(facets, after.id) });
  await recount(db, facetsIn(before), facets);
  // What is searched of it; whether it is read or starred is not.
  if (!isSameDescription(wordsOf(before), wordsOf(after))) await indexTerms(db, after.id);
}

function isOwn(facet: string): boolean {
  const kind = facetParts(facet)?.kind;
  return kind !== undefined && ownFacets.includes(kind);
}

/** The clipping of an address, by its key or by that of another address of it; undefined where there is none. */
export async function findClipping(
  db: ArchiveDatabase,
  key: string,
): Promise<ClippingMeta | undefined> {
  const standing = await db.meta.where('key').equals(key).first();
  if (standing) return standing;
  const alias = await db.aliases.get(key);
  return alias && db.meta.get(alias.id);
}

export function getClipping(db: ArchiveDatabase, id: number): Promise<Clipping | undefined> {
  return db.transaction('r', db.meta, db.body, db.texts, async () => {
    const [meta, body, text] = await Promise.all([
      db.meta.get(id),
      db.body.get(id),
      db.texts.get(id),
    ]);
    return meta && body && join(meta, body, text);
  });
}

/** What an article said before, newest first, each with the instant at which it was saved. */
export async function earlierVersions(db: ArchiveDatabase, id: number): Promise<EarlierVersion[]> {
  const rows = await db.versions
    .where('[id+saved]')
    .between([id, ''], [id, '\uffff'])
    .reverse()
    .toArray();
  return rows.map(({ id: _, ...version }) => version);
}
