import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeClipping } from '../../lib/core/clipping';
import { exportJson } from '../../lib/core/export/json';
import { jsonLines } from '../../lib/core/export/json-lines';
import { digestOf } from '../../lib/core/import/digest';
import { inBatches, keyOf } from '../../lib/core/import/import-survey';
import { mergeClipping } from '../../lib/core/import/merge-clipping';
import { saveClipping, star } from '../../lib/extension/clippings';
import { openArchive } from '../../lib/extension/database';
import {
  findWhole,
  type ImportWish,
  keepHead,
  writeImported,
} from '../../lib/extension/import-clippings';
import { countClippings, listClippings } from '../../lib/extension/list-clippings';
import { addQuote } from '../../lib/extension/quotes';
import { keepSearch, listSearches } from '../../lib/extension/searches';
import { allClippings } from '../../lib/extension/whole-clippings';

let archives = 0;
const freshArchive = () => openArchive(`import-${archives++}`);
type Archive = ReturnType<typeof freshArchive>;

/** An archive with a little of everything that one can hold. */
async function fullArchive(): Promise<Archive> {
  const db = freshArchive();
  for (let n = 0; n < 12; n++) {
    const article = {
      url: `https://news.example/${n}`,
      title: n % 2 ? `港湾の会談 ${n}` : `Talks ${n}`,
      text: `The ministers met in harbour ${n}.\nA second line.\n`,
      language: n % 2 ? ('ja' as const) : ('en' as const),
      ...(n !== 3 && { published: '2026-02-03' }),
      ...(n === 4 && { image: { url: 'https://news.example/a.jpg', alt: 'A boat' } }),
    };
    const relevance = { relevant: true, score: 0.8, counterparts: ['KR'], topics: [], reasons: [] };
    const saved = new Date(Date.UTC(2026, 1, 3, 4, n % 3));
    const read = { article, relevance, mentions: [] };
    const draft = makeClipping(read, n === 5 ? 'listing' : 'article', '2026-01-01', saved);
    const image =
      n === 4 ? { type: 'image/png', bytes: new Uint8Array([1, 2, 3]).buffer } : undefined;
    const said = n % 4 ? undefined : { note: 'Ask\u0000 her “why”', tags: ['sea', '漁業'] };
    const { id } = await saveClipping(db, draft, { said, image });
    if (n === 6) {
      for (const [at, title] of ['Softer', 'Harder'].entries())
        await saveClipping(db, { ...draft, title, saved: `2026-03-0${at + 1}T00:00:00.000Z` });
    }
    if (n === 7)
      await addQuote(db, id, { exact: 'A second line', prefix: '', suffix: '', note: 'Really?' });
    if (n === 8) await star(db, [id], true);
  }
  await keepSearch(db, { name: 'Sea', query: 'f=tag:sea' });
  return db;
}

async function wholeOf(db: Archive) {
  const all = [];
  for await (const clipping of allClippings(db)) all.push(clipping);
  return all;
}

async function written(db: Archive, write: typeof exportJson): Promise<string> {
  const head = {
    appVersion: '1',
    now: new Date('2026-11-22T00:00:00Z'),
    count: await countClippings(db),
    corrections: [],
    judgements: [],
    searches: await listSearches(db),
  };
  let text = '';
  for await (const piece of write(allClippings(db), head)) text += piece;
  return text;
}

async function importInto(db: Archive, text: string, fileName: string) {
  async function* stream() {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  }
  let count = 0;
  for await (const step of inBatches(stream(), { fileName, clean: (html) => html })) {
    if ('fault' in step) throw new Error(JSON.stringify(step.fault));
    if ('summary' in step) {
      expect(step.summary).toMatchObject({ checksum: 'right', ended: 'whole' });
      if (step.summary.head) await keepHead(db, step.summary.head);
      continue;
    }
    const wishes = step.batch.flatMap((record): ImportWish[] =>
      record.is === 'clipping'
        ? [{ key: keyOf(record), merge: (mine) => mergeClipping(mine, record.clipping) }]
        : [],
    );
    count += (await writeImported(db, wishes)).written;
  }
  return count;
}

test.each([
  ['a JSON document', 'archive.json', exportJson],
  [
    'JSON Lines',
    'archive.jsonl',
    (clippings, head) =>
      jsonLines.write(clippings, {
        ...head,
        words: {} as never,
        dayOf: String,
      }) as AsyncGenerator<string>,
  ],
] satisfies [string, string, typeof exportJson][])(
  '%s brings an archive back as it was, and twice changes nothing',
  async (_, fileName, write) => {
    const db = await fullArchive();
    const text = await written(db, write);
    const before = await digestOf(allClippings(db));

    const fresh = freshArchive();
    expect(await importInto(fresh, text, fileName)).toBe(12);
    expect(await digestOf(allClippings(fresh))).toBe(before);
    expect(await listSearches(fresh)).toEqual(await listSearches(db));
    expect((await listClippings(fresh)).map(({ id }) => id)).toEqual(
      (await listClippings(db)).map(({ id }) => id),
    );
    expect(await fresh.counts.orderBy('facet').toArray()).toEqual(
      await db.counts.orderBy('facet').toArray(),
    );

    expect(await importInto(fresh, text, fileName)).toBe(0);
    expect(await importInto(db, text, fileName)).toBe(0);
    expect(await digestOf(allClippings(fresh))).toBe(before);
  },
);

