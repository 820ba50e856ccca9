import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EarlierVersion } from '../../lib/core/clipping';
import type { ExportedClipping } from '../../lib/core/export/record';
import { contentOf } from '../../lib/core/import/digest';
import { type Merged, mergeClipping } from '../../lib/core/import/merge-clipping';
import { mergeTags } from '../../lib/core/import/merge-words';
import type { KeptQuote } from '../../lib/core/quote';
import { full, plain } from './import-samples';

const mine = plain('a', { saved: '2026-02-01T00:00:00.000Z', id: 11 });
const theirs = (more: Partial<ExportedClipping>) => ({ ...mine, id: 22, ...more });

/** What a merge leaves in the archive, as the archive would export it. */
const exported = ({ clipping, versions, imageData }: Merged): ExportedClipping => ({
  ...clipping,
  ...(versions.length > 0 && { versions }),
  ...(imageData && { imageData }),
});

const quote = (exact: string, more: Partial<KeptQuote> = {}): KeptQuote => ({
  exact,
  prefix: '',
  suffix: '',
  made: '2026-02-02T00:00:00.000Z',
  ...more,
});

describe('what becomes of a record', () => {
  test('of which the archive has nothing: it is new', () => {
    const { outcome, clipping, versions, imageData } = mergeClipping(undefined, full);
    expect(outcome).toBe('new');
    expect(exported({ outcome, clipping, versions, ...(imageData && { imageData }) })).toEqual(
      full,
    );
  });

  test.each<[string, Partial<ExportedClipping>]>([
    ['nothing', {}],
    ['another id', { id: 99 }],
    ['names read by another list', { mentions: full.mentions, asOf: '2026-05-05' }],
    ['less than the archive has', { url: mine.url }],
    ['another hash of the same', { textHash: 'b' }],
  ])('that differs by %s: the archive has it, and stays as it is', (_, more) => {
    const here = {
      ...mine,
      note: 'N',
      tags: ['t'],
      starred: true as const,
      byline: 'B',
      textHash: 'a',
    };
    const { outcome, clipping } = mergeClipping(here, { ...theirs(more) });
    expect([outcome, clipping]).toEqual(['same', here]);
  });

  test.each<
    [string, Partial<ExportedClipping>, Partial<ExportedClipping>, Partial<ExportedClipping>]
  >([
    ['a star', {}, { starred: true }, { starred: true }],
    ['its being read', {}, { read: true }, { read: true }],
    ['a note', {}, { note: 'N' }, { note: 'N' }],
    ['a note written on', { note: 'Ask' }, { note: 'Ask again.' }, { note: 'Ask again.' }],
    ['tags', { tags: ['Sea', 'a'] }, { tags: ['sea', 'b'] }, { tags: ['Sea', 'a', 'b'] }],
    [
      'a particular',
      { byline: 'Mine' },
      { byline: 'Theirs', section: 'S' },
      { byline: 'Mine', section: 'S' },
    ],
    ['HTML', {}, { html: '<p>' }, { html: '<p>' }],
    [
      'a quote made before',
      { quotes: [quote('b')] },
      { quotes: [quote('a', { made: '2026-01-01T00:00:00.000Z' }), quote('b', { note: 'N' })] },
      { quotes: [quote('a', { made: '2026-01-01T00:00:00.000Z' }), quote('b', { note: 'N' })] },
    ],
    [
      'the day of publication, with where it was read',
      { origins: { title: 'page' } },
      {
        published: '2026-01-30',
        publishedRaw: '30 Jan',
        origins: { title: 'meta', published: 'time' },
      },
      {
        published: '2026-01-30',
        publishedRaw: '30 Jan',
        origins: { title: 'page', published: 'time' },
      },
    ],
  ])('that adds %s: both are united', (_, here, there, united) => {
    const { outcome, clipping } = mergeClipping({ ...mine, ...here }, theirs(there));
    expect([outcome, clipping]).toEqual(['merged', { ...mine, ...united }]);
  });

  test('with another note: both are kept as one, and the reader is told', () => {
    const { outcome, clipping, lost } = mergeClipping(
      { ...mine, note: 'One.' },
      theirs({ note: 'Two.' }),
    );
    expect([outcome, clipping.note, lost]).toEqual(['conflict', 'One.\n\nTwo.', undefined]);
    expect(mergeClipping(clipping, theirs({ note: 'Two.' })).outcome).toBe('same');
    expect(mergeClipping(clipping, theirs({ note: 'One.' })).outcome).toBe('same');
  });

  test('with a note that is a word of another: it is no less a note', () => {
    expect(mergeClipping({ ...mine, note: 'banana' }, theirs({ note: 'an' })).outcome).toBe(
      'conflict',
    );
  });

  test('with a note too long to stand beside another: the archive’s stays, and what does not is said', () => {
    const [one, two] = ['a'.repeat(15_000), 'b'.repeat(15_000)];
    const { outcome, clipping, lost } = mergeClipping(
      { ...mine, note: one },
      theirs({ note: two }),
    );
    expect([outcome, clipping.note, lost]).toEqual(['conflict', one, { note: two }]);
  });

  test('with more tags than there is room for: those that do not fit are said', () => {
    const [a, b] = [1, 2].map((n) => Array.from({ length: 20 }, (_, at) => `${n}-${at}`));
    expect(mergeTags(a, b)).toEqual({
      tags: [...(a ?? []), ...(b ?? []).slice(0, 10)],
      lost: (b ?? []).slice(10),
    });
    const { outcome, lost } = mergeClipping({ ...mine, tags: a ?? [] }, theirs({ tags: b ?? [] }));
    expect([outcome, lost?.tags?.length]).toEqual(['conflict', 10]);
  });

  const newer = theirs({
    text: 'Newer.',
    saved: '2026-03-01T00:00:00.000Z',
    html: '<p>Newer.</p>',
  });
  const older = theirs({ text: 'Older.', saved: '2026-01-01T00:00:00.000Z' });

  test('that words the article anew: its words stand, and the archive’s become an earlier version', () => {
    const { outcome, clipping, versions } = mergeClipping({ ...mine, note: 'N' }, newer);
    expect(outcome).toBe('merged');
    expect(clipping).toMatchObject({
      ...newer,
      id: 11,
      saved: mine.saved,
      updated: newer.saved,
      note: 'N',
    });
    expect(versions).toMatchObject([{ text: mine.text, saved: mine.saved }]);
    expect(versions[0]).not.toHaveProperty('note');
  });

  test('that words it as it was before: the archive’s words stand', () => {
    const { outcome, clipping, versions } = mergeClipping(mine, older);
    expect([outcome, clipping]).toEqual(['merged', { ...mine, updated: mine.saved }]);
    expect(versions).toMatchObject([{ text: 'Older.', saved: older.saved }]);
  });

  test('that words it otherwise at the same instant: each version has an instant of its own', () => {
    const version: EarlierVersion = { ...full.versions?.[0], saved: mine.saved } as EarlierVersion;
    const same = theirs({ text: 'At once.' });
    const { versions, clipping } = mergeClipping({ ...mine, versions: [version] }, same);
    expect(clipping.text).toBe(mine.text);
    expect(versions.map(({ saved }) => saved)).toEqual([mine.saved, '2026-02-01T00:00:00.001Z']);
  });

  test.each<[string, Partial<ExportedClipping>, Partial<ExportedClipping>, string]>([
    ['the article of a teaser', { kind: 'teaser' }, { text: 'Whole.' }, 'Whole.'],
    ['the whole of a stub', { stub: true }, { text: 'Whole.' }, 'Whole.'],
    [
      'the teaser of an article',
      {},
      { kind: 'teaser', text: 'Less.', saved: newer.saved },
      mine.text,
    ],
    ['the stub of an article', {}, { stub: true, text: 'Less.', saved: newer.saved }, mine.text],
  ])(
    'that is %s: the whole article stands, and what it holds is no version',
    (_, here, there, text) => {
      const { clipping, versions } = mergeClipping({ ...mine, ...here }, theirs(there));
      expect([clipping.text, clipping.kind, versions]).toEqual([text, 'article', []]);
    },
  );

  test('whose picture the archive lacks: it is taken over where it is of the same article picture', () => {
    const image = { url: 'https://news.example/a.jpg' };
    const imageData = { type: 'image/png', base64: 'AA==' };
    expect(mergeClipping({ ...mine, image }, theirs({ image, imageData })).imageData).toEqual(
      imageData,
    );
    const other = { url: 'https://news.example/b.jpg' };
    expect(
      mergeClipping({ ...mine, image: other }, theirs({ image, imageData })).imageData,
    ).toBeUndefined();
  });
});

