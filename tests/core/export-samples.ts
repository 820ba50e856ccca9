import fc from 'fast-check';
import type { Clipping } from '../../lib/core/clipping';
import type { ExportedClipping, ExportHead } from '../../lib/core/export/record';
import type { AgreementMention, Mention, OfficialMention } from '../../lib/core/mention';

/** Invented people, places of invented wording: what leaves the archive, in every language and at its worst. */

type Words = Pick<Clipping, 'title' | 'text' | 'language'> & Partial<ExportedClipping>;

function clipping(id: number, words: Words): ExportedClipping {
  return {
    id,
    key: `harbour.example/${id}`,
    kind: 'article',
    url: `https://harbour.example/${id}`,
    saved: `2026-01-0${id}T03:04:05.678Z`,
    read: false,
    relevance: {
      relevant: true,
      score: 0.93,
      counterparts: ['RU'],
      topics: ['territory'],
      reasons: [{ code: 'reasonTerritory', weight: 1.2, passage: 'Iturup' }],
    },
    mentions: [],
    asOf: '2026-01-01',
    ...words,
  };
}

/** Where words stand in a text for the first time. */
function place(text: string, surface: string) {
  const start = text.indexOf(surface);
  return { field: 'text' as const, start, end: start + surface.length, surface };
}

function official(text: string, surface: string, name = 'Rin Aoba'): OfficialMention {
  const title = 'Minister for Foreign Affairs of Japan';
  const held = {
    kind: 'foreign_minister' as const,
    post: 'foreign_minister',
    title,
    country: 'JP',
    from: '2017-08-03',
    to: '2019-09-11',
    sources: ['invented'],
    verified: true,
  };
  return {
    kind: 'official',
    ...place(text, surface),
    entity: 'jp.aoba-rin',
    name,
    country: 'JP',
    office: 'foreign_minister',
    title,
    held: [held],
    found: { by: 'list' },
  };
}

function island(text: string, surface: string, claimant: string | null): Mention {
  const where = { entity: 'etorofu', area: 'etorofu', name: surface, claimant };
  return { kind: 'territory', ...place(text, surface), ...where, found: { by: 'list' } };
}

function declaration(text: string, surface: string): AgreementMention {
  return {
    kind: 'agreement',
    ...place(text, surface),
    entity: 'harbour-declaration',
    name: 'Harbour Declaration',
    date: '1958-04',
    parties: ['JP', 'SU'],
    found: { by: 'list' },
  };
}

const made = '2026-01-09T03:05:06.789Z';

const english =
  'Rin Aoba spoke of Iturup on Friday.\nThe Harbour Declaration, Aoba said, stands.\nThe boats & nets go home.\n';
const japanese =
  '青葉凛外相は金曜日、択捉島について述べた。\n「船は帰る」と外相は語った。𠮷田町も歓迎した。\n';
const korean = '아오바 린 외상은 금요일에 이투루프를 언급했다.\n배는 돌아간다고 말했다.\n';
const russian = 'Министр Рин Аоба говорила об Итурупе.\nСуда вернутся домой, сказала она.\n';
const chinese = '外相青叶凛周五谈到择捉岛。\n她说，渔船会回家。\n';
const hostile = [
  '<img src=x onerror=alert(1)> & <script>alert(2)</script>',
  '# No heading #tag [a link](https://evil.example/a) ![p](https://evil.example/p.png) [[Note]]',
  'https://evil.example/track?id=1 and www.evil.example, mail to spy@evil.example <https://evil.example>',
  '- no list',
  '1. no list',
  '> no quote',
  '```',
  '---',
  '    no code',
  '*no* _no_ ~~no~~ `no` $no$ %%no%% ==no== ^no',
  '| a | b |',
  'ER  - no end',
  'half \ud83d a pair',
].join('\n');

