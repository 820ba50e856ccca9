import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../lib/core/correction';
import { getClipping } from '../../lib/extension/clippings';
import { asCorrection, maySay } from '../../lib/extension/correction-guard';
import {
  addCorrections,
  correctionsFor,
  countCorrections,
  listCorrections,
  removeCorrection,
} from '../../lib/extension/corrections';
import { type ClippingMeta, openArchive } from '../../lib/extension/database';
import { listJudgements } from '../../lib/extension/judgements';
import { countNaming } from '../../lib/extension/list-clippings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { allClippings } from '../../lib/extension/whole-clippings';

let archives = 0;
const freshArchive = () => openArchive(`corrections-${archives++}`);

function correction(values: Partial<Correction> = {}): Correction {
  return {
    kind: 'not-this',
    entity: 'jp.aoba-rin',
    name: 'Rin Aoba',
    surface: 'Aoba',
    where: 'harbour.example/1',
    made: '2026-11-20T12:00:00.000Z',
    ...values,
  };
}
const unlisted = (values: Partial<Correction> = {}): Correction => {
  const { entity: _, ...rest } = correction(values);
  return rest;
};

describe('what a reader said was read wrongly', () => {
  test('is kept as it was said, newest first', async () => {
    const db = freshArchive();
    const older = unlisted({ name: 'Mika Sugo', made: '2026-11-19T12:00:00.000Z' });
    await addCorrections(db, [older, correction()]);
    expect(await listCorrections(db)).toEqual([correction(), older]);
    expect(await countCorrections(db)).toBe(2);
  });

  test.each<[string, Correction, Correction, number]>([
    ['the same later', correction(), correction({ made: '2026-11-21T00:00:00.000Z' }), 1],
    ['the same after its label changed', correction(), correction({ name: 'Aoba Rin' }), 1],
    ['another form in the article', correction(), correction({ surface: 'Rin Aoba' }), 2],
    ['another article', correction(), correction({ where: 'harbour.example/2' }), 2],
    ['for the whole site too', correction(), correction({ kind: 'never-here' }), 2],
    [
      'the whole site, said of another form',
      correction({ kind: 'never-here' }),
      correction({ kind: 'never-here', surface: 'Rin Aoba' }),
      1,
    ],
    ['of one no list knows', correction(), unlisted(), 2],
    ['of another no list knows', unlisted(), unlisted({ name: 'Sora Aoba' }), 2],
  ])('%s', async (_, first, second, count) => {
    const db = freshArchive();
    await addCorrections(db, [first]);
    await addCorrections(db, [second]);
    const kept = await listCorrections(db);
    expect(kept).toHaveLength(count);
    expect(kept).toContainEqual(first);
  });

  test('said from two tabs at once, it is kept once', async () => {
    const db = freshArchive();
    const other = openArchive(db.name);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => addCorrections(i % 2 ? db : other, [correction()])),
    );
    expect(await listCorrections(db)).toEqual([correction()]);
  });

  test('is found for the articles it may speak of, and for no others', async () => {
    const db = freshArchive();
    const here = correction();
    const site = correction({ kind: 'never-here', where: 'harbour.example' });
    const abroad = correction({ where: 'strait.example/1' });
    await addCorrections(db, [here, site, abroad]);
    const found = (url: string) => correctionsFor(db, [url]);
    expect(await found('https://www.harbour.example/1?utm_source=x')).toEqual(
      expect.arrayContaining([here, site]),
    );
    expect(await found('https://harbour.example/2')).toEqual([site]);
    expect(await found('https://elsewhere.example/1')).toEqual([]);
    expect(await correctionsFor(db, [])).toEqual([]);
  });

  test('is forgotten when it is put back, and putting back twice is no failure', async () => {
    const db = freshArchive();
    await addCorrections(db, [correction(), unlisted()]);
    await removeCorrection(db, correction({ made: '2027-01-01T00:00:00.000Z' }));
    await removeCorrection(db, correction());
    expect(await listCorrections(db)).toEqual([unlisted()]);
  });

  test('where the browser refuses a database, the failure has a reason a reader is told', async () => {
    const db = freshArchive();
    db.close();
    const error = await addCorrections(db, [correction()]).catch((each: unknown) => each);
    expect(storageFailure(error)).toBe('archive-outdated');
  });
});

