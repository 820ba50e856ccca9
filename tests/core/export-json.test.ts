import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Clipping } from '../../lib/core/clipping';
import type { Correction } from '../../lib/core/correction';
import { exportJson } from '../../lib/core/export';
import type { ExportHead } from '../../lib/core/export/json';
import type { Judgement } from '../../lib/core/judgement';
import type { Mention } from '../../lib/core/mention';

const schema = JSON.parse(
  readFileSync(new URL('../../lib/core/export/clippings-1.schema.json', import.meta.url), 'utf8'),
);
const validate = addFormats(
  new Ajv({ strict: true, strictRequired: false, strictTypes: false }),
).compile(schema);

const clipping: Clipping = {
  id: 1,
  key: 'news.example/a',
  kind: 'article',
  url: 'https://news.example/a',
  title: 'Quotes " and \\ and 日本語 and \u2028',
  text: 'Sergey Lavrov spoke of Iturup.\n',
  html: '<p>Sergey Lavrov spoke of Iturup.</p>',
  language: 'en',
  published: '2019-05-10',
  publishedRaw: '10 May 2019, 23:50',
  modified: '2019-05-11',
  modifiedRaw: '2019-05-11T00:10+09:00',
  section: 'Politics',
  byline: 'Mina Okabe',
  origins: { title: 'page', byline: 'json-ld', published: 'meta', modified: 'time' },
  saved: '2026-01-02T03:04:05.678Z',
  read: false,
  relevance: {
    relevant: true,
    score: 0.93,
    counterparts: ['RU'],
    topics: ['territory'],
    reasons: [
      {
        code: 'reasonTerritory',
        weight: 1.2,
        passage: 'Iturup',
        field: 'text',
        start: 23,
        end: 29,
      },
    ],
  },
  mentions: [
    {
      kind: 'official',
      field: 'text',
      start: 0,
      end: 13,
      surface: 'Sergey Lavrov',
      entity: 'ru.lavrov-sergey',
      name: 'Sergey Lavrov',
      country: 'RU',
      office: 'foreign_minister',
      title: 'Minister of Foreign Affairs',
      held: [
        {
          kind: 'foreign_minister',
          post: 'foreign_minister',
          title: 'Minister of Foreign Affairs',
          country: 'RU',
          from: '2004-03-09',
          sources: ['a source'],
          verified: true,
        },
      ],
    },
    {
      kind: 'territory',
      field: 'text',
      start: 23,
      end: 29,
      surface: 'Iturup',
      entity: 'etorofu',
      area: 'etorofu',
      name: 'Iturup',
      claimant: 'RU',
    },
    {
      kind: 'agreement',
      field: 'text',
      start: 14,
      end: 19,
      surface: 'spoke',
      entity: 'a-declaration',
      name: 'A Declaration',
      date: '1956-10',
      parties: ['JP', 'SU'],
      found: { by: 'list' },
    },
    {
      kind: 'unresolved',
      field: 'text',
      start: 7,
      end: 13,
      surface: 'Lavrov',
      name: 'Lavrov',
      candidates: ['ru.lavrov-sergey', 'ru.lavrov-another'],
      found: { by: 'title', words: 'Minister' },
    },
  ],
  asOf: '2026-01-01',
  note: 'Ask again.\nAnd again.',
  tags: ['boats', '漁業'],
  quotes: [
    {
      exact: 'spoke of',
      prefix: 'Sergey Lavrov ',
      suffix: ' Iturup.\n',
      made: '2026-01-02T03:05:06.789Z',
    },
    { exact: '𠮷', prefix: '', suffix: '', made: '2026-01-02T03:05:06.789Z', note: 'odd' },
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

const head = { appVersion: '1.2.3', now: new Date('2026-03-04T05:06:07Z') };

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
  clippings: Clipping[],
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
      version: 1,
      app: { version: '1.2.3' },
      exported: '2026-03-04T05:06:07.000Z',
      count,
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
  ])('is refused by the schema with %s', async (_, spoil) => {
    expect(validate({ ...(await exported([])), clippings: [spoil(clipping)] })).toBe(false);
  });
});
