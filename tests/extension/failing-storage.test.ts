import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../lib/core/article';
import { type ClippingDraft, makeClipping } from '../../lib/core/clipping';
import { getClipping, saveClipping } from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import { countClippings, listClippings } from '../../lib/extension/list-clippings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { removeClippings, restoreClippings } from '../../lib/extension/trash';

let archives = 0;
const freshArchive = () => openArchive(`failing-${archives++}`);

afterEach(() => {
  vi.restoreAllMocks();
});

function draft(path: string, saved = '2026-02-03T04:05:06Z'): ClippingDraft {
  const article: Article = {
    url: `https://news.example/${path}`,
    title: `Title of ${path}`,
    text: `Text of ${path}.\n`,
    language: 'en',
  };
  const relevance = { relevant: true, score: 0.8, counterparts: ['KR'], topics: [], reasons: [] };
  const read = { article, relevance, mentions: [] };
  return makeClipping(read, 'article', '2026-01-01', new Date(saved));
}

describe('a database that cannot be opened', () => {
  test('is told of, and opened once it can be, by the same page or worker', async () => {
    const db = freshArchive();
    const refused = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no room', 'UnknownError');
    });
    const failures = await Promise.all(
      ['a', 'b'].map((path) => saveClipping(db, draft(path)).catch(storageFailure)),
    );
    expect(failures).toEqual(['storage-failed', 'storage-failed']);
    expect(await listClippings(db).catch(storageFailure)).not.toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const asked = refused.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(refused.mock.calls.length).toBe(asked);
    refused.mockRestore();
    expect(await saveClipping(db, draft('a'))).toMatchObject({ outcome: 'saved' });
    expect(await countClippings(db)).toBe(1);
  });

  test('stays closed where a newer version took it over', async () => {
    const db = freshArchive();
    await saveClipping(db, draft('a'));
    db.close();
    expect(await saveClipping(db, draft('b')).catch(storageFailure)).toBe('archive-outdated');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await saveClipping(db, draft('b')).catch(storageFailure)).toBe('archive-outdated');
  });
});

describe('a clock that jumps', () => {
  test('what is removed keeps its id, whatever is saved after the clock was set back', async () => {
    const db = freshArchive();
    await saveClipping(db, draft('a', '2026-02-03T00:00:00Z'));
    const second = await saveClipping(db, draft('b', '2026-01-01T00:00:00Z'));
    await removeClippings(db, [second.id]);
    const third = await saveClipping(db, draft('c', '2026-01-01T00:00:00Z'));
    await removeClippings(db, [third.id]);
    expect(third.id).not.toBe(second.id);
    expect(await restoreClippings(db, [second.id, third.id])).toBe(2);
    expect((await getClipping(db, second.id))?.title).toBe('Title of b');
    expect((await getClipping(db, third.id))?.title).toBe('Title of c');
  });

  test('newest first is the order of saving', async () => {
    const db = freshArchive();
    const days = ['2026-02-03', '2025-01-01', '2027-06-01', '2026-02-03'];
    for (const [at, day] of days.entries())
      await saveClipping(db, draft(`${at}`, `${day}T00:00:00Z`));
    const rows = await listClippings(db);
    expect(rows.map(({ title }) => title)).toEqual([3, 2, 1, 0].map((at) => `Title of ${at}`));
  });
});
