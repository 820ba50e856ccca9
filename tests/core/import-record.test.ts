import { describe, expect, test } from 'vitest';
import type { ExportedClipping } from '../../lib/core/export/record';
import { full, layouts, plain, readAll } from './import-samples';

/** One record in place of `b`, and what is said of it. */
async function spoilt(record: unknown) {
  const file = layouts['JSON Lines']([plain('a'), plain('b'), plain('c')]);
  const text = typeof record === 'string' ? record : JSON.stringify(record);
  const { faults, clippings, summary } = await readAll(
    file.replace(JSON.stringify(plain('b')), () => text),
  );
  const [fault] = faults.filter(({ code }) => code !== 'checksum');
  return { fault, clippings, summary };
}

describe('a record', () => {
  const b = plain('b');
  const official = full.mentions[0];
  test.each<[string, unknown, string, string[]]>([
    ['that is no JSON', '{"id":1', 'line_json', []],
    ['that is a list', [], 'shape', ['clippings']],
    ['that is null', null, 'shape', ['clippings']],
    ['without a text', { ...b, text: undefined }, 'missing', ['text']],
    ['without a title', { ...b, title: undefined }, 'missing', ['title']],
    ['whose title is a number', { ...b, title: 5 }, 'shape', ['title']],
    ['whose text is a list', { ...b, text: ['a'] }, 'shape', ['text']],
    ['whose id is a text', { ...b, id: '1' }, 'shape', ['id']],
    ['whose id is no whole number', { ...b, id: 1.5 }, 'shape', ['id']],
    ['of no kind', { ...b, kind: 'rumour' }, 'shape', ['kind']],
    ['of a language nobody reads', { ...b, language: 'tlh' }, 'shape', ['language']],
    ['at an address that runs', { ...b, url: 'javascript:alert(1)' }, 'address', ['url']],
    [
      'at an address that runs, in disguise',
      { ...b, url: 'https:\njavascript:alert(1)' },
      'address',
      ['url'],
    ],
    ['at an address of a file', { ...b, url: 'file:///etc/passwd' }, 'address', ['url']],
    [
      'at an address with half a character',
      { ...b, url: 'https://a.example/\ud800' },
      'address',
      ['url'],
    ],
    ['at an address without a host', { ...b, url: 'https:///a' }, 'address', ['url']],
    [
      'at an address of a megabyte',
      { ...b, url: `https://a.example/${'a'.repeat(1e6)}` },
      'long',
      ['url'],
    ],
    [
      'whose canonical address runs',
      { ...b, canonicalUrl: 'data:text/html,1' },
      'address',
      ['canonicalUrl'],
    ],
    [
      'whose picture is at no address',
      { ...b, image: { url: 'blob:1' } },
      'address',
      ['image.url'],
    ],
    [
      'whose picture is a document',
      { ...b, imageData: { type: 'image/svg+xml', base64: 'AA==' } },
      'shape',
      ['imageData.type'],
    ],
    [
      'whose picture is half a group of base64',
      { ...b, imageData: { type: 'image/png', base64: 'AAAAA' } },
      'shape',
      ['imageData.base64'],
    ],
    [
      'whose picture is no base64',
      { ...b, imageData: { type: 'image/png', base64: '<b>' } },
      'shape',
      ['imageData.base64'],
    ],
    ['of a day there is not', { ...b, published: '2026-02-30' }, 'day', ['published']],
    ['of a month for a day', { ...b, published: '2026-02' }, 'day', ['published']],
    ['saved at no instant', { ...b, saved: 'yesterday' }, 'instant', ['saved']],
    ['saved on a day there is not', { ...b, saved: '2026-02-30T00:00:00Z' }, 'instant', ['saved']],
    [
      'saved at an hour there is not',
      { ...b, saved: '2026-02-03T25:00:00Z' },
      'instant',
      ['saved'],
    ],
    ['saved in another zone', { ...b, saved: '2026-02-03T04:05:06+09:00' }, 'instant', ['saved']],
    [
      'saved when ids are no numbers any more',
      { ...b, saved: '9999-01-01T00:00:00Z' },
      'instant',
      ['saved'],
    ],
    [
      'with a mention of no kind',
      { ...b, mentions: [{ ...official, kind: 'x' }] },
      'shape',
      ['mentions.0.kind'],
    ],
    [
      'with a mention before the text',
      { ...b, mentions: [{ ...official, start: -1 }] },
      'shape',
      ['mentions.0.start'],
    ],
    [
      'with a score beyond certainty',
      { ...b, relevance: { ...b.relevance, score: 2 } },
      'shape',
      ['relevance.score'],
    ],
    [
      'with a party that is none',
      { ...b, relevance: { ...b.relevance, counterparts: ['<b>'] } },
      'shape',
      ['relevance.counterparts.0'],
    ],
    [
      'with a quote of nothing',
      { ...b, quotes: [{ ...full.quotes?.[0], exact: '' }] },
      'missing',
      ['quotes.0.exact'],
    ],
    [
      'with an earlier version of no instant',
      { ...b, versions: [{ ...full.versions?.[0], saved: 1 }] },
      'shape',
      ['versions.0.saved'],
    ],
    [
      'with ten thousand tags',
      { ...b, tags: Array.from({ length: 10_000 }, String) },
      'long',
      ['tags'],
    ],
    [
      'that is the one before once more',
      plain('a', { title: 'Again' }),
      'twice',
      ['news.example/a'],
    ],
    [
      'nested a hundred thousand deep',
      `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'deep',
      [],
    ],
  ])('%s is refused with its line, and the others are read', async (_, record, code, values) => {
    const { fault, clippings, summary } = await spoilt(record);
    expect(fault).toEqual({ code, line: 3, values });
    expect(clippings.map(({ key }) => key)).toEqual(['news.example/a', 'news.example/c']);
    expect(summary.ended).toBe('whole');
  });

  test.each<[string, string, Partial<ExportedClipping>]>([
    [
      'with keys of prototypes',
      '"__proto__":{"starred":true},"constructor":{"prototype":{"starred":true}},',
      {},
    ],
    ['with a key twice: the last counts, as in every browser', '"title":"First",', {}],
    ['with fields nobody knows', '"colour":"red","deep":{"er":[1,{}]},', {}],
    ['with another key than its address gives', '"key":"evil.example/x",', {}],
  ])('%s is read for what is known of it', async (_, more, changes) => {
    const { clippings } = await spoilt(JSON.stringify(plain('b')).replace('{', `{${more}`));
    const [, read] = clippings;
    expect(read).toEqual({ ...plain('b'), ...changes });
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read?.starred).toBeUndefined();
    expect(({} as { starred?: unknown }).starred).toBeUndefined();
  });

  test('keeps NUL and half characters where an archive may hold them: in what it says', async () => {
    const odd = plain('b', { text: 'a\0b\ud800c', title: '\udc00', note: '\0' });
    const { clippings, summary } = await readAll(layouts['version 2']([odd]));
    expect(clippings).toEqual([odd]);
    expect(summary.checksum).toBe('right');
  });

  test('whose mentions do not stand where they say keeps those that do, and says how many', async () => {
    const [first, second, ...rest] = full.mentions;
    if (!first || !second) throw new Error('There are mentions.');
    const moved = { ...full, mentions: [{ ...first, start: 1 }, second, ...rest] };
    const { clippings, summary, faults } = await readAll(layouts['version 1']([moved]));
    expect(clippings[0]?.mentions).toEqual([second, ...rest]);
    expect([summary.misfits, faults]).toEqual([1, []]);
  });

  test('whose reason stands beyond its text keeps the reason alone', async () => {
    const [reason] = full.relevance.reasons;
    if (!reason) throw new Error('There is a reason.');
    const relevance = { ...full.relevance, reasons: [{ ...reason, end: 9_999 }] };
    const { clippings, summary } = await readAll(layouts['version 1']([{ ...full, relevance }]));
    expect(clippings[0]?.relevance.reasons).toEqual([
      { code: 'reasonTerritory', weight: 1.2, passage: 'Iturup' },
    ]);
    expect(summary.misfits).toBe(1);
  });

  test('has no HTML but what cleaning left, in its earlier versions too', async () => {
    const asked: string[] = [];
    const { clippings } = await readAll(layouts['version 2']([full]), {
      clean: (html, base) => {
        asked.push(`${base} ${html}`);
        return html.includes('Iturup') ? 'clean' : '';
      },
    });
    expect(asked).toEqual([`${full.url} ${full.html}`, `${full.url} ${full.versions?.[0]?.html}`]);
    expect(clippings[0]?.html).toBe('clean');
    expect(clippings[0]?.versions?.[0]).not.toHaveProperty('html');
  });
});

test('HTML that cannot be cleaned is none, and the clipping is kept', async () => {
  const { clippings, faults } = await readAll(layouts['version 2']([plain('a', { html: '<p>' })]), {
    clean: () => {
      throw new Error('Out of memory');
    },
  });
  expect([clippings, faults]).toEqual([[plain('a')], []]);
});
