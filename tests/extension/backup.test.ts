import 'fake-indexeddb/auto';
import './locks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { runBackup } from '../../lib/extension/backup';
import {
  type BackupDone,
  backupRecord,
  changeBackupRecord,
  countNew,
  rememberRestored,
} from '../../lib/extension/backup-record';
import { openArchive } from '../../lib/extension/database';

const archive = openArchive('backups');

interface Item {
  id: number;
  filename: string;
  fileSize: number;
  bytesReceived: number;
  state: string;
  exists: boolean;
  byExtensionId: string;
  url: string;
}
/** What the browser's list of downloads holds, and what it does with the next one. */
let list: Item[];
let outcome: 'complete' | 'interrupted';
let granted: boolean;
let lastId = 100;
const removed: string[] = [];

const done = (at = '2026-11-22T10:00:00.000Z'): BackupDone => ({
  at,
  file: `kirinuki-backup-${at.slice(0, 10)}.json`,
  count: 20,
  newest: 7,
});
const release = vi.fn(async () => {});
const write = (at?: string) => async () => ({ done: done(at), url: 'blob:one', release });

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  list = [];
  outcome = 'complete';
  granted = true;
  removed.length = 0;
  release.mockClear();
  await archive.state.clear();
  Object.assign(browser.permissions, { contains: async () => granted });
  Object.assign(browser, {
    downloads: {
      download: async ({ filename, url }: { filename: string; url: string }) => {
        const id = ++lastId;
        const item = { id, filename: `/home/a (b)/${filename}`, fileSize: 9, bytesReceived: 9 };
        list.push({
          ...item,
          url,
          state: outcome,
          exists: true,
          byExtensionId: browser.runtime.id,
        });
        return id;
      },
      search: async ({ id, filenameRegex }: { id?: number; filenameRegex?: string }) =>
        list.filter(
          (item) =>
            (id === undefined || item.id === id) &&
            (filenameRegex === undefined || new RegExp(filenameRegex).test(item.filename)),
        ),
      removeFile: async (id: number) => {
        const item = list.find((each) => each.id === id);
        if (item) removed.push(item.filename);
      },
      erase: async ({ id }: { id: number }) => {
        list = list.filter((item) => item.id !== id);
      },
    },
  });
});
afterEach(() => vi.restoreAllMocks());

const path = (at: string) => `/home/a (b)/Kirinuki/kirinuki-backup-${at}.json`;

describe('a backup by schedule', () => {
  test('stands in its folder and is kept as done', async () => {
    expect(await runBackup(archive, write(), 3)).toBe(true);
    expect(await backupRecord(archive)).toEqual({
      last: done(),
      files: [{ path: path('2026-11-22'), size: 9 }],
    });
    expect(release).toHaveBeenCalledOnce();
  });

  test('that is made meanwhile is not made again', async () => {
    const isDue = async () => (await backupRecord(archive)).last === undefined;
    for (const _ of ['by the alarm', 'by the look after waking'])
      expect(await runBackup(archive, write(), 3, isDue)).toBe(true);
    expect((await backupRecord(archive)).files).toHaveLength(1);
  });

  test('of many only the last few are kept', async () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];
    for (const day of days) await runBackup(archive, write(`${day}T10:00:00.000Z`), 2);
    expect(removed).toEqual([path('2026-11-18'), path('2026-11-19')]);
    const { files } = await backupRecord(archive);
    expect(files.map((file) => file.path)).toEqual([path('2026-11-20'), path('2026-11-21')]);
  });

  test.each<[string, (item: Item) => Partial<Item> | null]>([
    ['another extension wrote', () => ({ byExtensionId: 'other' })],
    ['has another size by now', () => ({ fileSize: 10 })],
    ['the browser no longer knows', () => null],
  ])('a file that %s is the reader’s and stays', async (_, change) => {
    await runBackup(archive, write('2026-11-20T10:00:00.000Z'), 1);
    const [first] = list;
    const next = first && change(first);
    list = first && next ? [{ ...first, ...next }] : [];
    await runBackup(archive, write('2026-11-21T10:00:00.000Z'), 1);
    expect(removed).toEqual([]);
  });

  test.each<[string, () => void, string]>([
    [
      'the permission is gone',
      () => {
        granted = false;
      },
      'access',
    ],
    [
      'the browser breaks the download off',
      () => {
        outcome = 'interrupted';
      },
      'download',
    ],
  ])('where %s, that is kept to be told, and no backup', async (_, arrange, why) => {
    arrange();
    expect(await runBackup(archive, write(), 3)).toBe(false);
    expect(await backupRecord(archive)).toMatchObject({ files: [], trouble: { why } });
    expect((await backupRecord(archive)).last).toBeUndefined();
  });

  test.each<[string, Error, string]>([
    ['is full', Object.assign(new Error('no room'), { name: 'QuotaExceededError' }), 'full'],
    ['fails', new Error('a disk error'), 'archive'],
  ])('where the disk %s while it is written, likewise', async (_, error, why) => {
    expect(await runBackup(archive, () => Promise.reject(error), 3)).toBe(false);
    expect(await backupRecord(archive)).toMatchObject({ files: [], trouble: { why } });
  });

  test('one that goes well ends what was told of the one before', async () => {
    outcome = 'interrupted';
    await runBackup(archive, write(), 3);
    outcome = 'complete';
    await runBackup(archive, write(), 3);
    expect((await backupRecord(archive)).trouble).toBeUndefined();
  });
});

