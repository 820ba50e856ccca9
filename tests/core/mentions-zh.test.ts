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
  ])('%s', (_, text, expected) => {
    expect(read('zh-Hant', '2023-05-01', text)).toEqual(expected);
  });

  it.each([
    ['a company’s chairman for a region', '某公司亞太區主席梁大海簽了協議。梁大海離職。'],
    ['a brand’s chairman in a country', 'ABC日本主席梁大海離職。'],
    ['a party’s chairman', '國民黨主席梁大海訪問東京。'],
    ['a legislature’s chairman', '立法會主席梁大海訪問東京。'],
    ['a party’s representative', '公明黨代表山口明夫表示歡迎。'],
    ['a country’s name cut in two', '俄羅斯外長表示歡迎。保加利亞外長訪日。'],
  ])('nobody: %s', (_, text) => {
    expect(read('zh-Hant', '2023-05-01', text)).toEqual([]);
  });
});
