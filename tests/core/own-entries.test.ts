import { describe, expect, test } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import type { PackLanguage } from '../../lib/core/gazetteer';
import { createGazetteer, type Facts } from '../../lib/core/gazetteer';
import { listedAlike } from '../../lib/core/gazetteer-about';
import { attachGazetteer, indexLanguage, packGazetteer } from '../../lib/core/gazetteer-pack';
import { findMentions } from '../../lib/core/mentions';
import { type OwnEntry, ownLabel } from '../../lib/core/own-entry';
import { withOwn } from '../../lib/core/own-facts';
import { titles } from '../../lib/data/titles';
import { officials, territories } from './facts';

const facts: Facts = {
  officials,
  territories,
  agreements: [
    {
      id: 'declaration',
      kind: 'declaration',
      name: 'Tide Declaration',
      parties: ['JP', 'RU'],
      names: { en: ['Tide Declaration'], ja: ['潮宣言'] },
      summary: '',
      sources: [],
      verified: true,
    },
  ],
  titles,
  asOf: '2026-01-01',
};

const mizuhara: OwnEntry = {
  id: 'own.mizuhara',
  kind: 'official',
  country: 'JP',
  names: [
    { lang: 'en', family: 'Mizuhara', given: 'Sora' },
    { lang: 'ja', family: '水原', given: '空' },
    { lang: 'ru', family: 'Мидзухара', given: 'Сора' },
    { lang: 'ko', family: '미즈하라', given: '소라' },
    { lang: 'zh-Hans', family: '水原', given: '空' },
  ],
  offices: [
    {
      kind: 'senior_official',
      title: 'Director for Harbours',
      from: '2024-04',
    },
  ],
  note: 'Met at the tide talks.',
};
/** Bears the family name of a listed official. */
const other: OwnEntry = {
  id: 'own.desk/lavrov-kirill',
  kind: 'official',
  country: 'RU',
  pack: 'desk',
  names: [
    { lang: 'en', family: 'Lavrov', given: 'Kirill' },
    { lang: 'ja', family: 'ラブロフ', given: 'キリル' },
  ],
  offices: [{ kind: 'ambassador', title: 'Ambassador', from: '2024' }],
};
const term: OwnEntry = {
  id: 'own.harbour-format',
  kind: 'term',
  names: { en: ['Harbour Format', 'Tide Declaration Talks'], ja: ['港湾協議'] },
  parties: ['JP', 'RU'],
  date: '2025-02',
};
const own = [mizuhara, other, term];

function article(text: string, language: Language): Article {
  return { url: 'https://a.example/1', title: '', text, language, published: '2025-06-03' };
}

const CASES: [PackLanguage, Language, string, [string, string][]][] = [
  [
    'en',
    'en',
    'Sora Mizuhara met Sergey Lavrov and Kirill Lavrov. Director Mizuhara spoke of the Harbour Format.',
    [
      ['Sora Mizuhara', 'own.mizuhara'],
      ['Sergey Lavrov', 'ru.lavrov-sergey'],
      ['Kirill Lavrov', 'own.desk/lavrov-kirill'],
      ['Mizuhara', 'own.mizuhara'],
      ['Harbour Format', 'own.harbour-format'],
    ],
  ],
  [
    'en',
    'en',
    'They read the Tide Declaration before the Tide Declaration Talks.',
    [
      ['Tide Declaration', 'declaration'],
      ['Tide Declaration Talks', 'own.harbour-format'],
    ],
  ],
  [
    'ja',
    'ja',
    '水原空局長は港湾協議と潮宣言について述べた。',
    [
      ['水原空', 'own.mizuhara'],
      ['港湾協議', 'own.harbour-format'],
      ['潮宣言', 'declaration'],
    ],
  ],
  ['ru', 'ru', 'Встречу с Сорой Мидзухарой провели утром.', [['Сорой Мидзухарой', 'own.mizuhara']]],
  ['ko', 'ko', '미즈하라 소라 국장이 말했다.', [['미즈하라 소라', 'own.mizuhara']]],
  ['zh', 'zh-Hans', '日本局长水原空表示。', [['水原空', 'own.mizuhara']]],
];

