import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../lib/core/import/detect-format';
import { articleFrom, clippingFrom } from '../../lib/core/import/imported-clipping';
import type { ReadArticle } from '../../lib/core/reading';
import { bytesOf, layouts, plain, readAll, stream } from './import-samples';

const entry = {
  id: 7,
  title: ' Ferry talks ',
  url: 'https://strait.example/a/77',
  given_url: 'https://strait.example/a/77?x=1',
  is_archived: 1,
  is_starred: 0,
  created_at: '2024-01-01T19:00:00+0900',
  updated_at: '2024-01-02T10:00:00+0000',
  published_at: '2023-12-30T00:00:00+00:00',
  published_by: ['Mina Okabe', ''],
  mimetype: 'text/html',
  language: 'en_GB',
  reading_time: 1,
  domain_name: 'strait.example',
  preview_picture: 'https://strait.example/p.jpg',
  content: '<p>The ministers met.</p><script>alert(1)</script>',
  tags: ['ferry', { id: 1, label: 'Hakodate', slug: 'hakodate' }, 5],
  annotations: [
    { quote: 'ministers met', text: 'Where?', created_at: '2024-01-02T09:00:00+0000', ranges: [] },
    { quote: 'no note', text: '' },
    { text: 'no quote' },
  ],
};

describe('an export of wallabag', () => {
  test('gives what was kept, with tags, quotes and marks', async () => {
    const { articles, summary, faults, records } = await readAll(
      JSON.stringify(
        [entry, { ...entry, url: 'https://strait.example/b', is_starred: true }],
        null,
        1,
      ),
    );
    expect(faults).toEqual([]);
    expect(summary).toMatchObject({
      format: 'wallabag',
      count: 2,
      ended: 'whole',
      checksum: 'none',
    });
    expect(articles[0]).toEqual({
      url: 'https://strait.example/a/77',
      title: 'Ferry talks',
      html: entry.content,
      tags: ['ferry', 'Hakodate'],
      read: true,
      saved: '2024-01-01T10:00:00.000Z',
      published: '2023-12-30',
      byline: 'Mina Okabe',
      language: 'en_GB',
      quotes: [
        { exact: 'ministers met', note: 'Where?', made: '2024-01-02T09:00:00.000Z' },
        { exact: 'no note' },
      ],
    });
    expect(articles[1]?.starred).toBe(true);
    expect(records[1]?.line).toBeGreaterThan(20);
  });

  test.each<[string, object, string]>([
    ['an address that runs', { url: 'javascript:alert(1)', given_url: '' }, 'address'],
    ['no address', { url: null, given_url: null }, 'address'],
    ['too much of it', { content: 'a'.repeat(10_000_001) }, 'long'],
  ])('with %s says so, and the others are read', async (_, changes, code) => {
    const { articles, faults } = await readAll(
      JSON.stringify([entry, { ...entry, ...changes }, entry]),
    );
    expect(faults).toMatchObject([{ code, line: 1 }]);
    expect(articles).toHaveLength(2);
  });

  test('with fields of any kind throws nothing', async () => {
    const odd = Object.fromEntries(
      Object.keys(entry).map((name) => [name, [{ label: 1 }, null, 'x', ['y']]]),
    );
    const { articles } = await readAll(JSON.stringify([{ ...odd, url: entry.url }]));
    expect(articles).toEqual(
      [
        {
          url: entry.url,
          title: '',
          tags: ['x'],
          read: false,
          byline: expect.any(String),
          quotes: undefined,
        },
      ].map(({ quotes: _, ...rest }) => rest),
    );
  });
});

