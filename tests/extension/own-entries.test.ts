import 'fake-indexeddb/auto';
import './locks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { ownEntriesOf } from '../../entrypoints/background/own-calls';
import { defaultColours } from '../../lib/core/appearance';
import type { OwnEntry, OwnTerm } from '../../lib/core/own-entry';
import { MOST_ENTRIES } from '../../lib/core/own-pack';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import {
  importPack,
  keepOwn,
  listOwn,
  removeOwn,
  removePack,
  restoreOwn,
} from '../../lib/extension/own-entries';
import {
  asSettings,
  changeSettings,
  DEFAULTS,
  getSettings,
  mute,
  resetSettings,
} from '../../lib/extension/settings';
import { storageFailure } from '../../lib/extension/storage-failure';

let archives = 0;
let db: ArchiveDatabase;

function term(name: string, pack?: string): OwnTerm {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    id: pack === undefined ? `own.${id}` : `own.${pack}/${id}`,
    kind: 'term',
    names: { en: [name] },
    parties: ['JP'],
    ...(pack === undefined ? {} : { pack }),
  };
}
const packOf = (...names: string[]) => ({
  name: 'Desk',
  entries: names.map((name) => term(name, 'Desk')),
});
const names = async () =>
  (await listOwn(db)).map((entry: OwnEntry) => (entry.kind === 'term' ? entry.names.en?.[0] : ''));

beforeEach(async () => {
  await browser.storage.local.clear();
  db = openArchive(`own-${archives++}`);
});

describe('entries of the reader', () => {
  test('are kept, edited and removed, and open tabs are told each time', async () => {
    const told: string[] = [];
    const tell = async () => told.push((await getSettings()).ownChanged);
    await keepOwn(db, term('Harbour Format'));
    await tell();
    await keepOwn(db, { ...term('Harbour Format'), note: 'Yearly.' });
    await tell();
    expect(await listOwn(db)).toEqual([{ ...term('Harbour Format'), note: 'Yearly.' }]);
    const removed = await removeOwn(db, 'own.harbour-format');
    expect(await removeOwn(db, 'own.harbour-format')).toEqual([]);
    await tell();
    expect(await listOwn(db)).toEqual([]);
    await restoreOwn(db, removed);
    await tell();
    expect(await listOwn(db)).toEqual([{ ...term('Harbour Format'), note: 'Yearly.' }]);
    expect(new Set(told).size).toBe(4);
  });

  test('one too many is refused, and says why', async () => {
    await db.own.bulkPut(Array.from({ length: MOST_ENTRIES }, (_, i) => term(`Format ${i}`)));
    const refused = await keepOwn(db, term('One more')).catch(storageFailure);
    expect(refused).toBe('too-many-entries');
    expect(await db.own.count()).toBe(MOST_ENTRIES);
  });
});

describe('the background', () => {
  test('has the entries as they are though the page was closed before it could tell of a change', async () => {
    const read = ownEntriesOf(db);
    expect((await read()).entries).toEqual([]);
    const { set } = browser.storage.local;
    const settings = vi.spyOn(browser.storage.local, 'set');
    const gone = new Promise<void>(() => {});
    settings.mockImplementationOnce((...all: unknown[]) => Reflect.apply(set, null, all));
    settings.mockImplementationOnce(() => gone);
    void keepOwn(db, term('Harbour Format'));
    await vi.waitFor(() => expect(settings).toHaveBeenCalledTimes(2), 15_000);
    settings.mockRestore();
    expect((await read()).entries).toEqual([term('Harbour Format')]);
    const { changed } = await read();
    // Nothing is built anew for what is as it was.
    expect((await read()).changed).toBe(changed);
    await db.own.clear();
    const after = await read();
    expect(after.entries).toEqual([]);
    expect(after.changed).not.toBe(changed);
    await keepOwn(db, term('Tide Format'));
    expect((await read()).entries).toEqual([term('Tide Format')]);
    expect(await getSettings()).toMatchObject({ ownUnsettled: false });
  });

  test('is told that a change which was refused has ended', async () => {
    await db.own.bulkPut(Array.from({ length: MOST_ENTRIES }, (_, i) => term(`Format ${i}`)));
    await keepOwn(db, term('One more')).catch(storageFailure);
    expect(await getSettings()).toMatchObject({ ownUnsettled: false });
  });

  test('goes on with the entries it has where the settings cannot be read', async () => {
    const read = ownEntriesOf(db);
    await keepOwn(db, term('Harbour Format'));
    const before = await read();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('storage'));
    expect(await read()).toEqual(before);
    vi.restoreAllMocks();
  });
});

