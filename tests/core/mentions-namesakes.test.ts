import { describe, expect, it } from 'vitest';
import type { Language } from '../../lib/core/article';
import { type Case, read } from './mentioned';

describe('people who are somebody else', () => {
  it.each<[string, Language, string]>([
    ['another given name', 'en', 'Hanako Kishida won the prize. Kishida thanked her coach.'],
    ['a by-line', 'en', 'By Fumio Kishida, Staff Writer'],
    ['a mountain', 'en', 'Hikers are back on Mount Aso.'],
    ['a longer name', 'en', 'The firm of Komura-Kishida closed.'],
    ['a common word in capitals', 'en', 'ENVOY TO LEAVE AS TALKS SLOW'],
    ['a longer Japanese name', 'ja', '小林外相は話した。'],
    ['a middle syllable', 'ko', '아기시다르가 나왔다.'],
    ['a namesake in Russian', 'ru', 'Повар Ольга Лаврова варит уху. Лаврова родилась здесь.'],
  ])('%s', (_, language, text) => {
    expect(read(language, '2022-05-01', text)).toEqual([]);
  });
});

describe('family names that are words', () => {
  const lam = 'head_of_state';
  it.each<Case>([
    [
      'in capitals',
      'en',
      '2025-05-01',
      'TO LAM TO VISIT TOKYO. MINISTER TO MEET PRESIDENT.',
      [`TO LAM = To Lam, ${lam}`],
    ],
    [
      'opening a sentence',
      'en',
      '2025-05-01',
      'President To Lam came to Tokyo. To begin with, he met the press.',
      [`To Lam = To Lam, ${lam}`],
    ],
    [
      'in a headline',
      'en',
      '2025-05-01',
      'Japan Invites To Lam To Visit Tokyo Next Month\nMore soon.',
      [`To Lam = To Lam, ${lam}`],
    ],
    [
      'in Russian',
      'ru',
      '2025-05-01',
      'Президент Вьетнама То Лам прибыл. То, что он сказал, неизвестно.',
      [`То Лам = To Lam, ${lam}`],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });
});

describe('the government of a person', () => {
  const abe = 'Abe = Shinzo Abe, head_of_government';
  it.each<Case>([
    ['an administration', 'en', '2015-05-01', 'The Abe administration agreed.', [abe]],
    ['a cabinet', 'en', '2015-05-01', 'It is the Abe Cabinet that decides.', [abe]],
    [
      'after its end',
      'en',
      '2022-05-01',
      'The Abe administration had agreed.',
      ['Abe = Shinzo Abe, former'],
    ],
    [
      'a word for a name',
      'en',
      '2005-05-01',
      'The Bush administration agreed.',
      ['Bush = George W. Bush, head_of_state'],
    ],
    [
      'a former aide',
      'en',
      '2005-05-01',
      'An ex-Bush aide met President Bush.',
      ['Bush = George W. Bush, head_of_state', 'Bush = George W. Bush, head_of_state'],
    ],
    ['a minister has none', 'en', '2015-05-01', 'The Hayashi administration agreed.', []],
    ['a leader long gone', 'en', '2024-05-01', 'The Bush administration had agreed.', []],
    [
      'Russian, in its case',
      'ru',
      '2022-05-01',
      'Об этом сообщили в правительстве Кисиды.',
      ['Кисиды = Fumio Kishida, head_of_government'],
    ],
    [
      'Japanese',
      'ja',
      '2022-05-01',
      '岸田政権は同意した。',
      ['岸田 = Fumio Kishida, head_of_government'],
    ],
    [
      'a family name of one character',
      'ja',
      '2015-05-01',
      '韓国の朴政権は反発した。',
      ['朴 = Park Geun-hye, head_of_state'],
    ],
    [
      'Korean',
      'ko',
      '2022-05-01',
      '기시다 정권은 동의했다.',
      ['기시다 = Fumio Kishida, head_of_government'],
    ],
    [
      'Chinese',
      'zh-Hans',
      '2022-05-01',
      '岸田政府表示同意。',
      ['岸田 = Fumio Kishida, head_of_government'],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });
});

describe('the family of an official', () => {
  const abe = 'Abe = Shinzo Abe, head_of_government';
  it.each<Case>([
    [
      'a wife after the word for her',
      'en',
      '2016-05-01',
      "Abe flew to Sochi. Abe's wife, Akie Abe, stayed. Abe is back.",
      [abe, abe, abe],
    ],
    [
      'a first lady',
      'en',
      '2016-05-01',
      'Abe flew to Sochi. First lady Akie Abe stayed. Abe is back.',
      [abe, abe],
    ],
    [
      'a wife before the word for her',
      'en',
      '2016-05-01',
      "Abe flew to Sochi. Akie Abe, the prime minister's wife, stayed. Abe is back.",
      [abe, abe],
    ],
    [
      'an unlisted one, whose father the text has not named',
      'ru',
      '2018-05-01',
      'Сын президента Турции Билал Эрдоган открыл лавку. Эрдоган рад.',
      [],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });
});