describe('a list of links', () => {
  test('of Pocket gives links with tags and marks', async () => {
    const { articles, summary, faults, records } = await readAll(
      [
        'title,url,time_added,tags,status',
        '"Talks, again",https://strait.example/a,1600322788,sea|漁業|SEA,unread',
        '',
        '"Two',
        'lines and ""quotes""",https://strait.example/b,1600172739,,archive',
        'https://strait.example/c,https://strait.example/c,soon,,archive',
      ].join('\r\n'),
      { fileName: 'part_000000.csv' },
    );
    expect(faults).toEqual([]);
    expect(summary).toMatchObject({ format: 'pocket', count: 3, ended: 'whole' });
    expect(articles).toEqual([
      {
        url: 'https://strait.example/a',
        title: 'Talks, again',
        tags: ['sea', '漁業'],
        read: false,
        saved: '2020-09-17T06:06:28.000Z',
      },
      {
        url: 'https://strait.example/b',
        title: 'Two\r\nlines and "quotes"',
        tags: [],
        read: true,
        saved: '2020-09-15T12:25:39.000Z',
      },
      { url: 'https://strait.example/c', title: '', tags: [], read: true },
    ]);
    expect(records.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  test('of Instapaper gives links with folders and what was selected', async () => {
    const { articles, summary } = await readAll(
      [
        'URL,Title,Selection,Folder,Timestamp,Tags',
        'https://strait.example/a,Talks,"They met, he said.",Starred,1700000000,"[""sea"",""ferry""]"',
        'https://strait.example/b,More,,Hakodate,1700000001,"[]"',
        'https://strait.example/c,Most,,Archive,1700000002,',
        '',
      ].join('\n'),
    );
    expect(summary.format).toBe('instapaper');
    expect(articles).toEqual([
      {
        url: 'https://strait.example/a',
        title: 'Talks',
        tags: ['sea', 'ferry'],
        read: false,
        starred: true,
        saved: '2023-11-14T22:13:20.000Z',
        quotes: [{ exact: 'They met, he said.', made: '2023-11-14T22:13:20.000Z' }],
      },
      {
        url: 'https://strait.example/b',
        title: 'More',
        tags: ['Hakodate'],
        read: false,
        saved: '2023-11-14T22:13:21.000Z',
      },
      {
        url: 'https://strait.example/c',
        title: 'Most',
        tags: [],
        read: true,
        saved: '2023-11-14T22:13:22.000Z',
      },
    ]);
  });

  test.each<[string, string, string, number]>([
    [
      'an address that runs',
      'title,url,time_added\nA,javascript:alert(1),1\nB,https://b.example/,1',
      'address',
      2,
    ],
    ['a row without an address', 'title,url,time_added\nA\nB,https://b.example/,1', 'address', 2],
    [
      'a quotation that never ends',
      'title,url,time_added\nB,https://b.example/,1\n"A,https://a.example/,1',
      'cut',
      3,
    ],
  ])('with %s says so with its line', async (_, file, code, line) => {
    const { faults, articles } = await readAll(file);
    expect(faults).toMatchObject([{ code, line }]);
    expect(articles).toMatchObject([{ url: 'https://b.example/' }]);
  });

  test('with columns of neither is refused', async () => {
    const { summary, articles } = await readAll('url,colour\nhttps://a.example/,red\n');
    expect([summary.refused?.code, articles]).toEqual(['columns', []]);
  });
});

describe('what a file is', () => {
  const utf16 = new Uint8Array(Buffer.from('\ufeff<html></html>', 'utf16le'));
  test.each<[string, string, string | Uint8Array, string]>([
    ['an archive', 'a.json', layouts['version 2']([]), 'json'],
    ['an archive whatever its name', 'a.txt', ` \n${layouts['JSON Lines']([])}`, 'json'],
    ['a list of Pocket', 'a.csv', 'title,url,time_added\n', 'csv'],
    ['a list of Instapaper', 'a', '"URL","Title","Selection","Folder"\r\n', 'csv'],
    ['a page', 'a.html', '<!DOCTYPE html><title>A</title>', 'html'],
    ['a page that begins with its text', 'a.htm', 'Talks', 'html'],
    ['a page of two bytes a letter', 'a.html', utf16, 'html'],
    ['text of two bytes a letter', 'a.json', utf16, 'wide'],
    ['nothing', 'a.json', '', 'empty'],
    ['prose', 'a.txt', 'The url, he said', 'unknown'],
  ])('%s', (_, name, content, kind) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    expect(detectFormat(name, bytes)).toBe(kind);
  });

  test('a page is read by whoever can, and refused where nobody can', async () => {
    const page = '<html><p>Talks</p>';
    const without = await readAll(page, { fileName: 'a.html' });
    expect(without.summary.refused?.code).toBe('unknown');
    const seen: string[] = [];
    const read = await readAll(stream(page, 5), {
      fileName: 'a.html',
      readPage: (bytes, name) => {
        seen.push(`${name}: ${new TextDecoder().decode(bytes)}`);
        return {
          format: 'html',
          articles: [{ url: 'https://a.example/', title: 'A', tags: [], read: false }],
        };
      },
    });
    expect(seen).toEqual([`a.html: ${page}`]);
    expect(read.summary).toMatchObject({ format: 'html', count: 1, ended: 'whole' });
    const refused = await readAll(page, {
      readPage: () => ({ fault: { code: 'no_address', values: ['a.html'] } }),
    });
    expect(refused.summary.refused?.code).toBe('no_address');
    const broken = await readAll(page, {
      readPage: () => {
        throw new Error('Out of memory');
      },
    });
    expect(broken.summary.refused?.code).toBe('unreadable');
  });
});

describe('what another program kept becomes a clipping', () => {
  const now = new Date('2026-03-04T05:06:07Z');
  const imported = {
    url: 'https://strait.example/a',
    title: 'Ferry talks',
    tags: ['sea'],
    read: true,
    starred: true as const,
    saved: '2024-01-01T10:00:00.000Z',
    quotes: [{ exact: 'MINISTERS  met', note: 'Where?' }, { exact: 'elsewhere' }],
  };
  const readOf = (article: ReadArticle['article']): ReadArticle => ({
    article,
    relevance: plain('a').relevance,
    mentions: [],
    leftOut: [],
  });

  test('saved when it was saved there, its quotes where they stand in the text', () => {
    const article = articleFrom(imported, {
      text: 'The ministers met in Hakodate.',
      html: '<p>…</p>',
    });
    expect(article).toMatchObject({ language: 'en', html: '<p>…</p>' });
    const draft = clippingFrom(readOf(article), imported, '2026-01-01', now);
    expect(draft).toMatchObject({
      key: 'strait.example/a',
      kind: 'article',
      saved: imported.saved,
      read: true,
      starred: true,
      tags: ['sea'],
      quotes: [
        {
          exact: 'ministers met',
          prefix: 'The ',
          suffix: ' in Hakodate.',
          made: imported.saved,
          note: 'Where?',
        },
        { exact: 'elsewhere', prefix: '', suffix: '', made: imported.saved },
      ],
    });
  });

  test('a link alone as a teaser, to be completed when its article is opened', () => {
    const link = { url: 'https://strait.example/b', title: '', tags: [], read: false };
    const draft = clippingFrom(readOf(articleFrom(link)), link, '2026-01-01', now);
    expect(draft).toMatchObject({ kind: 'teaser', title: link.url, saved: now.toISOString() });
    expect(draft).not.toHaveProperty('tags');
  });
});
