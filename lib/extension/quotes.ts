import { isSameQuote, type KeptQuote, type Quote } from '../core/quote';
import type { ArchiveDatabase } from './database';

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
  return db.transaction('rw', db.body, async () => {
    const body = await db.body.get(id);
    const quotes = body?.quotes ?? [];
    if (quotes.some((each) => isSameQuote(each, quote))) return 'already';
    if (!body || quotes.length >= MOST_QUOTES) throw new Error('no clipping to keep it with');
    const kept: KeptQuote = { made: now.toISOString(), ...quote };
    const all = [...quotes, kept].sort((a, b) => (a.made < b.made ? -1 : 1));
    await db.body.put({ ...body, quotes: all });
    return 'kept';
  });
}

/** Takes a quote out of a clipping; one that is not there is out already. */
export async function removeQuote(db: ArchiveDatabase, id: number, quote: Quote): Promise<void> {
  await db.transaction('rw', db.body, async () => {
    const body = await db.body.get(id);
    if (!body?.quotes) return;
    const { quotes, ...rest } = body;
    const left = quotes.filter((each) => !isSameQuote(each, quote));
    await db.body.put(left.length > 0 ? { ...rest, quotes: left } : rest);
  });
}
