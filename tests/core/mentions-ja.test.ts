import { describe, expect, it } from 'vitest';
import type { Official } from '../../lib/core/entity';
import { createGazetteer } from '../../lib/core/gazetteer';
import { findMentions } from '../../lib/core/mentions';
import { titles } from '../../lib/data/titles';
import { officials, territories } from './facts';
import { gazetteer, read } from './mentioned';

const others = (left: string) => officials.filter(({ id }) => id !== left);

describe('Japanese', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'a country visited is not the title’s',
      'フィリピンを訪問した岸田首相は演説した。',
      ['岸田 = Fumio Kishida, head_of_government'],
    ],
    ['a former minister', '佐々木康之元外相が語った。', ['佐々木康之 = 佐々木康之, former']],
    ['a new ambassador', '山田健太新駐米大使が語った。', ['山田健太 = 山田健太, ambassador']],
    [
      'two ministers in a row',
      '林外相と岸田首相が協議した。',
      ['林 = Yoshimasa Hayashi, foreign_minister', '岸田 = Fumio Kishida, head_of_government'],
    ],
    [
      'a bureau between a name and its rank',
      '外務省の山田健太アジア大洋州局長が語った。',
      ['山田健太 = 山田健太, senior_official'],
    ],
    [
      'a Korean’s name',
      '韓国外務省の李健太アジア太平洋局長と協議した。',
      ['李健太 = 李健太, senior_official'],
    ],
    [
      'a family name of no list, of a body of state',
      '海上保安庁の鵜殿健太長官が語った。',
      ['鵜殿健太 = 鵜殿健太, senior_official'],
    ],
    [
      'a name in katakana of no list',
      'スロバキアのホラーク外相が語った。',
      ['ホラーク = ホラーク, foreign_minister'],
    ],
    [
      'a country between a name and its title',
      'ラブロフロシア外相が語った。',
      ['ラブロフ = Sergey Lavrov, foreign_minister'],
    ],
    [
      'a title before the name',
      '駐日大使の山田健太氏が語った。',
      ['山田健太 = 山田健太, ambassador'],
    ],
    [
      'how a name is read',
      '岸田（きしだ）文雄首相と林芳正（はやし・よしまさ）外相が語った。',
      [
        '岸田（きしだ）文雄 = Fumio Kishida, head_of_government',
        '林芳正 = Yoshimasa Hayashi, foreign_minister',
      ],
    ],
    [
      'without the middle dot',
      'セルゲイラブロフ外相が語った。',
      ['セルゲイラブロフ = Sergey Lavrov, foreign_minister'],
    ],
    [
      'a name in another script in brackets',
      '岸田文雄（Fumio Kishida）首相とセルゲイ・ラブロフ（Sergey Lavrov）外相が語った。',
      [
        '岸田文雄 = Fumio Kishida, head_of_government',
        'セルゲイ・ラブロフ = Sergey Lavrov, foreign_minister',
      ],
    ],
    [
      'the same after the title',
      'ラブロフ外相（Sergey Lavrov）が語った。',
      ['ラブロフ = Sergey Lavrov, foreign_minister'],
    ],
    [
      'a name of no list and its reading',
      '韓国外務省の李健太（イ・ゴンテ）アジア太平洋局長と協議した。',
      ['李健太 = 李健太, senior_official'],
    ],
    [
      'a name in Latin letters, later in katakana',
      '会場でSergey Lavrov外相が演説した。ラブロフ氏は去った。',
      [
        'Sergey Lavrov = Sergey Lavrov, foreign_minister',
        'ラブロフ = Sergey Lavrov, foreign_minister',
      ],
    ],
    [
      'a given name spelled otherwise',
      'セルゲーイ・ラブロフ外相が語った。',
      ['セルゲーイ・ラブロフ = Sergey Lavrov, foreign_minister'],
    ],
    [
      'a dot between titles, and between a name and its title',
      '岸田首相・ラブロフ外相が会談し、ラブロフ・ロシア外相が去った。',
      [
        '岸田 = Fumio Kishida, head_of_government',
        'ラブロフ = Sergey Lavrov, foreign_minister',
        'ラブロフ = Sergey Lavrov, foreign_minister',
      ],
    ],
    [
      'a dot before what somebody was',
      '山田健太・前駐米大使が語った。',
      ['山田健太 = 山田健太, former'],
    ],
    [
      'a title of state for the United Nations',
      '国連のホラーク事務次長が語った。',
      ['ホラーク = ホラーク, senior_official'],
    ],
    [
      'the ordinal of a government, and one made over',
      '第2次岸田内閣が発足した。岸田改造内閣の顔ぶれは固まった。',
      ['岸田 = Fumio Kishida, head_of_government', '岸田 = Fumio Kishida, head_of_government'],
    ],
    [
      'a country of one character before a name in katakana',
      '米ジェーン・ホラーク国連大使が語った。',
      ['ジェーン・ホラーク = ジェーン・ホラーク, ambassador'],
    ],
    [
      'a stranger in full again',
      '外務省の山田健太報道官が会見した。夜、山田健太氏は答えた。',
      ['山田健太 = 山田健太, spokesperson', '山田健太 = 山田健太, spokesperson'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read('ja', '2022-05-01', text)).toEqual(expected);
  });

  it.each([
    ['countries side by side', '日韓外務次官協議、日米韓国防相、米中外相、日朝外相。'],
    ['the same, both', '同外相は述べた。両外相は合意した。日米外相会談。'],
    ['a country’s minister', '韓国外相は訪日する。中国外相が来日。'],
    ['an embassy', '林大使館の前で集会があった。林大使公邸も見える。'],
    ['a minister’s office', '麻生大臣室、林大臣官房。'],
    ['a word in katakana', 'デジタル大臣が語った。インフラ担当相も同席した。'],
    ['a player of the name', '岸田文雄選手が優勝した。岸田健太投手は敗れた。'],
    ['a country in katakana', 'フィリピン外相とスロバキア首相が会談した。'],
    ['words between a body and a title', '外務省の担当局長、経済担当の審議官が出席した。'],
    [
      'what a minister is for',
      '沖縄・北方担当相、沖縄北方相、北方担当相、沖縄及び北方対策担当大臣が根室を訪れた。',
    ],
    ['countries in a list with dots', '日本・カナダ外相会談。ドイツ・フランス首相が声明。'],
    ['a stranger and another given name with a dot', 'ラブロフ・ホラーク両氏の店。'],
    ['a piece of a word in Latin letters', 'Kishidaxと記した札、xFumio Kishida2の記号。'],
  ])('nobody: %s', (_, text) => {
    expect(read('ja', '2022-05-01', text)).toEqual([]);
  });

  it('two listed people with a dot between', () => {
    const putin: Official = {
      id: 'ru.putin-vladimir',
      name: 'Vladimir Putin',
      country: 'RU',
      names: [{ lang: 'ja', family: 'プーチン', given: 'ウラジーミル' }],
      offices: officials.flatMap(({ id, offices }) => (id === 'ru.putin-vladimir' ? offices : [])),
    };
    const facts = { territories, titles, asOf: '2026-01-01' };
    const two = createGazetteer({ ...facts, officials: [...others('ru.putin-vladimir'), putin] });
    const text = 'プーチン大統領とラブロフ外相が着いた。ラブロフ・プーチン両氏は語った。';
    const article = { url: '', title: '', text, language: 'ja', published: '2022-05-01' } as const;
    expect(findMentions(article, two, '2026-01-01').map(({ surface }) => surface)).toEqual([
      'プーチン',
      'ラブロフ',
      'ラブロフ',
      'プーチン',
    ]);
  });

  it('a country named once holds for the same name and office', () => {
    const text = '韓国の林国防相は反発した。フィリピンを訪れた林国防相は述べた。';
    const article = { url: '', title: '', text, language: 'ja', published: '2022-05-01' } as const;
    const mentions = findMentions(article, gazetteer, '2026-01-01');
    expect(mentions).toMatchObject([{ country: 'KR' }, { country: 'KR' }]);
  });
});