test('what the archive had keeps its place, its words and its note', async () => {
  const db = await fullArchive();
  const text = await written(db, exportJson);
  const other = freshArchive();
  const relevance = { relevant: true, score: 0.8, counterparts: [], topics: [], reasons: [] };
  const article = {
    url: 'https://news.example/0?utm_source=mail',
    title: 'Talks 0',
    text: 'Other words.',
    language: 'en' as const,
  };
  const draft = makeClipping(
    { article, relevance, mentions: [] },
    'article',
    '2026-01-01',
    new Date('2026-05-01T00:00:00Z'),
  );
  const { id } = await saveClipping(other, draft, { said: { note: 'Mine', tags: ['mine'] } });
  expect(await importInto(other, text, 'archive.json')).toBe(12);
  expect(await countClippings(other)).toBe(12);
  const merged = (await findWhole(other, ['news.example/0'])).get('news.example/0');
  expect(merged?.id).toBe(id);
  expect(merged?.text).toBe('Other words.');
  expect(merged?.note).toMatch(/Mine[\s\S]*Ask|Ask[\s\S]*Mine/);
  expect(new Set(merged?.tags)).toEqual(new Set(['mine', 'sea', '漁業']));
  expect(merged?.versions?.map(({ text }) => text)).toEqual([
    'The ministers met in harbour 0.\nA second line.\n',
  ]);
});

test.each([
  ['a doubled article before another of its second', ['a', 'a', 'c']],
  ['a doubled article after one of its second', ['d', 'a', 'a', 'e']],
  ['many of one second, doubled here and there', ['a', 'b', 'a', 'c', 'd', 'd', 'e', 'b', 'f']],
])('%s: each article has its own place', async (_, names) => {
  const db = freshArchive();
  const [sample] = await wholeOf(await fullArchive());
  if (!sample) throw new Error('no sample');
  const wishes = names.map((name, at): ImportWish => {
    // As other programs have it: no id, and a day and time to the second.
    const theirs = { ...sample, id: 0, key: name, url: `https://${name}.example/`, title: name };
    return { key: name, merge: (mine) => mergeClipping(mine, { ...theirs, tags: [`tag${at}`] }) };
  });
  await writeImported(db, wishes);
  const all = await wholeOf(db);
  expect(all.map(({ title, key, url }) => [title, key, url]).sort()).toEqual(
    [...new Set(names)].sort().map((name) => [name, name, `https://${name}.example/`]),
  );
  for (const { title, tags } of all)
    expect(tags).toHaveLength(names.filter((name) => name === title).length);
});

test('a row whose body was lost is made whole by the file', async () => {
  const db = await fullArchive();
  const text = await written(db, exportJson);
  const before = await digestOf(allClippings(db));
  const counts = await db.counts.orderBy('facet').toArray();
  const [first] = await listClippings(db);
  await db.body.delete(first?.id ?? 0);
  expect(await importInto(db, text, 'archive.json')).toBe(1);
  expect(await digestOf(allClippings(db))).toBe(before);
  expect(await db.counts.orderBy('facet').toArray()).toEqual(counts);
});

test('two records that are one article here are united, one after the other', async () => {
  const db = await fullArchive();
  const text = await written(db, exportJson);
  const other = freshArchive();
  const [first, second] = (await db.meta.toArray()).map(({ key }) => key);
  expect(await importInto(other, text, 'archive.json')).toBe(12);
  const [one, two] = await Promise.all(
    [first, second].map((key) =>
      other.meta
        .where('key')
        .equals(key ?? '')
        .first(),
    ),
  );
  await other.meta.delete(two?.id ?? 0);
  await other.body.delete(two?.id ?? 0);
  await other.aliases.put({ key: second ?? '', id: one?.id ?? 0 });
  await importInto(other, text, 'archive.json');
  const versions = await other.versions
    .where('id')
    .equals(one?.id ?? 0)
    .toArray();
  expect(versions.length).toBeGreaterThan(0);
  const again = await digestOf(allClippings(other));
  expect(await importInto(other, text, 'archive.json')).toBe(0);
  expect(await digestOf(allClippings(other))).toBe(again);
});
