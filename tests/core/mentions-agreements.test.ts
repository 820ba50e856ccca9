import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { agreements } from '../../lib/data/index';
import { loadKnowledge } from '../../lib/data/knowledge';

const { gazetteer } = loadKnowledge();

function named(language: Language, text: string, title = ''): string[] {
  const article: Article = {
    url: 'https://news.test/a',
    title,
    text,
    language,
    published: '2019-01-20',
  };
  return findMentions(article, gazetteer, '2026-01-01').map(
    (mention) =>
      `${mention.surface} = ${mention.kind} ${'entity' in mention ? mention.entity : ''}`,
  );
}

describe('agreements, formats and terms', () => {
  it.each<[what: string, language: Language, text: string, expected: string[]]>([
    [
      'a declaration in any Russian case, with what belongs to it',
      'ru',
      'Стороны говорили о Совместной декларации 1956 года и о мирном договоре с Японией.',
      [
        'Совместной декларации 1956 года = agreement joint-declaration-1956',
        'мирном договоре с Японией = agreement peace-treaty',
      ],
    ],
    [
      'the statement, not the person it is called after',
      'en',
      'Diplomats read the Kono Statement aloud again.',
      ['Kono Statement = agreement kono-statement'],
    ],
    [
      'the statement beside the person',
      'en',
      'Foreign Minister Taro Kono was asked about the Kono Statement, and Kono smiled.',
      [
        'Taro Kono = official jp.kono-taro',
        'Kono Statement = agreement kono-statement',
        'Kono = official jp.kono-taro',
      ],
    ],
    [
      'the place inside a day is the place',
      'en',
      'Shimane marks Takeshima Day in February.',
      ['Takeshima = territory takeshima'],
    ],
    [
      'a grouping in company',
      'en',
      'The Quad of Australia, India, Japan and America met; nobody rode a quad.',
      ['Quad = agreement quad'],
    ],
    ['a grouping of others', 'en', 'The Quad, once the campus square, was empty.', []],
    [
      'an abbreviation in capitals',
      'en',
      'Tokyo and Manila signed the RAA under palm trees.',
      ['RAA = agreement raa'],
    ],
    [
      'talks of four ministers',
      'ja',
      '外相と防衛相の２プラス２が開かれた。',
      ['２プラス２ = agreement two-plus-two'],
    ],
    ['a sum', 'ja', '子どもは2+2を習った。', []],
    [
      'a common phrase beside its own country',
      'ja',
      '日ロは平和条約交渉を続け、日ソ共同宣言を確かめた。',
      ['平和条約交渉 = agreement peace-treaty', '日ソ共同宣言 = agreement joint-declaration-1956'],
    ],
    ['the common phrase alone', 'ja', '両国は平和条約に署名した。', []],
    [
      'with a particle glued on',
      'ko',
      '정부는 지소미아를 연장하기로 했다.',
      ['지소미아 = agreement gsomia'],
    ],
    [
      'in traditional characters',
      'zh-Hant',
      '會中提到舊金山和約與開羅宣言。',
      ['舊金山和約 = agreement san-francisco-treaty', '開羅宣言 = agreement cairo-declaration'],
    ],
    ['no name inside the Security Council', 'ja', '国連安保理は協議した。', []],
  ])('%s', (_, language, text, expected) => {
    expect(named(language, text)).toEqual(expected);
  });

  const forms = agreements.flatMap(({ id, names, needs }) =>
    (Object.entries(names) as [Language, string[]][]).flatMap(([language, texts]) =>
      texts.map((form) => ({ id, language, form, company: needs?.[form]?.[0] ?? '' })),
    ),
  );

  it(`each of ${forms.length} names is found, or the person or place named in it is`, () => {
    const lost = forms.filter(({ id, language, form, company }) => {
      const found = named(language, `「${form}」 (${company})`);
      const isEntity = (one: string) => /= (?:official|territory) ./.test(one);
      return !found.includes(`${form} = agreement ${id}`) && !found.some(isEntity);
    });
    expect(lost).toEqual([]);
  });
});
