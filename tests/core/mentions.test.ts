import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { createGazetteer } from '../../lib/core/gazetteer';
import { findMentions } from '../../lib/core/mentions';
import { titles } from '../../lib/data/titles';
import { officials, territories } from './facts';

const gazetteer = createGazetteer({
  officials,
  territories,
  titles,
  asOf: '2026-01-01',
  nameTraps: [{ form: 'Aso', lang: 'en', before: ['Mount'], why: 'the volcano' }],
});

function read(
  language: Language,
  published: string | undefined,
  text: string,
  title = '',
): string[] {
  const article: Article = { url: 'https://news.test/a', title, text, language };
  if (published !== undefined) article.published = published;
  return findMentions(article, gazetteer, '2026-01-01').map((mention) =>
    mention.kind === 'official'
      ? `${mention.surface} = ${mention.name}, ${mention.office}`
      : `${mention.surface} = ${mention.area}, ${mention.claimant}`,
  );
}

type Case = [what: string, language: Language, published: string, text: string, expected: string[]];

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

describe('people who are somebody else', () => {
  it.each<[string, Language, string]>([
    ['another given name', 'en', 'Hanako Kishida won the prize. Kishida thanked her coach.'],
    ['a by-line', 'en', 'By Fumio Kishida, Staff Writer'],
    ['a mountain', 'en', 'Hikers are back on Mount Aso.'],
    ['a longer name', 'en', 'The firm of Komura-Kishida closed.'],
    ['a common word in capitals', 'en', 'OFFICIAL TO VISIT JAPAN AS ROW GROWS'],
    ['a longer Japanese name', 'ja', '小林外相は話した。'],
    ['a middle syllable', 'ko', '아기시다르가 나왔다.'],
    [
      'a namesake in Russian',
      'ru',
      'Экскурсовод Ольга Лаврова ждёт гостей. Лаврова родилась здесь.',
    ],
  ])('%s', (_, language, text) => {
    expect(read(language, '2022-05-01', text)).toEqual([]);
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

describe('officials no list knows', () => {
  it.each<Case>([
    [
      'a title ends before where its bearer went',
      'ru',
      '2021-12-01',
      'Поездка министра обороны в Нагасаки отложена.',
      [],
    ],
    [
      'title before the name',
      'en',
      '2004-01-01',
      'Iraqi Oil Minister Hamid Saleh resigned. Saleh gave no reason.',
      ['Hamid Saleh = Hamid Saleh, minister', 'Saleh = Hamid Saleh, minister'],
    ],
    [
      'title after the name',
      'en',
      '2024-01-01',
      'Kenji Morita, director general of the Foreign Ministry’s European Affairs Bureau, called.',
      ['Kenji Morita = Kenji Morita, senior_official'],
    ],
    [
      'a description before the name',
      'en',
      '2024-01-01',
      'The Press Secretary to the Russian President, Pavel Orlov, called.',
      ['Pavel Orlov = Pavel Orlov, spokesperson'],
    ],
    [
      'an ambassador',
      'en',
      '2024-01-01',
      'Czech ambassador to the United Nations, Karel Dvorak, called.',
      ['Karel Dvorak = Karel Dvorak, ambassador'],
    ],
    [
      'a speaker’s label',
      'en',
      '2024-01-01',
      'Defense Minister Andrei Belov: We agreed.',
      ['Andrei Belov = Andrei Belov, defense_minister'],
    ],
    [
      'former',
      'en',
      '2024-01-01',
      'Former Peruvian President Jorge Salas sued.',
      ['Jorge Salas = Jorge Salas, former'],
    ],
    [
      'Japanese',
      'ja',
      '2024-01-01',
      '外務省の森田健二北米局長が会見した。',
      ['森田健二 = 森田健二, senior_official'],
    ],
    [
      'Korean',
      'ko',
      '2024-01-01',
      '외교부 김도현 북미국장은 말했다.',
      ['김도현 = 김도현, senior_official'],
    ],
    [
      'Russian',
      'ru',
      '2024-01-01',
      'Директор департамента Азии МИД России Павел Орлов ответил.',
      ['Павел Орлов = Павел Орлов, senior_official'],
    ],
    [
      'Chinese',
      'zh-Hans',
      '2024-01-01',
      '外交部发言人赵明远表示遗憾。',
      ['赵明远 = 赵明远, spokesperson'],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });

  it('in capitals, only by a name that is known for one', () => {
    const text = 'PRIME MINISTER WITHIN DAYS\nFINANCE MINISTER JOHN HARTLEY RESIGNS';
    expect(read('en', '2004-01-01', text)).toEqual(['JOHN HARTLEY = JOHN HARTLEY, minister']);
  });

  it.each([
    ['a company', 'Air France chairman Jean Moreau resigned.'],
    ['a club', 'Club president Luis Ortega resigned.'],
    ['a school', 'School director Anna Weiss resigned.'],
    ['a party', 'Labour Party leader Tom Hardy resigned.'],
    ['the Red Cross', 'Red Cross president Li Mina resigned.'],
    ['a film', 'Italian director Paolo Conti resigned.'],
  ])('but nobody of %s', (_, text) => {
    expect(read('en', '2004-01-01', text)).toEqual([]);
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

describe('disputed places', () => {
  it.each<Case>([
    [
      'where an official travels',
      'ru',
      '2021-12-01',
      'Визит главы правительства России на Итуруп вызвал протест.',
      ['Итуруп = etorofu, RU'],
    ],
    [
      'after a title that goes on',
      'ru',
      '2021-12-01',
      'Посол России опроверг сообщения о передаче Курил.',
      ['Курил = kuril-islands, null'],
    ],
    [
      'the longer name',
      'en',
      '2021-12-01',
      'The Lesser Kuril Ridge is a part of the Kurils.',
      ['Lesser Kuril Ridge = kuril-islands, RU', 'Kurils = kuril-islands, null'],
    ],
    [
      'whose name it is',
      'en',
      '2024-01-01',
      'Ships near the Senkaku Islands (Diaoyu in Chinese).',
      ['Senkaku Islands = senkaku, JP', 'Diaoyu = senkaku, CN'],
    ],
    [
      'a phrase in small letters',
      'en',
      '2024-01-01',
      'They spoke of the northern territories.',
      ['northern territories = southern-kurils, JP'],
    ],
    [
      'Russian cases',
      'ru',
      '2024-01-01',
      'О судьбе Южных Курил говорили в Токио.',
      ['Южных Курил = southern-kurils, RU'],
    ],
    ['not inside another word', 'ja', '2024-01-01', '帰国後に会見した。', []],
    ['not in Australia', 'en', '2024-01-01', 'A storm hit the Northern Territory.', []],
  ])('%s', (_, language, published, text, expected) => {
    expect(read(language, published, text)).toEqual(expected);
  });
});

describe('any text at all', () => {
  const unit = fc.constantFrom(
    ...'aA .,\n岸田林首相外ラブ기시다 총리КисидаЛ’s“',
    'Prime Minister ',
    'Kishida ',
    'Fumio ',
    'of the ',
    '\ud83d',
    '\u202e',
    '\u00ad',
    'президент ',
    '大統領',
    '외교부 ',
  );
  it.each<Language>(['en', 'ja', 'ko', 'ru', 'zh-Hans', 'zh-Hant', 'und'])(
    '%s: sound offsets, in order, never an exception',
    (language) => {
      fc.assert(
        fc.property(
          fc.string({ unit, maxLength: 60 }),
          fc.string({ unit, maxLength: 20 }),
          (text, title) => {
            const article: Article = { url: '', title, text, language };
            let last = { field: 'title', end: 0 };
            for (const { field, start, end, surface } of findMentions(
              article,
              gazetteer,
              '2026-01-01',
            )) {
              if (field !== last.field) last = { field, end: 0 };
              expect(article[field].slice(start, end)).toBe(surface);
              expect(start).toBeGreaterThanOrEqual(last.end);
              expect(end).toBeGreaterThan(start);
              last = { field, end };
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it.each([
    ['no space', 'x'.repeat(300_000)],
    ['one title over and over', 'Prime Minister '.repeat(5_000)],
    ['one name over and over', 'Kishida '.repeat(5_000)],
    ['capitals without end', 'A'.repeat(50_000)],
  ])('a long text ends soon: %s', (_, text) => {
    const before = Date.now();
    read('en', '2022-05-01', text);
    expect(Date.now() - before).toBeLessThan(5_000);
  });
});
