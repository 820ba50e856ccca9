import { isSameQuote, type KeptQuote, type Quote } from '../core/quote';
import { LONGEST_NOTE } from '../core/tags';
import { notesOf } from './clipping-rows';
import type { ArchiveDatabase, ClippingBody } from './database';
import { indexTerms } from './search-index';
import { writing } from './writing';

/** More than anybody copies out of one article. */
const MOST_QUOTES = 500;

/**
 * Keeps a quote with a clipping; the same place again changes nothing (`already`). Rejects where it is
 * not kept, also where the clipping is gone or has 500 quotes.
 */
export function addQuote(
  db: ArchiveDatabase,
  id: number,
  quote: Quote | KeptQuote,
  now = new Date(),
): Promise<'kept' | 'already'> {
  return writing(db, [db.body, db.texts, db.unsealed], async () => {
    const body = await db.body.get(id);
    const quotes = body?.quotes ?? [];
    if (quotes.some((each) => isSameQuote(each, quote))) return 'already';
    if (!body || quotes.length >= MOST_QUOTES) throw new Error('no clipping to keep it with');
    const kept: KeptQuote = { made: now.toISOString(), ...quote };
    const all = [...quotes, kept].sort((a, b) => (a.made < b.made ? -1 : 1));
    await putQuotes(db, body, all);
    return 'kept';
  });
}

/** Takes a quote out of a clipping; one that is not there is out already. */
export async function removeQuote(db: ArchiveDatabase, id: number, quote: Quote): Promise<void> {
  await writing(db, [db.body, db.texts, db.unsealed], async () => {
    const body = await db.body.get(id);
    if (!body?.quotes) return;
    await putQuotes(
      db,
      body,
      body.quotes.filter((each) => !isSameQuote(each, quote)),
    );
  });
}

/** Keeps a note on a quote in place of the one before, none where it is blank; of a quote that is gone, nothing. */
export async function setQuoteNote(
  db: ArchiveDatabase,
  id: number,
  quote: Quote,
  note: string,
): Promise<void> {
  await writing(db, [db.body, db.texts, db.unsealed], async () => {
    const body = await db.body.get(id);
    const at = body?.quotes?.findIndex((each) => isSameQuote(each, quote)) ?? -1;
    const standing = body?.quotes?.[at];
    if (!body?.quotes || !standing) return;
    const { note: _, ...bare } = standing;
    const kept = note.trim() === '' ? bare : { ...bare, note: note.slice(0, LONGEST_NOTE) };
    await putQuotes(db, body, body.quotes.with(at, kept));
  });
}

/** Writes the quotes of a clipping, and their notes where they are searched. */
async function putQuotes(
  db: ArchiveDatabase,
  { quotes: _, ...body }: ClippingBody,
  quotes: KeptQuote[],
): Promise<void> {
  await db.body.put(quotes.length > 0 ? { ...body, quotes } : body);
  const text = await db.texts.get(body.id);
  if (!text) return;
  const { notes: __, ...rest } = text;
  await db.texts.put({ ...rest, ...notesOf(quotes) });
  await indexTerms(db, body.id);
}
