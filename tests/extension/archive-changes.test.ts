import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { type ArchiveChange, watchArchive } from '../../lib/extension/archive-changes';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import { storageFailure } from '../../lib/extension/storage-failure';

let n = 0;
const nameOfOne = () => `archive-${n++}`;

/** The archive as a newer version of the extension has it. */
function newer(name: string): Dexie {
  const db = new Dexie(name);
  db.version(6).stores({ meta: '++id, &key', state: 'name', later: 'id' });
  return db;
}

const reasonOf = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(() => 'ok', storageFailure);

async function opened(name: string, settings?: Parameters<typeof watchArchive>[2]) {
  const db = openArchive(name);
  const heard: ArchiveChange[] = [];
  const stop = watchArchive(db, (change) => heard.push(change), settings);
  await db.state.put({ name: 'here', value: 1 });
  return { db, heard, stop };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => vi.restoreAllMocks());

test('a page open while a newer version upgrades lets it, and says that it is outdated, once', async () => {
  const name = nameOfOne();
  const { db, heard } = await opened(name);
  const next = newer(name);
  await next.open();
  expect(heard).toEqual(['open', 'outdated']);
  // It neither opens what is no longer its own nor waits for ever.
  expect(await reasonOf(db.state.put({ name: 'late', value: 1 }))).toBe('archive-outdated');
  expect(await reasonOf(db.meta.count())).toBe('archive-outdated');
  expect(await next.table('state').toArray()).toEqual([{ name: 'here', value: 1 }]);
  next.close();
});

test('two pages are closed alike', async () => {
  const name = nameOfOne();
  const [one, other] = [await opened(name), await opened(name)];
  const next = newer(name);
  await next.open();
  expect([one.heard, other.heard]).toEqual([
    ['open', 'outdated'],
    ['open', 'outdated'],
  ]);
  next.close();
});

test('a page open while the archive is deleted writes nothing into an empty one', async () => {
  const name = nameOfOne();
  const { db, heard } = await opened(name);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  expect(heard).toEqual(['open', 'gone']);
  expect(await reasonOf(db.state.put({ name: 'late', value: 1 }))).not.toBe('ok');
  expect(await Dexie.getDatabaseNames()).not.toContain(name);
});

/** What a browser does where the reader clears an extension's data. */
function loseConnection(db: ArchiveDatabase): void {
  (db.backendDB() as IDBDatabase).onclose?.(new Event('close'));
}

test('a connection that the browser closes, with the database gone, is the end for a page', async () => {
  const { db, heard } = await opened(nameOfOne());
  vi.spyOn(indexedDB, 'databases').mockResolvedValue([]);
  loseConnection(db);
  await settled();
  expect(heard).toEqual(['open', 'gone']);
  expect(await reasonOf(db.state.count())).not.toBe('ok');
});

test('one that is closed with the database still there, as on a full disk, is opened again', async () => {
  const { db, heard } = await opened(nameOfOne());
  loseConnection(db);
  await settled();
  expect(heard).not.toContain('gone');
  expect(await db.state.toArray()).toEqual([{ name: 'here', value: 1 }]);
});

test('an archive that could not be opened is, once it can be', async () => {
  const db = openArchive(nameOfOne());
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw Object.assign(new Error('no room'), { name: 'UnknownError' });
  });
  expect(await reasonOf(db.state.count())).not.toBe('ok');
  open.mockRestore();
  // Whoever was told of the failure is told of nothing else.
  await settled();
  expect(await reasonOf(db.state.count())).toBe('ok');
});

test('the background begins anew', async () => {
  const { db, heard } = await opened(nameOfOne(), { beginsAnew: true });
  loseConnection(db);
  await settled();
  expect(heard).toEqual(['open', 'gone']);
  expect(await reasonOf(db.state.put({ name: 'next', value: 1 }))).toBe('ok');
});

test('one that waits for an older page says so, and goes on when that is closed', async () => {
  const name = nameOfOne();
  // A page of a version that did not yet know how to give way.
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 10);
    request.onsuccess = () => resolve(request.result);
  });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const db = openArchive(name);
  const heard: ArchiveChange[] = [];
  watchArchive(db, (change) => heard.push(change));
  const written = db.state.put({ name: 'here', value: 1 });
  await vi.waitFor(() => expect(heard).toEqual(['blocked']), 15_000);
  old.close();
  await written;
  expect(heard).toEqual(['blocked', 'open']);
});

test('an archive that never opened is not called deleted', async () => {
  const name = nameOfOne();
  const next = newer(name);
  await next.open();
  next.close();
  const db = openArchive(name);
  const heard: ArchiveChange[] = [];
  watchArchive(db, (change) => heard.push(change));
  await reasonOf(db.state.count());
  expect(heard).not.toContain('gone');
});

test('whoever stopped listening hears nothing', async () => {
  const name = nameOfOne();
  const { heard, stop } = await opened(name);
  stop();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const next = newer(name);
  await next.open();
  next.close();
  expect(heard).toEqual(['open']);
});
