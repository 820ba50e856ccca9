import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clipping } from '../../lib/core/clipping';
import type { Correction } from '../../lib/core/correction';
import { exportJson } from '../../lib/core/export/json';
import { jsonLines } from '../../lib/core/export/json-lines';
import type { ExportedClipping, ExportHead } from '../../lib/core/export/record';
import type { Judgement } from '../../lib/core/judgement';
import type { Mention } from '../../lib/core/mention';
import { anyUnits, head as sampleHead, samples, textOf } from './export-samples';
import { full } from './import-samples';

const schema = JSON.parse(
  readFileSync(new URL('../../lib/core/export/clippings-2.schema.json', import.meta.url), 'utf8'),
);
const validate = addFormats(
  new Ajv({ strict: true, strictRequired: false, strictTypes: false }),
).compile(schema);

/** Every field there is, and of quotes and earlier versions what is rare. */
const clipping: ExportedClipping = {
  ...full,
  quotes: [
    {
      exact: 'spoke of',
      prefix: 'Sergey Lavrov ',
      suffix: ' Iturup.\n',
      made: '2026-01-02T03:05:06.789Z',
    },
    { exact: '𠮷', prefix: '', suffix: '', made: '2026-01-02T03:05:06.789Z', note: 'odd' },
  ],
  versions: [
    {
      title: 'Before',
      byline: 'Mina Okabe',
      text: 'Sergey Lavrov spoke.\n',
      html: '<p>Sergey Lavrov spoke.</p>',
      published: '2019-05-10',
      modified: '2019-05-10',
      relevance: { relevant: false, score: 0.1, counterparts: [], topics: [], reasons: [] },
      mentions: [],
      asOf: '2026-01-01',
      saved: '2026-01-02T03:04:05.678Z',
    },
  ],
};

const corrections: Correction[] = [
  {
    kind: 'not-this',
    entity: 'ru.lavrov-sergey',
    name: 'Sergey Lavrov',
    surface: 'Lavrov',
    where: 'news.example/a',
    made: '2026-02-03T04:05:06.789Z',
  },
  {
    kind: 'never-here',
    name: 'Mika Sugo',
    surface: 'Sugo',
    where: 'news.example',
    made: '2026-02-03T04:05:06.789Z',
  },
];

const head = {
  appVersion: '1.2.3',
  now: new Date('2026-03-04T05:06:07Z'),
  searches: [{ name: 'Boats', query: 'boats' }],
};

const judgements: Judgement[] = [
  {
    relevant: false,
    where: 'news.example/a',
    title: 'Harbour wins',
    score: 0.61,
    made: '2026-02-03T04:05:06.789Z',
  },
];

async function exported(
  clippings: ExportedClipping[],
  said: Pick<ExportHead, 'corrections' | 'judgements'> = { corrections: [], judgements: [] },
) {
  let text = '';
  const count = clippings.length;
  for await (const piece of exportJson(clippings, { ...head, count, ...said })) text += piece;
  return JSON.parse(text);
}