describe('a pack', () => {
  test('twice is once', async () => {
    expect(await importPack(db, packOf('A format', 'B format'))).toEqual({
      added: 2,
      same: 0,
      removed: 0,
    });
    expect(await importPack(db, packOf('A format', 'B format'))).toEqual({
      added: 0,
      same: 2,
      removed: 0,
    });
    expect(await names()).toEqual(['A format', 'B format']);
  });

  test('a newer one takes the place of the older, and leaves the others alone', async () => {
    await keepOwn(db, term('My own'));
    await importPack(db, packOf('A format', 'B format'));
    await importPack(db, { name: 'Other', entries: [term('Other one', 'Other')] });
    expect(await importPack(db, packOf('B format', 'C format'))).toEqual({
      added: 1,
      same: 1,
      removed: 1,
    });
    expect((await names()).sort()).toEqual(['B format', 'C format', 'My own', 'Other one']);
  });

  test('what the reader has in the same words is not kept twice', async () => {
    await keepOwn(db, term('A format'));
    expect(await importPack(db, packOf('A format'))).toEqual({ added: 0, same: 1, removed: 0 });
    expect(await listOwn(db)).toEqual([term('A format')]);
  });

  test('goes as a whole', async () => {
    await keepOwn(db, term('My own'));
    await importPack(db, packOf('A format', 'B format'));
    const removed = await removePack(db, 'Desk');
    expect(await names()).toEqual(['My own']);
    const anew = { ...term('A format', 'Desk'), note: 'Written anew.' };
    await keepOwn(db, anew);
    await restoreOwn(db, removed);
    expect(await listOwn(db)).toEqual([anew, term('B format', 'Desk'), term('My own')]);
  });

  test('that was removed and no longer fits stays removed as a whole', async () => {
    await importPack(db, packOf('A format', 'B format'));
    const removed = await removePack(db, 'Desk');
    await db.own.bulkPut(Array.from({ length: MOST_ENTRIES - 1 }, (_, i) => term(`Format ${i}`)));
    expect(await restoreOwn(db, removed).catch(storageFailure)).toBe('too-many-entries');
    expect(await db.own.count()).toBe(MOST_ENTRIES - 1);
  });

  test('that is too much for the archive leaves it as it was', async () => {
    await db.own.bulkPut(Array.from({ length: MOST_ENTRIES - 1 }, (_, i) => term(`Format ${i}`)));
    await expect(importPack(db, packOf('A format', 'B format'))).rejects.toThrow();
    expect(await db.own.count()).toBe(MOST_ENTRIES - 1);
  });
});

describe('settings', () => {
  test.each([
    ['nothing', undefined],
    ['text', 'dark'],
    ['a list', []],
    ['nonsense in every field', Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, 7]))],
    ['unheard-of choices', { language: 'tlh', nameOrder: 'upside-down', density: 'airy' }],
    ['colours of no palette', { colours: { official: 'plaid', territory: 3 } }],
    ['kinds nobody knows', { hiddenKinds: ['ship', 4] }],
  ])('%s is the defaults', (_, stored) => {
    expect(asSettings(stored)).toEqual(DEFAULTS);
  });

  test('what makes sense is kept beside what does not', () => {
    const stored = {
      colours: { agreement: 'rose', official: 'plaid' },
      hiddenKinds: ['ship', 'agreement'],
    };
    expect(asSettings(stored)).toEqual({
      ...DEFAULTS,
      colours: { ...defaultColours, agreement: 'rose' },
      hiddenKinds: ['agreement'],
    });
  });

  test('of a newer version are kept through every change', async () => {
    const newer = { ...DEFAULTS, density: 'compact', voice: 'low', nested: { depth: 2 } };
    await browser.storage.local.set({ settings: newer });
    await changeSettings({ language: 'ja' });
    await mute('mutedSites', 'harbour.example', true);
    await resetSettings();
    expect((await browser.storage.local.get('settings')).settings).toEqual({
      ...DEFAULTS,
      ...{ voice: 'low', nested: { depth: 2 }, mutedSites: ['harbour.example'] },
    });
  });

  test('that are no record are begun anew', async () => {
    await browser.storage.local.set({ settings: ['dark'] });
    await changeSettings({ language: 'ja' });
    expect((await browser.storage.local.get('settings')).settings).toEqual({
      ...DEFAULTS,
      language: 'ja',
    });
  });

  test('starting over leaves alone what was muted and what is one’s own', async () => {
    await mute('mutedSites', 'harbour.example', true);
    await changeSettings({
      language: 'ja',
      density: 'compact',
      highlights: false,
      ownChanged: 'x',
    });
    await resetSettings();
    expect(await getSettings()).toEqual({
      ...DEFAULTS,
      highlights: false,
      mutedSites: ['harbour.example'],
      ownChanged: 'x',
    });
  });
});