describe('an archive that is not as it should be', () => {
  test('a damaged row stops neither a reading nor the list', async () => {
    const db = freshArchive();
    await addCorrections(db, [correction()]);
    const site = { kind: 'never-here', where: 'harbour.example', made: '2026-11-20T12:00:00.000Z' };
    for (const [id, row] of Object.entries({
      torn: site,
      foreign: { ...correction(), kind: 'always' },
      odd: { ...correction(), entity: { id: 7 } },
    }))
      await db.table('corrections').put({ ...row, id });
    expect(await correctionsFor(db, ['https://harbour.example/1'])).toEqual([correction()]);
    expect(await listCorrections(db)).toEqual([correction()]);
  });

  test('nothing is kept beyond the most, and the reader is told', async () => {
    const db = freshArchive();
    const at = (n: number) => correction({ where: `harbour.example/${n}` });
    await addCorrections(db, [at(1), at(2)], 3);
    const error = await addCorrections(db, [at(3), at(4)], 3).catch((each: unknown) => each);
    expect(storageFailure(error)).toBe('too-many-corrections');
    expect(await countCorrections(db)).toBe(2);
    await addCorrections(db, [at(3)], 3);
    await addCorrections(db, [at(1)], 3);
    expect(await countCorrections(db)).toBe(3);
  });
});

describe('who may say what', () => {
  const page = { tabId: 1, url: 'https://www.harbour.example/news', isOurs: false };
  const popup = { url: 'chrome-extension://abc/popup.html', isOurs: true };
  const here = correction({ kind: 'never-here', where: 'harbour.example' });
  const there = correction({ kind: 'never-here', where: 'strait.example' });
  const links = ['https://www.harbour.example/2', 'https://strait.example/a'];
  test.each<[string, Correction, Parameters<typeof maySay>[1], string[], boolean]>([
    ['a page of its host', here, page, [], true],
    ['of an article on it', correction(), page, [], true],
    ['of another host', there, page, [], false],
    ['of an article elsewhere', correction({ where: 'strait.example/a' }), page, [], false],
    ['of a host that a link it read leads to', there, page, links, true],
    ['of one that only looks like it', { ...here, where: 'example' }, page, links, false],
    ['the popup of any', there, popup, [], true],
    ['nobody in particular', there, { isOurs: false }, [], false],
    ['an address that is none', { ...here, where: '/' }, { isOurs: false }, ['', '/'], false],
  ])('%s', async (_, said, asker, read, allowed) => {
    expect(await maySay(said, asker, async () => read)).toBe(allowed);
  });
});

test('an archive of version 1 opens whole, its clippings without the newer fields too', async () => {
  const name = 'corrections-from-version-1';
  const old = new Dexie(name);
  old.version(1).stores({ meta: '++id, &key', body: 'id' });
  const meta = {
    key: 'harbour.example/1',
    kind: 'article',
    url: 'https://harbour.example/1',
    title: 'Talks',
    language: 'en',
    saved: '2026-01-02T03:04:05.678Z',
    read: false,
    asOf: '2026-01-01',
    counterparts: ['RU'],
    mentionCount: 1,
  };
  const mention = {
    kind: 'official',
    field: 'text',
    start: 0,
    end: 4,
    surface: 'Aoba',
    entity: 'jp.aoba-rin',
    name: 'Rin Aoba',
    office: 'foreign_minister',
    title: 'Foreign Minister',
    held: [],
  };
  const relevance = { relevant: true, score: 0.9, counterparts: ['RU'], topics: [], reasons: [] };
  const id = await old.table('meta').add(meta);
  await old.table('body').add({ id, text: 'Aoba spoke.\n', relevance, mentions: [mention] });
  old.close();

  const db = openArchive(name);
  const { counterparts: _, mentionCount: __, ...facts } = meta;
  const whole = { ...facts, id, text: 'Aoba spoke.\n', relevance, mentions: [mention] };
  expect(await getClipping(db, Number(id))).toEqual(whole);
  const all: unknown[] = [];
  for await (const clipping of allClippings(db)) all.push(clipping);
  expect(all).toEqual([whole]);
  expect(await listCorrections(db)).toEqual([]);
  await addCorrections(db, [correction()]);
  expect(await listCorrections(db)).toEqual([correction()]);
  expect(await listJudgements(db)).toEqual([]);
});

