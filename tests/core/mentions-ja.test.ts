import { describe, expect, it } from 'vitest';
import { findMentions } from '../../lib/core/mentions';
import { gazetteer, read } from './mentioned';

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
  ])('%s', (_, text, expected) => {
    expect(read('ja', '2022-05-01', text)).toEqual(expected);
  });

  it.each([
    ['countries side by side', '日韓外務次官協議、日米韓国防相、米中外相、日朝外相。'],
    ['the same, both', '同外相は述べた。両外相は合意した。日米外相会談。'],
    ['a country’s minister', '韓国外相は訪日する。中国外相が来日。'],
    ['an embassy', '林大使館の前で集会があった。林大使公邸も見える。'],
    ['a minister’s office', '麻生大臣室、林大臣官房。'],
  ])('nobody: %s', (_, text) => {
    expect(read('ja', '2022-05-01', text)).toEqual([]);
  });

  it('a country named once holds for the same name and office', () => {
    const text = '韓国の林国防相は反発した。フィリピンを訪れた林国防相は述べた。';
    const article = { url: '', title: '', text, language: 'ja', published: '2022-05-01' } as const;
    const mentions = findMentions(article, gazetteer, '2026-01-01');
    expect(mentions).toMatchObject([{ country: 'KR' }, { country: 'KR' }]);
  });
});
