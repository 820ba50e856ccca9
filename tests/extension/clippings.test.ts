import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/core/article';
import { type ClippingDraft, makeClipping } from '../../lib/core/clipping';
import { textHash } from '../../lib/core/text-hash';
import { openLists } from '../../lib/extension/archive-lists';
import {
  earlierVersions,
  findClipping,
  getClipping,
  markRead,
  saveClipping,
  star,
} from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import { countClippings, listClippings } from '../../lib/extension/list-clippings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { removeClippings, restoreClippings } from '../../lib/extension/trash';
import { allClippings } from '../../lib/extension/whole-clippings';

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
      textHash: textHash(draft('a')),
    });
  });

  test('the same article again is the same clipping', async () => {
    const db = freshArchive();
    const first = await saveClipping(db, draft('a'));
    const again = draft('a?utm_source=mail#top', { title: 'Title of a', text: 'Text  of a.' });
    expect(await saveClipping(db, again)).toEqual({ ...first, outcome: 'already' });
    expect(await earlierVersions(db, first.id)).toEqual([]);
    expect(await countClippings(db)).toBe(1);
  });

  test('an article in other words is kept in both, with what the reader said of it', async () => {
    const db = freshArchive();
    const first = await saveClipping(db, draft('a', { byline: 'A. Writer' }), {
      said: { note: 'Ask her', tags: ['sea'] },
    });
    await star(db, [first.id], true);
    const later = { ...draft('a', { title: 'Softer title' }), saved: '2026-02-04T00:00:00.000Z' };
    expect(await saveClipping(db, later)).toEqual({ ...first, outcome: 'updated' });
    expect(await saveClipping(db, later)).toEqual({ ...first, outcome: 'already' });
    expect(await getClipping(db, first.id)).toMatchObject({
      title: 'Softer title',
      saved: first.saved,
      updated: '2026-02-04T00:00:00.000Z',
      starred: true,
      note: 'Ask her',
      tags: ['sea'],
    });
    expect(await earlierVersions(db, first.id)).toMatchObject([
      { title: 'Title of a', byline: 'A. Writer', saved: first.saved },
    ]);
    const third = { ...draft('a', { title: 'Harder' }), saved: '2026-02-05T00:00:00.000Z' };
    await saveClipping(db, third);
    const titles = (await earlierVersions(db, first.id)).map(({ title }) => title);
    expect(titles).toEqual(['Softer title', 'Title of a']);
  });

  test('an article that leads with another picture does not keep the one before', async () => {
    const db = freshArchive();
    const image = { type: 'image/png', bytes: new ArrayBuffer(8) };
    const led = (url: string, text: string) => draft('a', { text, image: { url } });
    const { id } = await saveClipping(db, led('https://news.example/1.png', 'One.\n'), { image });
    await saveClipping(db, led('https://news.example/1.png', 'Two.\n'));
    expect(await db.images.get(id)).toMatchObject({ type: 'image/png' });
    await saveClipping(db, led('https://news.example/2.png', 'Three.\n'));
    expect(await db.images.get(id)).toBeUndefined();
  });

  test('a beginning or a summary never takes the place of the whole', async () => {
    const db = freshArchive();
    const { id } = await saveClipping(db, draft('a'));
    for (const less of [
      draft('a', { text: 'Te', stub: true }),
      draft('a', { text: '' }, 'listing'),
    ])
      expect((await saveClipping(db, less)).outcome).toBe('already');
    expect((await getClipping(db, id))?.text).toBe('Text of a.\n');
  });

  const long = 'The two ministers met for an hour and spoke of fish. '.repeat(10);
  test.each<[string, string, Partial<Article>, boolean]>([
    ['the same text on the same site', 'https://news.example/b', { text: long }, true],
    ['on its host for telephones', 'https://m.news.example/a', { text: long }, true],
    ['the same text of another paper', 'https://other.example/a', { text: long }, false],
    ['a line that is the same by chance', 'https://news.example/b', { text: 'Photo' }, false],
    [
      'another article under an address that calls the first its canonical one',
      'https://news.example/b',
      { title: 'Rice prices fall', canonicalUrl: 'https://news.example/a', text: 'Rice.' },
      false,
    ],
    [
      'the same article by its canonical address',
      'https://news.example/print?id=7',
      { canonicalUrl: 'https://news.example/a', text: 'Print version.' },
      true,
    ],
  ])('%s', async (_, url, changes, same) => {
    const db = freshArchive();
    const text = changes.text ?? long;
    const first = await saveClipping(db, draft('a', { title: 'Ministers meet', text }));
    const second = draft('b', { title: 'Ministers meet', ...changes, url });
    const { id } = await saveClipping(db, second);
    expect(id === first.id).toBe(same);
    expect((await findClipping(db, second.key))?.id).toBe(id);
    expect(await countClippings(db)).toBe(same ? 1 : 2);
  });

  test('saved with the clock set back comes first all the same', async () => {
    const db = freshArchive();
    await saveClipping(db, { ...draft('a'), saved: '2030-01-01T00:00:00.000Z' });
    await saveClipping(db, draft('b'));
    const titles = (await listClippings(db)).map(({ title }) => title);
    expect(titles).toEqual(['Title of b', 'Title of a']);
  });

  test('what a newer version has upgraded is not written to by an older one', async () => {
    const db = freshArchive();
    const { id } = await saveClipping(db, draft('a'));
    await db.state.put({ name: 'minWriter', value: 6 });
    const tries = [
      saveClipping(db, draft('b')),
      markRead(db, [id], true),
      removeClippings(db, [id]),
    ];
    for (const each of await Promise.allSettled(tries))
      expect(storageFailure((each as PromiseRejectedResult).reason)).toBe('archive-outdated');
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
    await markRead(db, [teaser.id], true);
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
    const first = await listClippings(db, {}, { limit: 2 });
    const second = await listClippings(db, {}, { limit: 2, before: first.at(-1)?.id ?? 0 });
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
    const rows = await openLists(db, async () => []).list({ query: search, facets: [] });
    expect(rows.map(({ title }) => title)).toEqual(expected);
  });

  test('a removal can be undone, and comes back in its place', async () => {
    const db = freshArchive();
    for (const path of ['a', 'b', 'c']) await saveClipping(db, draft(path));
    const before = await listClippings(db);
    const [, middle] = before;
    await removeClippings(db, [middle?.id ?? 0]);
    expect(await listClippings(db)).toHaveLength(2);
    expect(await findClipping(db, 'news.example/b')).toBeUndefined();
    expect(await restoreClippings(db, [middle?.id ?? 0])).toBe(1);
    expect(await listClippings(db)).toEqual(before);
  });

  test('a removal that is undone brings its other addresses back, but for one that is another’s now', async () => {
    const db = freshArchive();
    const text = 'The very same words under three addresses. '.repeat(20);
    const same = { title: 'One title', text };
    const { id } = await saveClipping(db, draft('a', same));
    for (const path of ['b', 'c']) await saveClipping(db, draft(path, same));
    await removeClippings(db, [id]);
    await saveClipping(db, draft('c', { title: 'Another', text: 'Other words.' }));
    expect(await restoreClippings(db, [id])).toBe(1);
    expect((await findClipping(db, 'news.example/b'))?.id).toBe(id);
    expect((await findClipping(db, 'news.example/c'))?.title).toBe('Another');
  });

  test('an undo after saving anew leaves the new one', async () => {
    const db = freshArchive();
    const { id } = await saveClipping(db, draft('a'));
    await removeClippings(db, [id]);
    await saveClipping(db, draft('a', { title: 'Newer' }));
    expect(await restoreClippings(db, [id])).toBe(0);
    expect((await listClippings(db)).map(({ title }) => title)).toEqual(['Newer']);
  });
});

test('an export walks the whole archive, oldest first', async () => {
  const db = freshArchive();
  for (let i = 0; i < 7; i++) await saveClipping(db, draft(`p${i}`));
  const titles: string[] = [];
  for await (const clipping of allClippings(db, { atOnce: 3 })) titles.push(clipping.title);
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
