import { describe, expect, it } from 'vitest';
import { type Case, read } from './mentioned';

describe('people the gazetteer lists', () => {
  it.each<Case>([
    [
      'the office on the day',
      'en',
      '2015-05-01',
      'Fumio Kishida spoke.',
      ['Fumio Kishida = Fumio Kishida, foreign_minister'],
    ],
    [
      'another day, another office',
      'en',
      '2022-05-01',
      'Fumio Kishida spoke.',
      ['Fumio Kishida = Fumio Kishida, head_of_government'],
    ],
    [
      'an office that ended',
      'en',
      '2025-05-01',
      'Fumio Kishida spoke.',
      ['Fumio Kishida = Fumio Kishida, former'],
    ],
    [
      'family name first',
      'en',
      '2022-05-01',
      'Kishida Fumio spoke.',
      ['Kishida Fumio = Fumio Kishida, head_of_government'],
    ],
    [
      'capitals',
      'en',
      '2022-05-01',
      'Mr. Fumio KISHIDA spoke.',
      ['Fumio KISHIDA = Fumio Kishida, head_of_government'],
    ],
    [
      'an initial',
      'en',
      '2022-05-01',
      'They met S. Lavrov there.',
      ['S. Lavrov = Sergey Lavrov, foreign_minister'],
    ],
    [
      'another spelling',
      'en',
      '2022-05-01',
      'They met Sergei Lavrov there.',
      ['Sergei Lavrov = Sergey Lavrov, foreign_minister'],
    ],
    [
      'without the possessive',
      'en',
      '2022-05-01',
      'We read Sergey Lavrov’s letter.',
      ['Sergey Lavrov = Sergey Lavrov, foreign_minister'],
    ],
    [
      'a surname with a title',
      'en',
      '2022-05-01',
      'It was Prime Minister Kishida who called.',
      ['Kishida = Fumio Kishida, head_of_government'],
    ],
    [
      'the title tells namesakes apart',
      'en',
      '2022-05-01',
      'Foreign Minister Hayashi met reporters.',
      ['Hayashi = Yoshimasa Hayashi, foreign_minister'],
    ],
    [
      'Russian, in its cases',
      'ru',
      '2022-05-01',
      'Встреча Лаврова с Фумио Кисидой прошла в Токио, Кисиде ответил Лавров.',
      [
        'Лаврова = Sergey Lavrov, foreign_minister',
        'Фумио Кисидой = Fumio Kishida, head_of_government',
        'Кисиде = Fumio Kishida, head_of_government',
        'Лавров = Sergey Lavrov, foreign_minister',
      ],
    ],
    [
      'Japanese, with titles',
      'ja',
      '2022-05-01',
      '岸田首相と林外相は、ラブロフ外相の発言に触れた。',
      [
        '岸田 = Fumio Kishida, head_of_government',
        '林 = Yoshimasa Hayashi, foreign_minister',
        'ラブロフ = Sergey Lavrov, foreign_minister',
      ],
    ],
    [
      'Korean, before its particles',
      'ko',
      '2022-05-01',
      '기시다 후미오 총리는 말했다. 이어 기시다와 통화했다.',
      [
        '기시다 후미오 = Fumio Kishida, head_of_government',
        '기시다 = Fumio Kishida, head_of_government',
      ],
    ],
    [
      'Chinese, title first',
      'zh-Hans',
      '2022-05-01',
      '日本首相岸田文雄表示，外务大臣林芳正将访华。',
      [
        '岸田文雄 = Fumio Kishida, head_of_government',
        '林芳正 = Yoshimasa Hayashi, foreign_minister',
      ],
    ],
    [
      'traditional characters for a simplified name',
      'zh-Hant',
      '2022-05-01',
      '俄羅斯外長拉夫羅夫說。',
      ['拉夫羅夫 = Sergey Lavrov, foreign_minister'],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });

  it('a headline’s surname is told by the full name in the text', () => {
    expect(read('en', '2022-05-01', 'Fumio Kishida flew home.', 'Kishida flies home')).toEqual([
      'Kishida = Fumio Kishida, head_of_government',
      'Fumio Kishida = Fumio Kishida, head_of_government',
    ]);
  });

  it('a headline alone is enough for the one holder of a top office', () => {
    expect(read('en', '2022-05-01', '', 'Kishida to visit Hiroshima')).toEqual([
      'Kishida = Fumio Kishida, head_of_government',
    ]);
  });

  it('an undated text is read as of the offices it states', () => {
    expect(read('en', undefined, 'Japanese Foreign Minister Fumio Kishida spoke.')).toEqual([
      'Fumio Kishida = Fumio Kishida, foreign_minister',
    ]);
  });
});

describe('people who are nobody yet', () => {
  it.each<Case>([
    ['years before the first office', 'en', '2008-05-01', 'Fumio Kishida spoke in Hiroshima.', []],
    [
      'a title that does not fit yet',
      'en',
      '2008-05-01',
      'Japanese Prime Minister Fumio Kishida spoke.',
      [],
    ],
    [
      'but an office that only the article knows',
      'en',
      '2008-05-01',
      'Japanese Science Minister Fumio Kishida spoke.',
      ['Fumio Kishida = Fumio Kishida, minister'],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });
});
