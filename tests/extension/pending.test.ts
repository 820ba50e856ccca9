import './locks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ClippingDraft } from '../../lib/core/clipping';
import {
  dropPending,
  isWorthKeeping,
  keepPending,
  listPending,
  type Pending,
  retryPending,
  watchPending,
} from '../../lib/extension/pending';

const { local, session } = browser.storage;

function pending(n: number, change: Partial<ClippingDraft> = {}): Pending {
  const clipping: ClippingDraft = {
    key: `news.example/${n}`,
    kind: 'article',
    url: `https://news.example/${n}`,
    title: `Title ${n}`,
    text: 'Text.\n',
    language: 'en',
    saved: `2026-02-03T04:05:0${n}.000Z`,
    read: false,
    relevance: { relevant: true, score: 1, counterparts: [], topics: [], reasons: [] },
    mentions: [],
    asOf: '2026-01-01',
    ...change,
  };
  return { clipping, page: clipping.url, isPrivate: false, quotes: [] };
}
const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const titles = async () => (await listPending()).map(({ clipping }) => clipping.title);
const full = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));

beforeEach(async () => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  await Promise.all([local.clear(), session.clear()]);
});
afterEach(() => vi.restoreAllMocks());

test.each([
  ['storage-full', true],
  ['storage-failed', true],
  ['archive-outdated', true],
  ['storage-refused', false],
  ['nothing-to-save', false],
  ['unforeseen', false],
] as const)('a save that failed by %s waits: %s', (reason, waits) => {
  expect(isWorthKeeping(reason)).toBe(waits);
});

describe('what the archive could not take', () => {
  test('waits with its picture, which a later save of the same article does not lose', async () => {
    const picture = { data: 'iVBORw0KGgo=' };
    await keepPending({ ...pending(1), picture });
    await keepPending(pending(1, { title: 'Other words' }));
    expect(await listPending()).toMatchObject([{ clipping: { title: 'Other words' }, picture }]);
  });

  test('waits without its picture where there is room for its words alone', async () => {
    vi.spyOn(local, 'set').mockImplementation(full);
    const own = session.set.bind(session);
    vi.spyOn(session, 'set').mockImplementation((values) =>
      JSON.stringify(values).includes('picture') ? full() : own(values),
    );
    expect(await keepPending({ ...pending(1), picture: { data: 'iVBORw0KGgo=' } })).toBe(true);
    const [kept] = await listPending();
    expect(kept).toMatchObject({ clipping: { title: 'Title 1' }, untilClosed: true });
    expect(kept?.picture).toBeUndefined();
  });

  test('is kept in the order it was asked for, each article once', async () => {
    for (const n of [3, 1, 2, 3]) expect(await keepPending(pending(n))).toBe(true);
    expect(await titles()).toEqual(['Title 1', 'Title 2', 'Title 3']);
  });

  test('is kept until the browser is closed, where the disk has no room at all', async () => {
    vi.spyOn(local, 'set').mockImplementation(full);
    expect(await keepPending(pending(1))).toBe(true);
    expect(await listPending()).toMatchObject([{ untilClosed: true }]);
    vi.restoreAllMocks();
    // Asked for again when there is room, it lasts.
    expect(await keepPending(pending(1))).toBe(true);
    const [kept, ...others] = await listPending();
    expect([kept?.untilClosed, others]).toEqual([undefined, []]);
    expect(Object.keys(await session.get(null))).toEqual([]);
  });

  test('is not kept where nothing takes it, and that is told', async () => {
    vi.spyOn(local, 'set').mockImplementation(full);
    vi.spyOn(session, 'set').mockImplementation(full);
    expect(await keepPending(pending(1))).toBe(false);
    expect(await listPending()).toEqual([]);
  });

  test('is never a teaser in place of the article, and its quotes add up', async () => {
    await keepPending({ ...pending(1), quotes: [quote('one')] });
    await keepPending({ ...pending(1, { kind: 'teaser', text: '' }), quotes: [quote('two')] });
    const [kept] = await listPending();
    expect(kept?.clipping).toMatchObject({ kind: 'article', text: 'Text.\n' });
    expect(kept?.quotes.map(({ exact }) => exact)).toEqual(['one', 'two']);
  });

  test('keeps the words of the reader that came with it first', async () => {
    await keepPending({ ...pending(1), said: { note: 'Look.', tags: ['sea'] } });
    await keepPending(pending(1, { title: 'Newer' }));
    expect(await listPending()).toMatchObject([
      { clipping: { title: 'Newer' }, said: { note: 'Look.', tags: ['sea'] } },
    ]);
  });

  test('is passed over where it is something else', async () => {
    await local.set({ 'pending:a': 'text', 'pending:b': { clipping: {} }, other: pending(2) });
    await keepPending(pending(1));
    expect(await titles()).toEqual(['Title 1']);
  });
});

describe('tried again', () => {
  test('each is saved by itself, and only what failed waits on', async () => {
    for (const n of [1, 2, 3]) await keepPending(pending(n));
    const save = vi.fn(async ({ clipping }: Pending) => clipping.title !== 'Title 2');
    expect(await retryPending(save)).toBe(1);
    expect(save).toHaveBeenCalledTimes(3);
    expect(await titles()).toEqual(['Title 2']);
    expect(await retryPending(async () => true)).toBe(0);
    expect(await titles()).toEqual([]);
  });

  test('what was added while it was being saved is not lost', async () => {
    await keepPending(pending(1));
    const left = await retryPending(async () =>
      keepPending({ ...pending(1), quotes: [quote('new')] }),
    );
    expect(left).toBe(0);
    expect(await listPending()).toMatchObject([{ quotes: [{ exact: 'new' }] }]);
  });
});

test('pages hear of what waits', async () => {
  const heard = vi.fn();
  const stop = watchPending(heard);
  await keepPending(pending(1));
  expect(heard).toHaveBeenCalledTimes(1);
  await local.set({ other: 1 });
  expect(heard).toHaveBeenCalledTimes(1);
  const [kept] = await listPending();
  if (kept) await dropPending(kept);
  expect(await listPending()).toEqual([]);
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  await keepPending(pending(2));
  expect(heard).toHaveBeenCalledTimes(2);
});