describe('a worker that was killed in the middle', () => {
  test('before the download: nothing is called a backup, and the next is made from the start', async () => {
    // It got as far as writing: what is known then is nothing.
    expect(await backupRecord(archive)).toEqual({ files: [] });
    expect(await runBackup(archive, write(), 3)).toBe(true);
  });

  test.each<[string, string, string[]]>([
    ['the download came to its end', 'complete', ['2026-11-21', '2026-11-22']],
    ['the download broke off', 'interrupted', ['2026-11-22']],
  ])('after which %s', async (_, state, kept) => {
    const before = done('2026-11-21T10:00:00.000Z');
    const filename = path('2026-11-21');
    const item = { id: 1, filename, fileSize: 9, bytesReceived: 9, exists: true };
    list.push({ ...item, url: 'blob:before', state, byExtensionId: browser.runtime.id });
    await changeBackupRecord(archive, (record) => ({
      ...record,
      running: { ...before, download: 1, url: 'blob:before' },
    }));
    await runBackup(archive, write(), 3);
    const { files, running } = await backupRecord(archive);
    expect(files.map((file) => file.path)).toEqual(kept.map(path));
    expect(running).toBeUndefined();
  });

  test('after which the browser began its ids anew: another file is not taken for ours', async () => {
    const item = { id: 1, filename: '/home/a (b)/holiday.zip', fileSize: 9, bytesReceived: 9 };
    const url = 'https://other.example/holiday.zip';
    list.push({ ...item, url, exists: true, state: 'complete', byExtensionId: browser.runtime.id });
    await changeBackupRecord(archive, (record) => ({
      ...record,
      running: { ...done('2026-11-21T10:00:00.000Z'), download: 1, url: 'blob:before' },
    }));
    await runBackup(archive, write(), 1);
    expect((await backupRecord(archive)).files.map((file) => file.path)).toEqual([
      path('2026-11-22'),
    ]);
    expect(removed).toEqual([]);
  });
});

describe('what no backup has', () => {
  const metas = (ids: number[]) =>
    ids.map((id) => ({ id, key: String(id), facets: [], tags: [] }) as never);
  test.each<[string, number[], BackupDone | undefined, number]>([
    ['nothing in an empty archive', [], undefined, 0],
    ['all where there is none', [1, 2, 3], undefined, 3],
    ['what is newer', [1, 2, 9], { ...done(), count: 2, newest: 2 }, 1],
    ['what was brought in from before', [1, 2, 9], { ...done(), count: 1, newest: 9 }, 2],
    ['what is newer, where as much was removed', [1, 9], { ...done(), count: 2, newest: 2 }, 1],
    ['nothing after a removal', [1], { ...done(), count: 2, newest: 2 }, 0],
  ])('%s', async (_, ids, last, count) => {
    await Promise.all([archive.meta.clear(), archive.counts.clear()]);
    await archive.meta.bulkPut(metas(ids));
    if (ids.length > 0) await archive.counts.put({ facet: 'all:', count: ids.length } as never);
    expect(await countNew(archive, last)).toBe(count);
    await rememberRestored(archive, 'a.json');
    expect(await countNew(archive, (await backupRecord(archive)).last)).toBe(0);
  });
});
