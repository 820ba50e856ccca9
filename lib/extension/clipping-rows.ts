import type { Clipping, ClippingDraft, ClippingRow } from '../core/clipping';
import { type Facet, facetsOf } from '../core/facets';
import { asTags, type Description } from '../core/tags';
import { textHash } from '../core/text-hash';
import type { ClippingBody, ClippingMeta, ClippingText } from './database';

/** A clipping as the archive keeps it, a row in each of three tables. */
export interface ClippingRows {
  meta: ClippingMeta;
  body: ClippingBody;
  text: ClippingText;
}

export function split(clipping: ClippingDraft, id: number): ClippingRows {
  const { text, html, relevance, mentions, quotes, ...facts } = clipping;
  const meta: ClippingMeta = {
    ...facts,
    id,
    counterparts: relevance.counterparts,
    mentionCount: mentions.length,
    textHash: textHash(clipping),
    facets: withId(facetsOf(clipping), id),
    form: 5,
  };
  const body: ClippingBody = { id, relevance, mentions };
  if (html !== undefined) body.html = html;
  if (quotes !== undefined) body.quotes = quotes;
  return { meta, body, text: { id, text, ...notesOf(quotes) } };
}

/** The notes on quotes as they stand in the row that is searched; absent where there are none. */
export function notesOf(quotes: Clipping['quotes'] = []): Pick<ClippingText, 'notes'> {
  const notes = quotes.flatMap(({ note }) => note ?? []);
  return notes.length > 0 ? { notes } : {};
}

/** The clipping in its rows. What is not settled yet has its text still in its body. */
export function join(meta: ClippingMeta, body: ClippingBody, text?: ClippingText): Clipping {
  const { counterparts: _, mentionCount: __, facets: ___, form: ____, ...facts } = meta;
  return { ...facts, ...body, text: text?.text ?? body.text ?? '' };
}

export function withId(facets: readonly Facet[], id: number): [Facet, number][] {
  return facets.map((facet) => [facet, -id]);
}

export function facetsIn(meta: Pick<ClippingMeta, 'facets'>): Facet[] {
  return meta.facets.map(([facet]) => facet);
}

export function toRow(meta: ClippingMeta): ClippingRow {
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
  if (meta.starred) row.starred = true;
  if (meta.updated !== undefined) row.updated = meta.updated;
  if (meta.stub) row.stub = true;
  if (meta.warnings !== undefined) row.warnings = meta.warnings;
  if (meta.note !== undefined) row.note = meta.note;
  if (meta.tags !== undefined) row.tags = meta.tags;
  return row;
}

/** What the reader said of a clipping. */
export function wordsOf({ note = '', tags = [] }: Pick<Clipping, 'note' | 'tags'>): Description {
  return { note, tags };
}

/** A clipping with the reader's words; where there are none, without the fields. */
export function withWords<T extends Pick<Clipping, 'note' | 'tags'>>(
  of: T,
  said: Description = wordsOf(of),
): T {
  const { note: _, tags: __, ...rest } = of;
  const kept = asTags(said.tags);
  return {
    ...(rest as T),
    ...(said.note.trim() !== '' && { note: said.note }),
    ...(kept.length > 0 && { tags: kept }),
  };
}