export const samples: ExportedClipping[] = [
  clipping(1, {
    title: 'Minister speaks of "Iturup", and of boats',
    text: english,
    html: '<p>Rin Aoba spoke of Iturup on Friday.</p>',
    language: 'en',
    canonicalUrl: 'https://harbour.example/1/canonical',
    outlet: 'The Harbour Times',
    source: 'Harbour Wire',
    byline: 'Nora Pell, Mina Okabe',
    section: 'Politics',
    published: '2019-05-10',
    publishedRaw: '10 May 2019, 23:50',
    modified: '2019-05-11',
    modifiedRaw: '2019-05-11T00:10+09:00',
    origins: { title: 'page', byline: 'json-ld', published: 'meta', modified: 'time' },
    updated: '2026-01-05T03:04:05.678Z',
    starred: true,
    textHash: 'a1b2c3d4',
    image: { url: 'https://harbour.example/boat.png', alt: 'A "boat"', caption: 'A <boat>' },
    imageData: {
      type: 'image/png',
      base64:
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    },
    mentions: [
      official(english, 'Rin Aoba'),
      island(english, 'Iturup', 'RU'),
      declaration(english, 'Harbour Declaration'),
      {
        kind: 'unresolved',
        ...place(english, 'Aoba said'),
        end: english.indexOf('Aoba said') + 4,
        surface: 'Aoba',
        name: 'Aoba',
        candidates: ['jp.aoba-rin', 'jp.aoba-sora'],
        found: { by: 'title', words: 'Minister' },
      },
    ],
    note: 'Ask again.\nAnd "again".',
    tags: ['boats', 'sea of nets', '2026'],
    quotes: [
      { exact: 'spoke of Iturup', prefix: 'Rin Aoba ', suffix: ' on Friday.', made },
      { exact: 'The boats & nets', prefix: '', suffix: '', made, note: '漁船は帰るのか。' },
    ],
    versions: [
      {
        title: 'Minister speaks',
        text: 'Rin Aoba spoke.\n',
        relevance: { relevant: false, score: 0.2, counterparts: [], topics: [], reasons: [] },
        mentions: [official('Rin Aoba spoke.\n', 'Rin Aoba')],
        asOf: '2026-01-01',
        saved: '2026-01-01T03:04:05.678Z',
      },
    ],
  }),
  clipping(2, {
    title: '外相、択捉島について述べる',
    text: japanese,
    language: 'ja',
    outlet: '港新聞',
    byline: '岡部 美奈, 田中一郎',
    published: '2019-05-10',
    mentions: [official(japanese, '青葉凛'), island(japanese, '択捉島', 'JP')],
    tags: ['漁業'],
    quotes: [{ exact: '船は帰る', prefix: '「', suffix: '」と外相は', made }],
  }),
  clipping(3, {
    title: '외상, 이투루프를 언급',
    text: korean,
    language: 'ko',
    byline: '한소라',
    mentions: [
      { ...official(korean, '아오바 린'), undated: true },
      island(korean, '이투루프', 'RU'),
    ],
    note: '날짜가 없다.',
  }),
  clipping(4, {
    title: 'Министр — об Итурупе',
    text: russian,
    language: 'ru',
    outlet: 'Портовая газета',
    byline: 'Елена Черненко, Ирина Марина',
    published: '2019-05-10',
    mentions: [official(russian, 'Рин Аоба'), island(russian, 'Итурупе', 'RU')],
  }),
  clipping(5, {
    title: '外相谈择捉岛',
    text: chinese,
    language: 'zh-Hans',
    outlet: '港口日报',
    byline: '王小明',
    published: '2019-05-11',
    mentions: [official(chinese, '青叶凛'), island(chinese, '择捉岛', null)],
    quotes: [{ exact: '渔船会回家', prefix: '她说，', suffix: '。', made, note: '=1+1' }],
  }),
  clipping(6, {
    title: '"><script>alert(1)</script>',
    text: hostile,
    html: '<p>kept</p>',
    language: 'und',
    url: 'https://harbour.example/6?a="><script>',
    outlet: '=HYPERLINK("https://evil.example","x")',
    byline: 'Vera Holm\nER  - \nTY  - BOOK',
    published: '2019-05-12',
    image: { url: 'https://evil.example/p.png' },
    imageData: { type: 'image/svg+xml', base64: 'PHN2Zy8+' },
    mentions: [{ ...official(hostile, 'No heading'), name: '" onclick="alert(3)\n<b>' }],
    note: '<!-- ER  - \nER  - \n+1',
    tags: ['@here', '#a b', '12'],
    quotes: [{ exact: '<script>\nER  - ', prefix: '', suffix: '', made, note: 'x</blockquote>' }],
  }),
  clipping(7, {
    title: '..\\..\\con.md',
    text: '',
    kind: 'teaser',
    language: 'en',
    published: '2019-05-12',
  }),
  clipping(8, {
    title: '=HYPERLINK("https://evil.example","x")',
    text: 'Half \ud83d a pair.\n',
    language: 'en',
    published: '2019-05-12',
    byline: 'Jane Doe, Ursula von Holm',
  }),
  clipping(9, {
    title: '',
    text: '\n',
    language: 'en',
    published: '2019-05-12',
    url: 'https://a.example/9',
  }),
];

export const head: ExportHead = {
  appVersion: '1.2.3',
  now: new Date('2026-03-04T05:06:07Z'),
  dayOf: (instant) => instant.slice(0, 10),
  count: samples.length,
  corrections: [
    {
      kind: 'not-this',
      entity: 'jp.aoba-rin',
      name: 'Rin Aoba',
      surface: 'Aoba',
      where: 'harbour.example/1',
      made: '2026-02-03T04:05:06.789Z',
    },
    {
      kind: 'never-here',
      name: 'Mika Sugo',
      surface: 'Sugo',
      where: 'harbour.example',
      made: '2026-02-03T04:05:06.789Z',
    },
  ],
  judgements: [
    {
      relevant: false,
      where: 'harbour.example/1',
      title: 'Harbour wins',
      score: 0.61,
      made: '2026-02-03T04:05:06.789Z',
    },
  ],
  searches: [{ name: 'Boats', query: 'boats language:ja' }],
  words: {
    language: 'en-GB',
    title: 'Kirinuki: clippings',
    contents: 'Contents',
    quotes: 'Quotes',
    note: 'Note',
    original: 'Open the original',
    savedOn: 'saved on $1',
    usedBy: 'Name used by $1',
  },
};

/** All of what a format writes, as its bytes. */
export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece as string));
  return Buffer.concat(parts);
}

/** The same as text, as a reader of the file gets it. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytesOf(pieces)).toString('utf8');
}

/** Any code units, also halves of pairs. */
export const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));
