import { describe, expect, it } from 'vitest';
import { read } from './mentioned';

describe('Chinese', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    [
      'either script’s form of a name',
      '普京、普丁同指一人。',
      ['普京 = Vladimir Putin, head_of_state', '普丁 = Vladimir Putin, head_of_state'],
    ],
    [
      'a name stored in the other script',
      '新加坡總理李顯龍到訪。',
      ['李顯龍 = Lee Hsien Loong, head_of_government'],
    ],
    [
      'another country’s name ahead',
      '俄羅斯向北韓建議由總統普京訪問平壤。',
      ['普京 = Vladimir Putin, head_of_state'],
    ],
    [
      'a verb that is also a title',
      '拉夫羅夫代表普京出席儀式。',
      ['拉夫羅夫 = Sergey Lavrov, foreign_minister', '普京 = Vladimir Putin, head_of_state'],
    ],
    ['a representative abroad', '駐日代表梁大海出席。', ['梁大海 = 梁大海, ambassador']],
    ['a state’s chairman', '越南國家主席梁大海抵達東京。', ['梁大海 = 梁大海, head_of_state']],
    [
      'a chairman right after a country',
      '古巴主席梁大海抵達東京。',
      ['梁大海 = 梁大海, head_of_state'],
    ],
    [
      'a bureau’s head',
      '中國外交部亞洲司司長王大山說明立場。',
      ['王大山 = 王大山, senior_official'],
    ],
    [
      'a country between a name and its title',
      '岸田日本首相與普京俄羅斯總統會談。',
      ['岸田 = Fumio Kishida, head_of_government', '普京 = Vladimir Putin, head_of_state'],
    ],
    [
      'a stranger of a listed family name',
      '外務省局長岸田一郎出席。',
      ['岸田一郎 = 岸田一郎, senior_official'],
    ],
    [
      'a name that ends before a verb',
      '外交部發言人梁海說，總領事梁山此前已表態。',
      ['梁海 = 梁海, spokesperson', '梁山 = 梁山, ambassador'],
    ],
    [
      'a transliterated name of no list',
      '斯洛伐克外長霍拉克表示歡迎。',
      ['霍拉克 = 霍拉克, foreign_minister'],
    ],
    [
      'a Japanese name of no list',
      '日本駐廣州總領事鵜殿健太出席。',
      ['鵜殿健太 = 鵜殿健太, ambassador'],
    ],
    [
      'a parliament whose name holds a court',
      '立法院副院長梁大海出席。',
      ['梁大海 = 梁大海, senior_official'],
    ],
    [
      'a name and its spelling in brackets',
      '外長謝爾蓋·拉夫羅夫（Sergey Lavrov）訪日，與岸田文雄（Fumio Kishida）會談。',
      [
        '謝爾蓋·拉夫羅夫 = Sergey Lavrov, foreign_minister',
        '岸田文雄 = Fumio Kishida, head_of_government',
      ],
    ],
    [
      'a name in Latin letters',
      '俄國外長Sergey Lavrov訪日。',
      ['Sergey Lavrov = Sergey Lavrov, foreign_minister'],
    ],
    [
      'a country of one character before a minister',
      '韓外長梁大海抵日，韓總統未出席。',
      ['梁大海 = 梁大海, foreign_minister'],
    ],
    [
      'a title at the end of the text',
      '出席的有俄羅斯外長拉夫羅夫',
      ['拉夫羅夫 = Sergey Lavrov, foreign_minister'],
    ],
    [
      'two leaders side by side',
      '普京·岸田會談',
      ['普京 = Vladimir Putin, head_of_state', '岸田 = Fumio Kishida, head_of_government'],
    ],
    [
      'whom the text has named, before any word',
      '日本首相岸田文雄抵達。岸田疲憊不堪，拉夫羅夫外長與岸田擦肩而過。',
      [
        '岸田文雄 = Fumio Kishida, head_of_government',
        '岸田 = Fumio Kishida, head_of_government',
        '拉夫羅夫 = Sergey Lavrov, foreign_minister',
        '岸田 = Fumio Kishida, head_of_government',
      ],
    ],
    [
      'a relative of whom the text has named',
      '日本首相岸田文雄抵達。其父岸田文武早逝。',
      ['岸田文雄 = Fumio Kishida, head_of_government'],
    ],
    [
      'a stranger in full again',
      '行政長官林鄭美玉抵達。其後林鄭美玉在場，林鄭說可以。',
      [
        '林鄭美玉 = 林鄭美玉, senior_official',
        '林鄭美玉 = 林鄭美玉, senior_official',
        '林鄭 = 林鄭美玉, senior_official',
      ],
    ],
    [
      'the head of a fleet',
      '美國太平洋艦隊司令霍拉克表示歡迎。',
      ['霍拉克 = 霍拉克, senior_official'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read('zh-Hant', '2023-05-01', text)).toEqual(expected);
  });

  it.each([
    ['a company’s chairman for a region', '某公司亞太區主席梁大海簽了協議。梁大海離職。'],
    ['a brand’s chairman in a country', 'ABC日本主席梁大海離職。'],
    ['a party’s chairman', '國民黨主席梁大海訪問東京。'],
    ['a legislature’s chairman', '立法會主席梁大海訪問東京。'],
    ['a party’s representative', '公明黨代表山口明夫表示歡迎。'],
    ['a player and a professor', '球員岸田文雄受傷。岸田文雄教授出書。'],
    ['a country’s name cut in two', '俄羅斯外長表示歡迎。保加利亞外長訪日。'],
    ['a relative with another given name', '米哈伊爾·拉夫羅夫在東京開店。'],
  ])('nobody: %s', (_, text) => {
    expect(read('zh-Hant', '2023-05-01', text)).toEqual([]);
  });
});