const words = fc.constantFrom('a', 'b', 'c', 'a b', 'a\nb');
const instant = fc.constantFrom(...[1, 2, 3, 4].map((day) => `2026-01-0${day}T00:00:00.000Z`));
const optional = <T>(name: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((each) => ({ [name]: each })),
    { nil: {} },
  );
const version = fc.record({ title: words, text: words, saved: instant }).map(
  (each): EarlierVersion => ({
    ...each,
    relevance: mine.relevance,
    mentions: [],
    asOf: '2026-01-01',
  }),
);
const versions = fc.uniqueArray(version, { maxLength: 3, selector: ({ saved }) => saved });
const anyClipping: fc.Arbitrary<ExportedClipping> = fc
  .tuple(
    fc.record({
      title: words,
      text: words,
      saved: instant,
      read: fc.boolean(),
      kind: fc.constantFrom('article' as const, 'teaser' as const),
    }),
    optional('stub', fc.constant(true)),
    optional('updated', instant),
    optional('starred', fc.constant(true as const)),
    optional('note', words),
    optional('html', words),
    optional('byline', words),
    optional('tags', fc.uniqueArray(words, { minLength: 1, maxLength: 3 })),
    optional(
      'quotes',
      fc.array(
        fc
          .record({ exact: words, made: instant, note: words })
          .map((each) => quote(each.exact, each)),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    optional(
      'versions',
      versions.filter((each) => each.length > 0),
    ),
  )
  .map(([first, ...rest]) => Object.assign({ ...mine }, first, ...rest));

describe('of any two clippings of one article', () => {
  const merged = fc.property(anyClipping, anyClipping, (a, b) => {
    const once = mergeClipping(a, b);
    const twice = mergeClipping(exported(once), b);
    expect(contentOf(exported(twice))).toBe(contentOf(exported(once)));
    expect(twice.outcome).toBe('same');
  });
  test('merging the same once more changes nothing', () => fc.assert(merged, { numRuns: 3_000 }));

  test('merging what the archive itself wrote changes nothing', () => {
    fc.assert(
      fc.property(anyClipping, (a) => {
        expect(mergeClipping(a, { ...a, id: 5 }).outcome).toBe('same');
      }),
    );
  });

  test('no word of the reader’s is lost, nor of the article’s but by the whole of it', () => {
    fc.assert(
      fc.property(anyClipping, anyClipping, (a, b) => {
        const { clipping, versions } = mergeClipping(a, b);
        const said = [clipping.text, ...versions.map(({ text }) => text)];
        for (const each of [a, b]) {
          for (const { exact } of each.quotes ?? [])
            expect(clipping.quotes?.map((one) => one.exact)).toContain(exact);
          for (const tag of each.tags ?? []) expect(clipping.tags).toContain(tag);
          if (each.note) expect(clipping.note).toContain(each.note);
          if (each.starred) expect(clipping.starred).toBe(true);
          for (const { text } of each.versions ?? []) expect(said).toContain(text);
          if (each.kind === 'article' && !each.stub) expect(said).toContain(each.text);
        }
        expect(new Set(versions.map(({ saved }) => saved)).size).toBe(versions.length);
        expect([clipping.id, clipping.saved]).toEqual([a.id, a.saved]);
      }),
      { numRuns: 3_000 },
    );
  });
});