describe('the exported document', () => {
  test.each([[0], [1], [3]])('with %i clippings is what its schema says', async (count) => {
    const document = await exported(
      Array.from({ length: count }, (_, i) => ({ ...clipping, id: i + 1 })),
    );
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document).toMatchObject({
      version: 2,
      app: { version: '1.2.3' },
      exported: '2026-03-04T05:06:07.000Z',
      count,
      searches: [{ name: 'Boats', query: 'boats' }],
    });
    expect(document.clippings).toHaveLength(count);
  });

  test('holds all that the reader said at its top, also where nothing was clipped', async () => {
    const document = await exported([], { corrections, judgements });
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document).toMatchObject({ corrections, judgements });
  });

  test.each<Mention['found']>([
    { by: 'list' },
    { by: 'title', words: 'FM' },
    { by: 'surname', after: 'Sergey Lavrov' },
    { by: 'office' },
    undefined,
  ])('may say of a mention that it was found %o', async (found) => {
    const mentions = clipping.mentions.map(({ found: _, ...mention }) =>
      found ? { ...mention, found } : mention,
    );
    const document = await exported([{ ...clipping, mentions }]);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  test('holds every field of every clipping', async () => {
    expect((await exported([clipping])).clippings[0]).toEqual(clipping);
  });

  test('is the same to the letter whatever order a clipping’s fields were made in', async () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      const members = Object.entries(value).reverse();
      return Object.fromEntries(members.map(([name, one]) => [name, turned(one)]));
    };
    const other = await exported([turned(clipping) as ExportedClipping]);
    expect(JSON.stringify(other)).toBe(JSON.stringify(await exported([clipping])));
  });

  const [, , agreement, unresolved] = clipping.mentions;
  test.each<[string, object | undefined]>([
    ['an agreement without parties', { ...agreement, parties: undefined }],
    ['an agreement of no entity', { ...agreement, entity: undefined }],
    ['several officials that are one', { ...unresolved, candidates: ['ru.lavrov-sergey'] }],
    ['a finding nobody described', { ...unresolved, found: { by: 'magic' } }],
    ['a title without its words', { ...unresolved, found: { by: 'title' } }],
    ['a kind nobody described', { ...agreement, kind: 'rumour' }],
  ])('is refused by the schema with %s', async (_, mention) => {
    const spoilt = JSON.parse(JSON.stringify({ ...clipping, mentions: [mention] }));
    expect(validate({ ...(await exported([])), clippings: [spoilt] })).toBe(false);
  });

  test.each([
    ['a correction of no kind', { kind: 'perhaps' }],
    ['a correction of nowhere', { where: undefined }],
    ['a correction made at no instant', { made: 'yesterday' }],
    ['a correction with a field nobody described', { colour: 'red' }],
  ])('is refused by the schema with %s', async (_, spoil) => {
    const spoilt = JSON.parse(JSON.stringify({ ...corrections[0], ...spoil }));
    expect(validate({ ...(await exported([])), corrections: [spoilt] })).toBe(false);
  });

  test.each([
    ['a clipping without text', ({ text: _, ...rest }: Clipping) => rest],
    ['an address that runs script', (c: Clipping) => ({ ...c, url: 'javascript:1' })],
    ['a field nobody described', (c: Clipping) => ({ ...c, colour: 'red' })],
    ['a day that is none', (c: Clipping) => ({ ...c, published: '10 May' })],
    ['a particular read nowhere known', (c: Clipping) => ({ ...c, origins: { title: 'guess' } })],
    ['a blank note', (c: Clipping) => ({ ...c, note: '' })],
    ['one tag twice', (c: Clipping) => ({ ...c, tags: ['a', 'a'] })],
    [
      'a quote of no instant',
      (c: Clipping) => ({ ...c, quotes: [{ exact: 'a', prefix: '', suffix: '' }] }),
    ],
    ['a quote of nothing', (c: Clipping) => ({ ...c, quotes: [{ ...c.quotes?.[0], exact: '' }] })],
    [
      'a context that is half a page',
      (c: Clipping) => ({ ...c, quotes: [{ ...c.quotes?.[0], prefix: 'a'.repeat(33) }] }),
    ],
    ['an origin of no particular', (c: Clipping) => ({ ...c, origins: { colour: 'meta' } })],
    ['a star that is none', (c: Clipping) => ({ ...c, starred: false })],
    [
      'a picture that is a page',
      (c: Clipping) => ({ ...c, imageData: { type: 'text/html', base64: 'PGI+' } }),
    ],
    [
      'a picture in no base64',
      (c: Clipping) => ({ ...c, imageData: { type: 'image/png', base64: '<b>' } }),
    ],
    [
      'a version of no instant',
      (c: Clipping) => ({ ...c, versions: [{ ...c, saved: undefined }] }),
    ],
    ['a version that is a clipping', (c: Clipping) => ({ ...c, versions: [c] })],
  ])('is refused by the schema with %s', async (_, spoil) => {
    expect(validate({ ...(await exported([])), clippings: [spoil(clipping)] })).toBe(false);
  });

  test.each([
    ['without its checksum', { checksum: undefined }],
    ['with a checksum of another kind', { checksum: 'md5:0' }],
    ['without the searches', { searches: undefined }],
    ['with a search of no name', { searches: [{ query: 'boats' }] }],
    ['of a newer version', { version: 3 }],
  ])('is refused by the schema %s', async (_, spoil) => {
    const document = JSON.parse(JSON.stringify({ ...(await exported([clipping])), ...spoil }));
    expect(validate(document)).toBe(false);
  });
});

const digestOf = (lines: readonly string[]) =>
  `sha256:${createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex')}`;

describe('what an import rests on', () => {
  test('a clipping stands on each line, and the checksum is of those lines as they are written', async () => {
    const text = await textOf(exportJson(samples, sampleHead));
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^\{"\$schema":"urn:kirinuki:clippings:2",.*"clippings":\[$/);
    const written = lines.slice(1, -2).map((line) => line.replace(/,$/, ''));
    expect(written.map((line) => JSON.parse(line))).toEqual(samples);
    expect(lines.at(-2)).toBe(`],"checksum":"${digestOf(written)}"}`);
    expect(lines.at(-1)).toBe('');
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('JSON Lines say the same: head, clippings, how many and their checksum', async () => {
    const lines = (await textOf(jsonLines.write(samples, sampleHead))).split('\n');
    const { clippings, checksum, ...top } = JSON.parse(
      await textOf(exportJson(samples, sampleHead)),
    );
    expect(JSON.parse(lines[0] ?? '')).toEqual({ ...top, format: 'jsonl' });
    expect(lines.slice(1, -2).map((line) => JSON.parse(line))).toEqual(clippings);
    expect(lines.slice(-2)).toEqual([
      JSON.stringify({ end: true, count: samples.length, checksum }),
      '',
    ]);
  });

  test('what is saved while an export runs is left out; what is missing fails nothing', async () => {
    const few = JSON.parse(await textOf(exportJson(samples, { ...sampleHead, count: 2 })));
    expect(few.clippings).toEqual(samples.slice(0, 2));
    const none = JSON.parse(await textOf(exportJson(samples, { ...sampleHead, count: 0 })));
    expect(none).toMatchObject({ count: 0, clippings: [], checksum: digestOf([]) });
    const short = await textOf(jsonLines.write(samples, { ...sampleHead, count: 99 }));
    expect(JSON.parse(short.split('\n').at(-2) ?? '')).toMatchObject({ count: samples.length });
  });

  test('any text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), anyUnits, async (title, text) => {
        const one = { ...clipping, title, text, note: `${text}${title}` };
        const count = 1;
        const document = JSON.parse(await textOf(exportJson([one], { ...sampleHead, count })));
        expect(document.clippings).toEqual([one]);
        const lines = (await textOf(jsonLines.write([one], { ...sampleHead, count }))).split('\n');
        expect(lines).toHaveLength(4);
        expect(JSON.parse(lines[1] ?? '')).toEqual(one);
      }),
    );
  });
});
