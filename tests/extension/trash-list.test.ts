import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ClippingDraft } from '../../lib/core/clipping';
import { saveClipping } from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import { countClippings, listClippings } from '../../lib/extension/list-clippings';
import { removeClippings } from '../../lib/extension/trash';
import { emptyOldTrash } from '../../lib/extension/trash-days';
import {
  countRemoved,
  deleteAllForGood,
  deleteForGood,
  listRemoved,
  restoreAll,
} from '../../lib/extension/trash-list';

const archive = openArchive('trash-list');

function draft(n: number): ClippingDraft {
  return {
    key: `news.example/${n}`,
    kind: 'article',
    url: `https://news.example/${n}`,
    title: `Title ${n}`,
    outlet: 'Tide',
    text: `Text ${n}.\n`,
    language: 'en',
    saved: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
    read: false,
    relevance: { relevant: true, score: 1, counterparts: [], topics: [], reasons: [] },
    mentions: [],
    asOf: '2026-01-01',
  };
}

/** Saves so many, and resolves with their ids, oldest first. */
async function saved(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let n = 1; n <= count; n += 1) ids.push((await saveClipping(archive, draft(n))).id);
  return ids;
}

beforeEach(() => Promise.all(archive.tables.map((table) => table.clear())));

test('what was removed last stands first, a few at a time', async () => {
  const [one = 0, two = 0, three = 0] = await saved(3);
  await removeClippings(archive, [two], new Date('2026-02-01T00:00:00Z'));
  await removeClippings(archive, [one], new Date('2026-02-02T00:00:00Z'));
  await removeClippings(archive, [three], new Date('2026-01-15T00:00:00Z'));
  const rows = await listRemoved(archive, 2);
  expect(rows).toEqual([
    { id: one, title: 'Title 1', outlet: 'Tide', removed: '2026-02-02T00:00:00.000Z' },
    { id: two, title: 'Title 2', outlet: 'Tide', removed: '2026-02-01T00:00:00.000Z' },
  ]);
  expect(await countRemoved(archive)).toBe(3);
});

test('more than one transaction’s worth comes back, in the order it stood', async () => {
  const ids = await saved(230);
  const before = await listClippings(archive, {}, { limit: 500 });
  await removeClippings(archive, ids);
  expect(await countClippings(archive)).toBe(0);
  expect(await restoreAll(archive)).toBe(230);
  expect(await listClippings(archive, {}, { limit: 500 })).toEqual(before);
  expect([await countClippings(archive), await countRemoved(archive)]).toEqual([230, 0]);
});

test('what was saved anew since stays where it is, and the others come back', async () => {
  const ids = await saved(3);
  await removeClippings(archive, ids);
  await saveClipping(archive, draft(2));
  expect(await restoreAll(archive)).toBe(2);
  expect([await countClippings(archive), await countRemoved(archive)]).toEqual([3, 1]);
});

test('one, and all, can be let go for good', async () => {
  const ids = await saved(3);
  await removeClippings(archive, ids);
  await deleteForGood(archive, ids.slice(0, 1));
  expect(await countRemoved(archive)).toBe(2);
  await deleteAllForGood(archive);
  expect(await countRemoved(archive)).toBe(0);
  expect(await restoreAll(archive)).toBe(0);
});

describe('the trash is emptied after 30 days', () => {
  const removedOn = new Date('2026-01-01T12:00:00Z');
  test.each<[string, string[], boolean]>([
    ['not on the 29th', ['2026-01-28', '2026-01-29', '2026-01-30'], false],
    ['not at once after a long absence', ['2026-01-02', '2026-06-01'], false],
    ['on the third day after it', ['2026-06-01', '2026-06-02', '2026-06-03'], true],
    ['not by a clock that jumps', ['2026-01-02', '2026-01-03', '2036-01-01'], false],
    ['nor once it was put right', ['2026-01-03', '2036-01-01', '2026-01-04'], false],
    ['by days that come one by one', ['2026-02-01', '2026-02-02', '2026-02-03'], true],
  ])('%s', async (_, days, isEmpty) => {
    await removeClippings(archive, await saved(1), removedOn);
    for (const day of days)
      for (const hour of ['08', '20'])
        await emptyOldTrash(archive, new Date(`${day}T${hour}:00:00Z`));
    expect(await countRemoved(archive)).toBe(isEmpty ? 0 : 1);
  });
});