describe('entries of the reader take part in recognition', () => {
  test.each(CASES)(
    '%s: beside a pack and built anew alike (%#)',
    (pack, language, text, expected) => {
      const all = withOwn(facts, own);
      const packed = attachGazetteer(facts, packGazetteer(facts, pack));
      const beside = createGazetteer(all, () => packed);
      indexLanguage(beside, pack);
      const read = (gazetteer: ReturnType<typeof createGazetteer>) =>
        findMentions(article(text, language), gazetteer, '2026-01-01');
      const found = read(beside);
      expect(found).toEqual(read(createGazetteer(all)));
      expect(
        found.flatMap((each) =>
          'entity' in each && each.entity ? [[each.surface, each.entity]] : [],
        ),
      ).toEqual(expected);
    },
  );

  test.each<[string, OwnEntry]>([
    [
      'the one name of an official',
      {
        ...mizuhara,
        id: 'own.lone',
        names: [
          { lang: 'en', given: 'Lavrov' },
          { lang: 'ja', given: 'ラブロフ' },
        ],
      },
    ],
    [
      'a term',
      {
        ...term,
        id: 'own.lone',
        names: { en: ['Harbour Format', 'LAVROV'], ja: ['ラブロフ', '港湾協議'] },
      },
    ],
  ])('a listed official’s family name stays theirs where it is %s', (_, entry) => {
    const all = withOwn(facts, [entry]);
    for (const [language, text] of [
      ['en', 'Sergey Lavrov left. Lavrov had met LAVROV.'],
      ['ja', 'ロシアのセルゲイ・ラブロフ外相は港湾協議に出た。ラブロフ氏は語った。'],
    ] as const) {
      const named = findMentions(article(text, language), createGazetteer(all), '2026-01-01');
      const theirs = named.filter(({ surface }) => /lavrov|ラブロフ/i.test(surface));
      expect(theirs.map((each) => 'entity' in each && each.entity)).toEqual(
        theirs.map(() => 'ru.lavrov-sergey'),
      );
      expect(theirs.length).toBeGreaterThan(1);
    }
    expect(listedAlike([entry], facts)).toEqual({
      'own.lone': { repeats: [expect.stringContaining('Lavrov')], alike: [] },
    });
  });

  test.each(['en', 'ja', 'ko', 'ru', 'zh'] as const)('the pack of %s stays as it is', (pack) => {
    expect(packGazetteer(facts, pack)).toEqual(packGazetteer(withOwn(facts, []), pack));
  });

  test('without entries the facts are the very same', () => {
    expect(withOwn(facts, [])).toBe(facts);
  });

  test('what the reader says is never called confirmed, and its source is the reader', () => {
    const { officials: people, agreements = [] } = withOwn(facts, own);
    const mine = people.filter(({ id }) => id.startsWith('own.'));
    expect(mine.flatMap(({ offices }) => offices.map(({ verified }) => verified))).toEqual([
      false,
      false,
    ]);
    expect(mine.map(({ offices }) => offices[0]?.sources)).toEqual([['reader'], ['reader: desk']]);
    expect(agreements.at(-1)).toMatchObject({ verified: false, sources: ['reader'], kind: 'term' });
  });
});

test.each([
  [mizuhara, 'Sora Mizuhara'],
  [{ ...mizuhara, names: mizuhara.names.slice(1) } as OwnEntry, '水原空'],
  [{ ...mizuhara, country: 'KR' } as OwnEntry, 'Mizuhara Sora'],
  [term, 'Harbour Format'],
])('an entry is called by its English name, else its first (%#)', (entry, label) => {
  expect(ownLabel(entry)).toBe(label);
});

test('what the gazetteer has by the same name is named, in whichever case it is written', () => {
  const lavrov: OwnEntry = {
    ...mizuhara,
    id: 'own.lavrov',
    names: [{ lang: 'en', family: 'LAVROV', given: 'Sergey' }],
  };
  const unsplit: OwnEntry = {
    ...mizuhara,
    id: 'own.unsplit',
    names: [{ lang: 'en', given: 'Sergey Lavrov' }],
  };
  const declaration: OwnEntry = { ...term, id: 'own.tide', names: { en: ['tide declaration'] } };
  expect(listedAlike([mizuhara, lavrov, unsplit, declaration], facts)).toEqual({
    'own.lavrov': { repeats: [], alike: [expect.stringContaining('Lavrov')] },
    'own.unsplit': { repeats: [expect.stringContaining('Lavrov')], alike: [] },
    'own.tide': { repeats: ['Tide Declaration'], alike: [] },
  });
});
