import { describe, expect, test } from 'vitest';
import { counted, wordsFor } from '../../components/translate';
import {
  dateText,
  instantText,
  nameText,
  officialName,
  ownForms,
  partyName,
  partyNames,
  termText,
} from '../../components/wording';
import type { NameOrder } from '../../lib/core/appearance';
import type { Official } from '../../lib/core/entity';
import { wordsIn } from './screen';

const english = wordsIn('en-GB');
const japanese = wordsIn('ja');

describe('dates are as exact as they are known', () => {
  test.each([
    ['2017', '2017', '2017年'],
    ['2017-08', 'Aug 2017', '2017年8月'],
    ['2017-08-03', '3 Aug 2017', '2017年8月3日'],
    ['0033-01-02T', '0033-01-02T', '0033-01-02T'],
    ['soon', 'soon', 'soon'],
    ['2017-13-40', '2017-13-40', '2017-13-40'],
  ])('%s', (iso, inEnglish, inJapanese) => {
    expect(dateText(english, iso)).toBe(inEnglish);
    expect(dateText(japanese, iso)).toBe(inJapanese);
  });

  test('a term of office has both its ends, or its beginning', () => {
    expect(termText(english, { from: '2017-08-03', to: '2019-09' })).toBe('3 Aug 2017 – Sept 2019');
    expect(termText(english, { from: '2004' })).toBe('since 2004');
    expect(termText(japanese, { from: '2004', to: '2005' })).toBe('2004年〜2005年');
  });

  test('an instant that is none is shown as it came', () => {
    expect(instantText(english, 'yesterday')).toBe('yesterday');
  });
});

describe('parties by their names', () => {
  test.each([
    ['JP', 'Japan', '日本'],
    ['KP', 'North Korea', '北朝鮮'],
    ['TW', 'Taiwan', '台湾'],
    ['SU', 'Soviet Union', 'ソ連'],
    ['UN', 'UN', '国連'],
    ['IAEA', 'IAEA', 'IAEA'],
    ['ZZTOP', 'ZZTOP', 'ZZTOP'],
  ])('%s', (party, inEnglish, inJapanese) => {
    expect(partyName(english, party)).toBe(inEnglish);
    expect(partyName(japanese, party)).toBe(inJapanese);
  });

  test('several are one phrase', () => {
    expect(partyNames(english, ['JP', 'RU'])).toBe('Japan and Russia');
    expect(partyNames(japanese, ['JP', 'RU'])).toBe('日本、ロシア');
  });
});

describe('names in the order of their language', () => {
  test.each([
    ['Japanese', { lang: 'ja', family: '青葉', given: '凛' }, 'JP', '青葉凛'],
    ['known by one name', { lang: 'ja', given: '凛仁' }, 'JP', '凛仁'],
    [
      'foreigner in katakana',
      { lang: 'ja', family: 'ペトロワ', given: 'アンナ' },
      'RU',
      'アンナ・ペトロワ',
    ],
    ['Korean in Japanese', { lang: 'ja', family: '金', given: '海松' }, 'KR', '金海松'],
    ['Korean', { lang: 'ko', family: '김', given: '해송' }, 'KR', '김해송'],
    ['Japanese in Korean', { lang: 'ko', family: '아오바', given: '린' }, 'JP', '아오바 린'],
    ['Chinese in Korean', { lang: 'ko', family: '리', given: '민' }, 'CN', '리민'],
    [
      'foreigner in Chinese',
      { lang: 'zh-Hans', family: '彼得罗娃', given: '安娜' },
      'RU',
      '安娜·彼得罗娃',
    ],
    [
      'Russian',
      { lang: 'ru', family: 'Петрова', given: 'Анна', patronymic: 'Ильинична' },
      'RU',
      'Анна Ильинична Петрова',
    ],
  ] as const)('%s', (_, name, country, written) => {
    expect(nameText(name, country)).toBe(written);
  });

  const officials = [
    ['Rin Aoba', 'JP', 'Aoba', 'Rin', 'Aoba Rin', 'Rin Aoba'],
    ['Kim Hae Song', 'KP', 'Kim', 'Hae-song', 'Kim Hae Song', 'Hae Song Kim'],
    ['Anna Petrova', 'RU', 'Petrova', 'Anna', 'Anna Petrova', 'Anna Petrova'],
    ['Pranee Bunnag', 'TH', 'Pranee', 'Bunnag', 'Pranee Bunnag', 'Pranee Bunnag'],
    ['Joseph Lin', 'TW', 'Lin', 'Joseph', 'Joseph Lin', 'Joseph Lin'],
    ['Rin', 'JP', undefined, 'Rin', 'Rin', 'Rin'],
  ] as const;
  test.each(officials)('%s (%s) in the order the reader chose', (...row) => {
    const [name, country, family, given, first, last] = row;
    const official = { name, country, names: [{ lang: 'en', ...(family && { family }), given }] };
    const written = (nameOrder: NameOrder) =>
      officialName({ ...english, nameOrder }, official as Official);
    expect(written('as-used')).toBe(name);
    expect(written('family-first')).toBe(first);
    expect(written('family-last')).toBe(last);
  });

  test.each([
    ['JP', 'Аоба', 'Рин', 'Рин Аоба', 'Аоба Рин', 'Рин Аоба'],
    ['CN', 'Ли', 'Минь', 'Ли Минь', 'Ли Минь', 'Минь Ли'],
    ['RU', 'Петрова', 'Анна', 'Анна Петрова', 'Анна Петрова', 'Анна Петрова'],
  ] as const)('of %s in Russian', (country, family, given, used, first, last) => {
    const name = { lang: 'ru', family, given } as const;
    expect(nameText(name, country)).toBe(used);
    expect(nameText(name, country, 'family-first')).toBe(first);
    expect(nameText(name, country, 'family-last')).toBe(last);
  });

  test("a card shows the bearer's own script, and the reader's", () => {
    const names = [
      { lang: 'en', family: 'Petrova', given: 'Anna' },
      { lang: 'ru', family: 'Петрова', given: 'Анна' },
      { lang: 'ja', family: 'ペトロワ', given: 'アンナ' },
      { lang: 'ko', family: '페트로바', given: '안나' },
      { lang: 'zh-Hans', family: '彼得罗娃', given: '安娜' },
      { lang: 'zh-Hant', family: '彼得羅娃', given: '安娜' },
    ] as const;
    expect(ownForms(names, 'RU', 'en-GB').map(({ lang }) => lang)).toEqual(['ru']);
    expect(ownForms(names, 'RU', 'ja').map(({ lang }) => lang)).toEqual(['ru', 'ja']);
    expect(ownForms(names, 'RU', 'zh-Hans-CN').map(({ lang }) => lang)).toEqual(['ru', 'zh-Hans']);
    expect(ownForms(names, 'RU', 'zh-HK').map(({ lang }) => lang)).toEqual(['ru', 'zh-Hant']);
    expect(ownForms(names, 'GB', 'en-GB')).toEqual([]);
  });
});

test('where the browser has no messages of its own, dates follow the messages', () => {
  const german = wordsFor(english.t, 'de-DE');
  expect(german.locale).toBe('en');
  expect(wordsFor(english.t, 'en-AU').locale).toBe('en-AU');
  expect(dateText(german, '2017-08')).toBe('Aug 2017');
});

test('counting follows the plural rules', () => {
  expect(counted(english, 'clippings', 1)).toBe('1 clipping');
  expect(counted(english, 'clippings', 1200)).toBe('1,200 clippings');
  expect(counted(japanese, 'clippings', 1)).toBe('1 件');
});
