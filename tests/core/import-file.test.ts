import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, full, layouts, plain, readAll, stream } from './import-samples';

const three = [full, plain('b'), plain('c', { language: 'ja', text: '外相は語った。' })];

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
