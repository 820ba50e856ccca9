import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../lib/core/entity';
import { listNames, namedLike } from '../../../lib/core/search/named-like';
import { parseQuery } from '../../../lib/core/search/query';
import { agreements, officials, territories } from '../../../lib/data/index';
import { officials as few } from '../facts';

const agreement: Agreement = {
  id: 'joint-declaration',
  kind: 'declaration',
  name: 'Joint Declaration of 1956',
  parties: ['JP', 'RU'],
  names: { ru: ['Совместная декларация'], ja: ['日ソ共同宣言'] },
  summary: '',
  sources: [],
  verified: true,
};
const small = listNames({ officials: few, territories: [], agreements: [agreement] });
const all = listNames({ officials, territories, agreements });

describe('of a few', () => {
  test.each<[string, string, [number, number, string[]][]]>([
    ['a family name', 'Kishida', [[0, 1, ['jp.kishida-fumio']]]],
    [
      'given and family name, with more behind',
      'Fumio Kishida visit',
      [
        [0, 2, ['jp.kishida-fumio']],
        [1, 2, ['jp.kishida-fumio']],
      ],
    ],
    ['in Japanese, with a space and without', '岸田文雄', [[0, 1, ['jp.kishida-fumio']]]],
    [
      'in Korean',
      '기시다 후미오',
      [
        [0, 1, ['jp.kishida-fumio']],
        [0, 2, ['jp.kishida-fumio']],
        [1, 2, ['jp.kishida-fumio']],
      ],
    ],
    ['the beginning of what is being typed', 'Кисид', [[0, 1, ['jp.kishida-fumio']]]],
    ['no beginning where more follows', 'Kishi visit', []],
    ['a family name of two', 'Hayashi', [[0, 1, ['jp.hayashi-yoshimasa', 'jp.hayashi-motoo']]]],
    ['an agreement', 'Совместная декларация', [[0, 2, ['joint-declaration']]]],
    ['too short', 'Ki', []],
    ['one character', '岸', []],
    ['nobody', 'herring', []],
    ['nothing', '', []],
  ])('%s', (_, typed, expected) => {
    const found = namedLike(parseQuery(typed), small);
    expect(found.map(({ from, to, entities }) => [from, to, entities.sort()])).toEqual(
      expected.map(([from, to, entities]) => [from, to, entities.sort()]),
    );
  });
});

describe('of all that is listed', () => {
  test.each([
    ['Dokdo', 'takeshima'],
    ['竹島', 'takeshima'],
    ['竹嶋', 'takeshima'],
    ['독도', 'takeshima'],
    ['釣魚島', 'senkaku'],
    ['Diaoyu', 'senkaku'],
    ['尖閣', 'senkaku'],
    ['Northern Territories', 'southern-kurils'],
    ['Южные Курилы', 'southern-kurils'],
    ['北方四島', 'southern-kurils'],
  ])('%s names %s', (typed, id) => {
    const [first] = namedLike(parseQuery(typed), all).sort((a, b) => b.to - a.to);
    expect(first?.entities).toContain(id);
    expect(first?.names.length).toBeGreaterThan(1);
  });

  test.each(['mar', 'kim'])('%s is the name of too many', (typed) => {
    expect(namedLike(parseQuery(typed), all)).toEqual([]);
  });
});
