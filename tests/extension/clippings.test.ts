import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/core/article';
import { type ClippingDraft, makeClipping } from '../../lib/core/clipping';
import {
  allClippings,
  countClippings,
  findClipping,
  getClipping,
  listClippings,
  markRead,
  removeClipping,
  restoreClipping,
  saveClipping,
  storageFailure,
} from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';

let archives = 0;
const freshArchive = () => openArchive(`archive-${archives++}`);

function draft(
  path: string,
  changes: Partial<Article> = {},
  from: 'article' | 'listing' = 'article',
): ClippingDraft {
  const article: Article = {
    url: `https://news.example/${path}`,
    title: `Title of ${path}`,
    text: `Text of ${path}.\n`,
    language: 'en',
    ...changes,
  };
  const relevance = { relevant: true, score: 0.8, counterparts: ['KR'], topics: [], reasons: [] };
  return makeClipping(
    { article, relevance, mentions: [] },
    from,
    '2026-01-01',
    new Date('2026-02-03T04:05:06Z'),
  );
}

describe('saving', () => {
  test('what is saved comes back whole', async () => {
    const db = freshArchive();
    const { outcome, id } = await saveClipping(
      db,
      draft('a', { html: '<p>Text</p>', byline: 'A. Writer' }),
    );
    expect(outcome).toBe('saved');
    expect(await getClipping(db, id)).toEqual({
      ...draft('a', { html: '<p>Text</p>', byline: 'A. Writer' }),
      id,
    });
  });

  test('the same article again is the same clipping, and the first stays', async () => {
    const db = freshArchive();
    const first = await saveClipping(db, draft('a'));
    const again = await saveClipping(db, draft('a?utm_source=mail#top', { title: 'Changed' }));
    expect(again).toEqual({ ...first, outcome: 'already' });
    expect((await getClipping(db, first.id))?.title).toBe('Title of a');
    expect(await countClippings(db)).toBe(1);
  });

  test('saved from two tabs at once, there is one', async () => {
    const db = freshArchive();
    const other = openArchive(db.name);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => saveClipping(i % 2 ? db : other, draft('a'))),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    expect(await countClippings(db)).toBe(1);
  });

  test('a teaser is completed by its article and keeps its place, its day and its read mark', async () => {
    const db = freshArchive();
    const teaser = await saveClipping(db, draft('a', {}, 'listing'));
    await saveClipping(db, draft('b'));
    await markRead(db, teaser.id, true);
    const whole = await saveClipping(
      db,
      draft('a', { text: 'All of it.\n', html: '<p>All of it.</p>' }),
    );
    expect(whole).toEqual({ ...teaser, outcome: 'completed' });
    expect(await getClipping(db, teaser.id)).toMatchObject({
      kind: 'article',
      text: 'All of it.\n',
      read: true,
    });
    expect(await countClippings(db)).toBe(2);
  });
});

describe('the reading list', () => {
  test('is newest first, in pages', async () => {
    const db = freshArchive();
    for (const path of ['a', 'b', 'c', 'd', 'e']) await saveClipping(db, draft(path));
    const first = await listClippings(db, { limit: 2 });
    const second = await listClippings(db, { limit: 2, before: first.at(-1)?.id ?? 0 });
    expect([...first, ...second].map(({ title }) => title)).toEqual(
      ['e', 'd', 'c', 'b'].map((path) => `Title of ${path}`),
    );
  });

  test.each([
    ['a word', 'talks', ['Talks in Tokyo']],
    ['capitals', 'TOKYO', ['Talks in Tokyo']],
    ['Japanese', '外相', ['日ロ外相が会談']],
    ['full-width letters', 'ｔｏｋｙｏ', ['Talks in Tokyo']],
    ['nothing', '  ', ['日ロ外相が会談', 'Talks in Tokyo']],
    ['what is not there', 'zzz', []],
  ])('searches titles by %s', async (_, search, expected) => {
    const db = freshArchive();
    await saveClipping(db, draft('a', { title: 'Talks in Tokyo' }));
    await saveClipping(db, draft('b', { title: '日ロ外相が会談' }));
    expect((await listClippings(db, { search })).map(({ title }) => title)).toEqual(expected);
  });

  test('a removal can be undone, and comes back in its place', async () => {
    const db = freshArchive();
    for (const path of ['a', 'b', 'c']) await saveClipping(db, draft(path));
    const before = await listClippings(db);
    const [, middle] = before;
    const removed = await removeClipping(db, middle?.id ?? 0);
    expect(await listClippings(db)).toHaveLength(2);
    expect(await findClipping(db, 'news.example/b')).toBeUndefined();
    if (removed) await restoreClipping(db, removed);
    expect(await listClippings(db)).toEqual(before);
  });

  test('an undo after saving anew leaves the new one', async () => {
    const db = freshArchive();
    const { id } = await saveClipping(db, draft('a'));
    const removed = await removeClipping(db, id);
    await saveClipping(db, draft('a', { title: 'Newer' }));
    if (removed) await restoreClipping(db, removed);
    expect((await listClippings(db)).map(({ title }) => title)).toEqual(['Newer']);
  });
});

test('an export walks the whole archive, oldest first', async () => {
  const db = freshArchive();
  for (let i = 0; i < 7; i++) await saveClipping(db, draft(`p${i}`));
  const titles: string[] = [];
  for await (const clipping of allClippings(db, 3)) titles.push(clipping.title);
  expect(titles).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `Title of p${i}`));
});

describe('why a save failed, by what browsers throw', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });
  test.each([
    [
      'the quota, as Dexie wraps it',
      named('AbortError', named('QuotaExceededError')),
      'storage-full',
    ],
    ['the quota, bare', named('QuotaExceededError'), 'storage-full'],
    ['never remember history', named('InvalidStateError'), 'storage-refused'],
    ['no database at all', named('MissingAPIError'), 'storage-refused'],
    [
      'opened for upgrade, then refused',
      named('OpenFailedError', named('InvalidStateError')),
      'storage-refused',
    ],
    [
      'closed because it never opened',
      named('DatabaseClosedError', named('InvalidStateError')),
      'storage-refused',
    ],
    ['closed under an open page', named('DatabaseClosedError'), 'archive-outdated'],
    ['an older page after an upgrade', named('VersionError'), 'archive-outdated'],
    ['anything else', named('DataError'), 'storage-failed'],
    ['not even an error', undefined, 'storage-failed'],
  ])('%s', (_, error, reason) => {
    expect(storageFailure(error)).toBe(reason);
  });
});
