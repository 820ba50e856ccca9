import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedClipping } from '../../lib/core/export/record';
import { bytesOf, full, layoutNames, layouts, plain, readAll, stream } from './import-samples';

const three = [full, plain('b'), plain('c', { language: 'ja', text: '外相は語った。' })];

describe.each(layoutNames)('an archive written as %s', (layout) => {
  const write = layouts[layout];

  test('comes back whole, with all that the reader said', async () => {
    const { summary, clippings, faults, records } = await readAll(write(three));
    expect(faults).toEqual([]);
    expect(clippings).toEqual(three);
    expect(records.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(summary).toMatchObject({ count: 3, faults: 0, misfits: 0, ended: 'whole' });
    expect(summary.checksum).toBe(layout === 'version 1' ? 'none' : 'right');
    expect(summary.head).toMatchObject({ app: '1.2.3', exported: '2026-03-04T05:06:07.000Z' });
    expect(summary.head?.corrections).toHaveLength(1);
    expect(summary.head?.judgements).toHaveLength(1);
    expect(summary.head?.searches).toHaveLength(layout === 'version 2' ? 1 : 0);
    expect(summary.refused).toBeUndefined();
  });

  test('comes back empty where it was', async () => {
    const { summary, faults, clippings } = await readAll(write([]));
    expect([faults, clippings, summary.ended]).toEqual([[], [], 'whole']);
  });

  test.each([1, 2, 3, 7, 64, 5_000])('in pieces of %i bytes is the same', async (size) => {
    const { clippings, faults, summary } = await readAll(stream(write(three), size));
    expect([clippings, faults, summary.ended]).toEqual([three, [], 'whole']);
  });

  test('with a mark of UTF-8 before it is the same', async () => {
    const { clippings, faults } = await readAll(`\ufeff${write(three)}`);
    expect([clippings, faults]).toEqual([three, []]);
  });

  test('cut off anywhere is told to be, and no record is half of one', async () => {
    const short = [plain('b', { note: '"漁業"' }), plain('c')];
    const bytes = bytesOf(write(short));
    // The last byte ends a line that is complete without it.
    for (let length = 0; length < bytes.length - 1; length++) {
      const { summary, clippings, faults } = await readAll(bytes.subarray(0, length));
      expect(faults.length, `cut after ${length} bytes`).toBeGreaterThan(0);
      expect(summary.refused !== undefined || summary.ended === 'early').toBe(true);
      expect(clippings).toEqual(short.slice(0, clippings.length));
    }
  });

  test('with any byte changed is told to be, or says of every clipping what it said', async () => {
    const short = [plain('b'), plain('c')];
    const bytes = bytesOf(write(short));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const spoilt = bytes.slice();
        spoilt[at] = byte;
        const { summary, faults, clippings } = await readAll(spoilt);
        // Whoever changes the checksum with its name, or the first layout, leaves nothing to tell it by.
        if (summary.checksum === 'right' && faults.length === 0) expect(clippings).toEqual(short);
        expect(clippings.length).toBeLessThanOrEqual(short.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an archive that another program has written anew', () => {
  const written = layouts['version 2'](three);

  test('indented is the same, its checksum too, and each record has its line', async () => {
    const { clippings, faults, summary, records } = await readAll(
      JSON.stringify(JSON.parse(written), null, 2),
    );
    expect([clippings, faults, summary.checksum]).toEqual([three, [], 'right']);
    expect(records[1]?.line).toBeGreaterThan(50);
  });

  test('with its head in another order, and fields nobody knows, is the same', async () => {
    const value = JSON.parse(written);
    const turned = Object.fromEntries(Object.entries(value).reverse());
    const { clippings, faults, summary } = await readAll(
      JSON.stringify({ colour: { red: [1] }, ...turned }),
    );
    expect([clippings, faults, summary.checksum]).toEqual([three, [], 'right']);
    expect(summary.head?.searches).toEqual([{ name: 'S', query: 'q' }]);
  });

  test('with a record changed has a wrong checksum; with one removed, a wrong count too', async () => {
    const changed = await readAll(written.replace('Title of b', 'Title of B'));
    expect(changed.summary.checksum).toBe('wrong');
    expect(changed.faults.map(({ code }) => code)).toEqual(['checksum']);
    const removed = await readAll(written.replace(`${JSON.stringify(three[1])},\n`, ''));
    expect(removed.faults).toEqual([
      { code: 'count', values: ['3', '2'] },
      { code: 'checksum', values: [] },
    ]);
  });

  test('read again is not summed up again', async () => {
    const { summary, faults } = await readAll(written.replace('Title of b', 'Title of B'), {
      again: true,
    });
    expect([summary.checksum, faults]).toEqual(['none', []]);
  });

  test('of which a clipping was removed while it was written is right by its checksum', async () => {
    const { faults } = await readAll(written.replace('"count":3', '"count":4'));
    expect(faults).toEqual([]);
  });
});

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

describe('a file', () => {
  const ours = layouts['version 2']([plain('a')]);
  test.each<[string, string | Uint8Array, string]>([
    ['that is empty', '', 'empty'],
    ['of blanks', ' \n\n ', 'empty'],
    ['of UTF-16', new Uint8Array(Buffer.from(`\ufeff${ours}`, 'utf16le')), 'encoding'],
    ['of UTF-16 without a mark', new Uint8Array(Buffer.from(ours, 'utf16le')), 'encoding'],
    ['of a newer version', ours.replace('"version":2', '"version":3'), 'newer'],
    [
      'of a newer version, said after the clippings',
      `{"clippings":[1],"schema":"kirinuki-clippings","version":17}`,
      'newer',
    ],
    ['of no version', ours.replace('"version":2', '"version":"2"'), 'unknown'],
    ['of another schema', ours.replace('kirinuki-clippings', 'other-clippings'), 'unknown'],
    ['that is a list of something else', '[{"name":"a"},{"name":"b"}]', 'unknown'],
    ['that is a list of numbers', '[1,2,3]', 'unknown'],
    ['that is an object of something else', '{"name":"kirinuki","version":"0.1.0"}', 'unknown'],
    ['that is an empty list', '[]', 'unknown'],
    ['that is prose', 'Dear reader,\nthis is no archive.', 'unknown'],
    ['that is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'unknown'],
    ['nested a hundred thousand deep', '['.repeat(100_000), 'unknown'],
  ])('%s is refused', async (_, file, code) => {
    const { summary } = await readAll(file);
    expect(summary.refused?.code).toBe(code);
  });

  test.each<[string, string, string, number]>([
    ['with a comma too many', ours.replace('\n],', ',\n],'), 'json', 3],
    ['with words behind its end', `${ours}more`, 'json', 4],
    ['with a second list of clippings', ours.replace('\n],', '\n],"clippings":[{}],'), 'json', 3],
    ['with a version twice', ours.replace('"version":2', '"version":2,"version":2'), 'json', 1],
    ['with a record that is no JSON', ours.replace('"id":1', '"id":01'), 'json', 2],
    ['with brackets of two kinds', ours.replace('"mentions":[]', '"mentions":[}'), 'json', 2],
    ['with a line break in a text', ours.replace('Text of', 'Text\nof'), 'json', 2],
  ])('%s is read up to there', async (_, file, code, line) => {
    const { faults, summary } = await readAll(file);
    expect(faults[0]).toMatchObject({ code, line });
    expect(summary.ended).toBe('early');
  });

  test('with bytes that are no letters in a record is read but for it', async () => {
    const bytes = bytesOf(layouts['JSON Lines']([plain('a'), plain('b')]));
    const at = Buffer.from(bytes).indexOf('Title of a');
    bytes[at] = 0xc0;
    const { faults, clippings } = await readAll(bytes);
    expect(faults[0]).toEqual({ code: 'utf8', line: 2, values: [] });
    expect(clippings).toEqual([plain('b')]);
  });

  test('whose head is wrong in places keeps what is right in it', async () => {
    const file = ours
      .replace('"corrections":[', '"corrections":[{"kind":"perhaps"},')
      .replace('"judgements":[', '"judgements":{"a":[')
      .replace('],"searches"', ']},"searches"');
    const { faults, summary, clippings } = await readAll(file);
    expect(faults).toEqual([
      { code: 'head', line: 1, values: ['corrections.0.kind'] },
      { code: 'head', line: 1, values: ['judgements'] },
    ]);
    expect(summary.head?.corrections).toHaveLength(1);
    expect(clippings).toHaveLength(1);
  });

  test('without a list of clippings says so', async () => {
    const { faults } = await readAll('{"schema":"kirinuki-clippings","version":2}');
    expect(faults).toEqual([{ code: 'missing', values: ['clippings'] }]);
  });

  test('that cannot be read to its end says so and throws nothing', async () => {
    async function* broken() {
      yield bytesOf(ours.slice(0, 50));
      throw new Error('NotReadableError');
    }
    const { faults, summary } = await readAll(broken());
    expect([faults[0]?.code, summary.ended]).toEqual(['unreadable', 'early']);
  });

  test('whose reading is cancelled ends there', async () => {
    const signal = { aborted: false };
    const { summary } = await readAll(stream(layouts['version 2'](three), 100), {
      signal,
      onProgress: ({ bytes }) => {
        signal.aborted = bytes >= 2_000;
      },
    });
    expect(summary.ended).toBe('cancelled');
  });

  test('tells how far it was read', async () => {
    const seen: number[] = [];
    await readAll(stream(ours, 5_000), { onProgress: ({ bytes }) => seen.push(bytes) });
    expect(seen.at(-1)).toBe(bytesOf(ours).length);
  });
});

test('whatever stands in a file, reading it never throws and always ends', async () => {
  const bits = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '\\', '\n', ' ', '1', 'true', '"clippings"', '"schema"'],
    ...['"kirinuki-clippings"', '"version"', '"format":"jsonl"', JSON.stringify(plain('a'))],
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(bits, { maxLength: 30 }),
      fc.integer({ min: 1, max: 9 }),
      async (parts, size) => {
        const { summary } = await readAll(stream(`{${parts.join('')}`, size));
        expect(summary).toBeDefined();
      },
    ),
    { numRuns: 500 },
  );
});
