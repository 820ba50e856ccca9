import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addressKey, olderAddressKey } from '../../lib/core/address';
import type { ClippingDraft } from '../../lib/core/clipping';
import { saveClipping } from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import { findClippings } from '../../lib/extension/find-clippings';
import { settleSome } from '../../lib/extension/settle';

const draft = (url: string, changes: Partial<ClippingDraft> = {}): ClippingDraft => ({
  key: addressKey(url),
  kind: 'article',
  url,
  title: `Title of ${url}`,
  language: 'en',
  text: `Text of ${url}`,
  saved: '2026-02-03T04:05:06.000Z',
  read: false,
  relevance: { relevant: true, score: 0.9, counterparts: [], topics: [], reasons: [] },
  mentions: [],
  asOf: '2026-01-01',
  ...changes,
});

const fresh = () => openArchive(`find-${Math.random()}`);

test('each address gets its clipping, in order, sixty and more at once', async () => {
  const db = fresh();
  const urls = Array.from({ length: 60 }, (_, at) => `https://news.example/${at}`);
  for (const url of urls.filter((_, at) => at % 3 === 0)) await saveClipping(db, draft(url));
  const found = await findClippings(db, [...urls, 'https://news.example/0?utm_source=x']);
  expect(found.map((each) => each?.url)).toEqual([
    ...urls.map((url, at) => (at % 3 === 0 ? url : undefined)),
    urls[0],
  ]);
  expect(await findClippings(db, [])).toEqual([]);
});

test('one that was saved under another address is found by both', async () => {
  const db = fresh();
  const { id } = await saveClipping(db, draft('https://news.example/a'));
  await db.aliases.put({ key: 'news.example/b', id });
  const found = await findClippings(db, ['https://news.example/b', 'https://news.example/a']);
  expect(found.map((each) => each?.id)).toEqual([id, id]);
});

test('what an older version saved is found by its key, before and after it is settled', async () => {
  const db = fresh();
  const url = 'https://m.news.example/talks-1/amp?utm_source_platform=x';
  const { id } = await saveClipping(db, draft(url, { key: olderAddressKey(url) }));
  expect((await findClippings(db, [url]))[0]?.id).toBe(id);
  await asOlder(db);
  while (await settleSome(db));
  expect((await db.meta.get(id))?.key).toBe('news.example/talks-1');
  const ways = [url, 'https://news.example/talks-1', 'https://www.news.example/talks-1/'];
  expect((await findClippings(db, ways)).map((each) => each?.id)).toEqual([id, id, id]);
  expect(await db.aliases.get(olderAddressKey(url))).toEqual({ key: olderAddressKey(url), id });
});

test('two that an older version took for two stay two, and neither loses its key', async () => {
  const db = fresh();
  const [one, other] = ['https://m.news.example/a-1', 'https://news.example/a-1'];
  await saveClipping(db, draft(one, { key: olderAddressKey(one), title: 'Boats' }));
  await saveClipping(db, draft(other, { key: olderAddressKey(other), title: 'Kelp' }));
  await asOlder(db);
  while (await settleSome(db));
  expect((await db.meta.toArray()).map(({ key, url }) => [key, url])).toEqual([
    ['m.news.example/a-1', one],
    ['news.example/a-1', other],
  ]);
  expect(await db.aliases.count()).toBe(0);
});

test('of two with one new key the first to be settled takes it, which is the newer', async () => {
  const db = fresh();
  const [one, other] = ['https://m.news.example/a-1', 'https://mobile.news.example/a-1'];
  await saveClipping(db, draft(one, { key: olderAddressKey(one), saved: '2026-01-01T00:00:00Z' }));
  await saveClipping(db, draft(other, { key: olderAddressKey(other) }));
  await asOlder(db);
  while (await settleSome(db));
  expect((await db.meta.toArray()).map(({ key }) => key)).toEqual([
    'm.news.example/a-1',
    'news.example/a-1',
  ]);
});

/** As rows of an older version are, which are still to be settled. */
async function asOlder(db: ReturnType<typeof openArchive>): Promise<void> {
  await db.meta.toCollection().modify((meta) => void delete meta.form);
  await db.state.put({ name: 'unsettled', value: null });
}