test('in an archive of version 2, where a day was read is told in the words of today', async () => {
  const name = 'corrections-from-version-2';
  const old = new Dexie(name);
  old.version(1).stores({ meta: '++id, &key', body: 'id' });
  old.version(2).stores({ corrections: 'id, where, made' });
  const rows = ['json-ld', 'text', 'url', undefined, 'an oracle'].map((publishedFrom, at) => ({
    key: `harbour.example/${at}`,
    ...(publishedFrom && { published: '2019-05-10', publishedFrom }),
  }));
  await old.table('meta').bulkAdd(rows);
  await old.table('corrections').put({ ...correction(), id: 'one' });
  old.close();

  const db = openArchive(name);
  const meta = await db.meta.toArray();
  expect(meta.map((row) => row.origins?.published)).toEqual([
    'json-ld',
    'page',
    'url',
    undefined,
    undefined,
  ]);
  for (const row of meta) expect(row).not.toHaveProperty('publishedFrom');
  expect(meta.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
  expect(await listCorrections(db)).toEqual([correction()]);
});

test('in an archive of version 3, whom a clipping names is read from its body, and a damaged one stops nothing', async () => {
  const name = 'corrections-from-version-3';
  const old = new Dexie(name);
  old.version(3).stores({
    ...{ meta: '++id, &key', body: 'id' },
    ...{ corrections: 'id, where, made', judgements: 'where, made' },
  });
  const named = [
    { kind: 'official', entity: 'jp.aoba-rin' },
    { kind: 'official', entity: 'jp.aoba-rin' },
    { kind: 'official' },
    { kind: 'unresolved', candidates: ['ru.a', 'ru.b'] },
    { kind: 'territory', entity: 'harbour' },
  ];
  const bodies = [{ mentions: [] }, {}, { mentions: [null] }, undefined, { mentions: named }];
  for (const [at, body] of bodies.entries()) {
    const id = await old.table('meta').add({ key: `harbour.example/${at}`, saved: '' });
    if (body) await old.table('body').add({ id, text: '', ...body });
  }
  old.close();

  const db = openArchive(name);
  const rows = await db.meta.toArray();
  const entities = ({ facets }: ClippingMeta) =>
    facets.flatMap(([facet]) => (facet.startsWith('entity:') ? [facet.slice(7)] : []));
  expect(rows.map(entities)).toEqual([[], [], [], [], ['jp.aoba-rin', 'harbour']]);
  expect(await countNaming(db, ['harbour', 'nowhere'])).toEqual({ harbour: 1 });
  expect(await db.own.count()).toBe(0);
});

describe('what came over a boundary is a correction or nothing', () => {
  test('a correction passes, and only its known fields do', () => {
    expect(asCorrection({ ...correction(), evil: 1 })).toEqual(correction());
    expect(asCorrection({ ...unlisted(), entity: undefined })).toEqual(unlisted());
  });
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'not-this'],
    ['a kind nobody knows', { ...correction(), kind: 'always' }],
    ['an entity that is no text', { ...correction(), entity: 7 }],
    ['an empty name', { ...correction(), name: '' }],
    ['a form that is no text', { ...correction(), surface: ['Aoba'] }],
    ['a place that is none', { ...correction(), where: null }],
    ['a megabyte', { ...correction(), surface: 'a'.repeat(1_000_000) }],
    ['an instant that is a day', { ...correction(), made: '2026-11-20' }],
    ['an instant there never was', { ...correction(), made: '2026-13-40T00:00:00Z' }],
    ['an instant with more behind it', { ...correction(), made: '2026-11-20T12:00:00Z<b>' }],
  ])('%s does not', (_, value) => {
    expect(asCorrection(value)).toBeNull();
  });
});
