import type { Designation, Office, Official, PersonName, Territory } from '../../lib/core/entity';

/** A handful of true facts, enough to tell the rules of recognition apart. */

type Post = [kind: Office['kind'], from: string, to?: string];

function official(
  id: string,
  name: string,
  country: string,
  names: PersonName[],
  posts: Post[],
): Official {
  const offices = posts.map(([kind, from, to]): Office => {
    const office: Office = {
      kind,
      post: kind,
      title: kind,
      country,
      from,
      sources: ['test'],
      verified: true,
    };
    return to === undefined ? office : { ...office, to };
  });
  return { id, name, country, names, offices };
}

export const officials: Official[] = [
  official(
    'jp.kishida-fumio',
    'Fumio Kishida',
    'JP',
    [
      { lang: 'en', family: 'Kishida', given: 'Fumio' },
      { lang: 'ja', family: '岸田', given: '文雄' },
      { lang: 'ru', family: 'Кисида', given: 'Фумио' },
      { lang: 'ko', family: '기시다', given: '후미오' },
      { lang: 'zh-Hans', family: '岸田', given: '文雄' },
    ],
    [
      ['foreign_minister', '2012-12-26', '2017-08-03'],
      ['head_of_government', '2021-10-04', '2024-10-01'],
    ],
  ),
  official(
    'jp.hayashi-yoshimasa',
    'Yoshimasa Hayashi',
    'JP',
    [
      { lang: 'en', family: 'Hayashi', given: 'Yoshimasa' },
      { lang: 'ja', family: '林', given: '芳正' },
      { lang: 'zh-Hans', family: '林', given: '芳正' },
    ],
    [['foreign_minister', '2021-11-10', '2023-09-13']],
  ),
  official(
    'jp.hayashi-motoo',
    'Motoo Hayashi',
    'JP',
    [
      { lang: 'en', family: 'Hayashi', given: 'Motoo' },
      { lang: 'ja', family: '林', given: '幹雄' },
    ],
    [['minister', '2015-10-07', '2016-08-03']],
  ),
  official(
    'jp.aso-taro',
    'Taro Aso',
    'JP',
    [{ lang: 'en', family: 'Aso', given: 'Taro' }],
    [['head_of_government', '2008-09-24', '2009-09-16']],
  ),
  official(
    'ru.lavrov-sergey',
    'Sergey Lavrov',
    'RU',
    [
      { lang: 'en', family: 'Lavrov', given: 'Sergey' },
      { lang: 'ja', family: 'ラブロフ', given: 'セルゲイ' },
      { lang: 'ru', family: 'Лавров', given: 'Сергей', patronymic: 'Викторович' },
      { lang: 'ko', family: '라브로프', given: '세르게이' },
      { lang: 'zh-Hans', family: '拉夫罗夫', given: '谢尔盖' },
    ],
    [['foreign_minister', '2004-03-09']],
  ),
  official(
    'ru.putin-vladimir',
    'Vladimir Putin',
    'RU',
    [
      { lang: 'en', family: 'Putin', given: 'Vladimir' },
      { lang: 'zh-Hans', family: '普京', given: '弗拉基米尔' },
      { lang: 'zh-Hant', family: '普丁', given: '弗拉迪米爾' },
    ],
    [['head_of_state', '2012-05-07']],
  ),
  official(
    'sg.lee-hsien-loong',
    'Lee Hsien Loong',
    'SG',
    [
      { lang: 'en', family: 'Lee', given: 'Hsien Loong' },
      { lang: 'zh-Hans', family: '李', given: '显龙' },
    ],
    [['head_of_government', '2004-08-12', '2024-05-15']],
  ),
  official(
    'vn.to-lam',
    'To Lam',
    'VN',
    [
      { lang: 'en', family: 'To', given: 'Lam' },
      { lang: 'ru', family: 'То', given: 'Лам' },
    ],
    [['head_of_state', '2021-01-01']],
  ),
  official(
    'jp.abe-shinzo',
    'Shinzo Abe',
    'JP',
    [{ lang: 'en', family: 'Abe', given: 'Shinzo' }],
    [['head_of_government', '2012-12-26', '2020-09-16']],
  ),
  official(
    'us.bush-george-w',
    'George W. Bush',
    'US',
    [{ lang: 'en', family: 'Bush', given: 'George W.' }],
    [['head_of_state', '2001-01-20', '2009-01-20']],
  ),
  official(
    'kr.park-geun-hye',
    'Park Geun-hye',
    'KR',
    [{ lang: 'ja', family: '朴', given: '槿恵' }],
    [['head_of_state', '2013-02-25', '2017-03-10']],
  ),
];

function territory(
  id: string,
  claimants: string[],
  designations: Designation[],
  traps: [string, Designation['lang']][] = [],
): Territory {
  return {
    id,
    kind: 'territory',
    claimants,
    designations,
    traps: traps.map(([text, lang]) => ({ text, lang, why: 'another word' })),
    summary: 'A place.',
    sources: ['test'],
    verified: true,
  };
}

export const territories: Territory[] = [
  territory(
    'senkaku',
    ['JP', 'CN', 'TW'],
    [
      { text: 'Senkaku Islands', lang: 'en', usedBy: ['JP'] },
      { text: 'Senkaku', lang: 'en', usedBy: ['JP'] },
      { text: 'Diaoyu', lang: 'en', usedBy: ['CN'] },
    ],
  ),
  territory(
    'southern-kurils',
    ['JP', 'RU'],
    [
      { text: 'Northern Territories', lang: 'en', usedBy: ['JP'] },
      { text: 'Южные Курилы', lang: 'ru', usedBy: ['RU'] },
    ],
    [['Northern Territory', 'en']],
  ),
  territory(
    'kuril-islands',
    ['JP', 'RU'],
    [
      { text: 'Kuril Islands', lang: 'en', usedBy: [] },
      { text: 'Kuril', lang: 'en', usedBy: [] },
      { text: 'Kurils', lang: 'en', usedBy: [] },
      { text: 'Lesser Kuril Ridge', lang: 'en', usedBy: ['RU'] },
      { text: 'Курилы', lang: 'ru', usedBy: [] },
    ],
  ),
  territory('etorofu', ['JP', 'RU'], [{ text: 'Итуруп', lang: 'ru', usedBy: ['RU'] }]),
  territory(
    'kunashiri',
    ['JP', 'RU'],
    [{ text: '国後', lang: 'ja', usedBy: ['JP'] }],
    [['帰国後', 'ja']],
  ),
];
