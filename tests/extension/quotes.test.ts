import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { Article } from '../../lib/core/article';
import { makeClipping } from '../../lib/core/clipping';
import { quoteAt } from '../../lib/core/quote';
import { LONGEST_NOTE } from '../../lib/core/tags';
import { getClipping, saveClipping } from '../../lib/extension/clippings';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import { openQuoteNotes } from '../../lib/extension/quote-notes';
import { addQuote, removeQuote, setQuoteNote } from '../../lib/extension/quotes';

const text = 'The harbour council met on Friday. It spoke of kelp boats.';
const council = quoteAt(text, 4, 19);
const boats = quoteAt(text, 47, 57);
let archives = 0;

async function archiveWithQuotes(): Promise<{ db: ArchiveDatabase; id: number }> {
  const db = openArchive(`quotes-${archives++}`);
  const article: Article = { url: 'https://news.example/a', title: 'Boats', text, language: 'en' };
  const relevance = { relevant: true, score: 0.8, counterparts: [], topics: [], reasons: [] };
  const read = { article, relevance, mentions: [] };
  const draft = makeClipping(read, 'article', '2026-01-01', new Date('2026-02-03T04:05:06Z'));
  const { id } = await saveClipping(db, draft);
  await addQuote(db, id, council, new Date('2026-02-03T05:00:00Z'));
  await addQuote(db, id, boats, new Date('2026-02-03T06:00:00Z'));
  return { db, id };
}

async function notesOf({ db, id }: { db: ArchiveDatabase; id: number }) {
  return (await getClipping(db, id))?.quotes?.map(({ exact, note }) => [exact, note]);
}

describe('a note on a quote', () => {
  test('is kept with that quote alone, put in place of the one before, and goes when it is blank', async () => {
    const archive = await archiveWithQuotes();
    const { db, id } = archive;
    await setQuoteNote(db, id, boats, 'Ask');
    await setQuoteNote(db, id, boats, 'Ask her');
    expect(await notesOf(archive)).toEqual([
      ['harbour council', undefined],
      ['kelp boats', 'Ask her'],
    ]);
    await setQuoteNote(db, id, boats, ' \n');
    expect(await notesOf(archive)).toEqual([
      ['harbour council', undefined],
      ['kelp boats', undefined],
    ]);
  });

  test.each<[string, (id: number) => Parameters<typeof setQuoteNote>[1], typeof boats]>([
    ['a quote that is gone', (id) => id, { ...boats, suffix: 'other' }],
    ['a clipping that is gone', (id) => id + 1, boats],
  ])('of %s changes nothing', async (_, whose, quote) => {
    const archive = await archiveWithQuotes();
    const before = await notesOf(archive);
    await setQuoteNote(archive.db, whose(archive.id), quote, 'Ask');
    expect(await notesOf(archive)).toEqual(before);
  });

  test('stays when the article is saved again, and comes back with a quote that is put back', async () => {
    const archive = await archiveWithQuotes();
    const { db, id } = archive;
    await setQuoteNote(db, id, boats, 'Ask');
    const kept = (await getClipping(db, id))?.quotes?.[1];
    await removeQuote(db, id, boats);
    if (kept) await addQuote(db, id, kept);
    expect(await notesOf(archive)).toEqual([
      ['harbour council', undefined],
      ['kelp boats', 'Ask'],
    ]);
  });

  test('is cut where it is longer than any note', async () => {
    const archive = await archiveWithQuotes();
    await setQuoteNote(archive.db, archive.id, boats, 'a'.repeat(LONGEST_NOTE + 1));
    expect((await notesOf(archive))?.[1]?.[1]).toHaveLength(LONGEST_NOTE);
  });
});

describe('notes as they are typed', () => {
  test('the last words of each are in the archive, whatever came between', async () => {
    const archive = await archiveWithQuotes();
    const onChange = vi.fn();
    const notes = openQuoteNotes(archive.db, onChange);
    for (const typed of ['A', 'As', 'Ask']) notes.change(archive.id, council, typed);
    notes.change(archive.id, boats, 'Kelp');
    expect(notes.unkept(archive.id, council)).toBe('Ask');
    await vi.waitFor(() => expect(notes.hasUnkept()).toBe(false), 15_000);
    expect(await notesOf(archive)).toEqual([
      ['harbour council', 'Ask'],
      ['kelp boats', 'Kelp'],
    ]);
    expect(onChange).toHaveBeenLastCalledWith();
  });

  test('what cannot be written is told and stays, and is written with the next keystroke', async () => {
    const archive = await archiveWithQuotes();
    const onChange = vi.fn();
    const notes = openQuoteNotes(archive.db, onChange);
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const put = vi.spyOn(archive.db.body, 'put').mockRejectedValueOnce(full);
    notes.change(archive.id, boats, 'Ask');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith('storage-full'), 15_000);
    expect(notes.unkept(archive.id, boats)).toBe('Ask');
    put.mockRestore();
    notes.change(archive.id, council, 'And her');
    await vi.waitFor(() => expect(notes.hasUnkept()).toBe(false), 15_000);
    expect(onChange).toHaveBeenLastCalledWith();
    expect(await notesOf(archive)).toEqual([
      ['harbour council', 'And her'],
      ['kelp boats', 'Ask'],
    ]);
  });
});
