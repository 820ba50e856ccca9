import { describe, expect, it } from 'vitest';
import type { Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { loadKnowledge } from '../../lib/data/knowledge';

/** Styles of the press, in words of our own: who and what is found in them with the facts we ship. */

const { gazetteer } = loadKnowledge();

function found(language: Language, published: string, text: string, title = ''): string[] {
  const article = { url: 'https://news.test/a', title, text, language, published };
  return findMentions(article, gazetteer, '2026-01-01').flatMap((one) => {
    if (one.kind === 'unresolved') return [];
    return [`${one.surface} = ${one.entity ?? one.name}`];
  });
}

describe('styles of the press', () => {
  it.each<[what: string, Language, published: string, text: string, expected: string[]]>([
    [
      'a list of those present',
      'en',
      '2021-03-16',
      'Attendees: Antony Blinken, Secretary of State; MOTEGI Toshimitsu, Minister for Foreign Affairs.',
      ['Antony Blinken = us.blinken-antony', 'MOTEGI Toshimitsu = jp.motegi-toshimitsu'],
    ],
    [
      'labels of speakers',
      'en',
      '2019-01-14',
      'FOREIGN MINISTER LAVROV: Good morning. FOREIGN MINISTER KONO: Thank you, Sergey.',
      ['LAVROV = ru.lavrov-sergei', 'KONO = jp.kono-taro'],
    ],
    [
      'a title after the family name alone',
      'en',
      '2006-08-15',
      'Koizumi bowed. Abe, his chief cabinet secretary, defended him.',
      ['Koizumi = jp.koizumi-junichiro', 'Abe = jp.abe-shinzo'],
    ],
    [
      'a month that a title makes a name',
      'en',
      '2017-08-30',
      'Prime Minister May came to Kyoto. Prime Minister May 5 is no date of hers.',
      ['May = gb.may-theresa'],
    ],
    [
      'the wife of a prime minister, whose title stands before her name',
      'ru',
      '2016-05-01',
      'Абэ прилетел. Жена премьера Акиэ Абэ осталась. Акиэ Абэ рисует. Абэ вернулся.',
      ['Абэ = jp.abe-shinzo', 'Абэ = jp.abe-shinzo'],
    ],
    [
      'a list of a cabinet',
      'ru',
      '2012-12-26',
      'Министр культуры — Хидэо Зурубан.\nМинистр юстиции: Кохэй Бударин\nПремьер — за мир.',
      ['Хидэо Зурубан = Хидэо Зурубан', 'Кохэй Бударин = Кохэй Бударин'],
    ],
    [
      'a long description of the office',
      'en',
      '1999-05-15',
      'Kenji Moritake, director-general of rural road policy of the Ministry of Transport, agreed.',
      ['Kenji Moritake = Kenji Moritake'],
    ],
    [
      'a country that only describes the next word',
      'en',
      '1999-05-15',
      'He became an adviser to the American Lantern board. American Lantern Co is glad.',
      [],
    ],
    [
      'the government written short',
      'en',
      '2004-05-15',
      "Danes Mock Gov't Silence on Floods\nMore soon.",
      [],
    ],
    [
      'but no title of a band or a club',
      'en',
      '2018-05-15',
      'He thanked Suzuki, the leader of a band, and Kato, its manager.',
      [],
    ],
    [
      'those who wrote it, at the end',
      'en',
      '2018-05-15',
      'Prices rose. (Reporting by Taro Kono; Editing by Mike Pompeo)',
      [],
    ],
    [
      'a family name that is a word of the language',
      'en',
      '2017-08-30',
      'Theresa May came to Kyoto. Abe thanked May, and May will return in May or on May 5.',
      [
        'Theresa May = gb.may-theresa',
        'Abe = jp.abe-shinzo',
        'May = gb.may-theresa',
        'May = gb.may-theresa',
      ],
    ],
    [
      'a family name in a park',
      'en',
      '2023-03-16',
      'Park Jin met Yoshimasa Hayashi. Hayashi walked with Park through the Park.',
      [
        'Park Jin = kr.park-jin',
        'Yoshimasa Hayashi = jp.hayashi-yoshimasa',
        'Hayashi = jp.hayashi-yoshimasa',
        'Park = kr.park-jin',
      ],
    ],
    [
      'a given name that is a family name elsewhere',
      'en',
      '2018-05-16',
      'Former President George W. Bush sent a letter.',
      ['George W. Bush = us.bush-george-w'],
    ],
    [
      'a bare family name that thousands bear',
      'en',
      '2018-05-16',
      'Kelly and Clark ran the shop with Wright, Martin and Green.',
      [],
    ],
    [
      'lines of Russian dispatches',
      'ru',
      '2019-06-12',
      'ТОКИО, 12 июня. Глава МИД Японии Таро Коно позвонил министру иностранных дел РФ Сергею Лаврову.',
      ['Таро Коно = jp.kono-taro', 'Сергею Лаврову = ru.lavrov-sergei'],
    ],
    [
      'acting ministers',
      'ru',
      '2022-03-21',
      'Исполняющий обязанности министра обороны Кореи Со Ук и и.о. премьера Ким Бу Гём ждали.',
      ['Со Ук = kr.suh-wook', 'Ким Бу Гём = kr.kim-boo-kyum'],
    ],
    [
      'a minister of a country that the list of people has not',
      'ru',
      '2019-09-05',
      'На форум приехал министр иностранных дел Швейцарии Урс Берглер.',
      ['Урс Берглер = Урс Берглер'],
    ],
    [
      'a small word that is a country with a capital',
      'ru',
      '2019-09-05',
      'Более того министр обороны Такэси Ивая не исключил поездки.',
      ['Такэси Ивая = jp.iwaya-takeshi'],
    ],
    [
      'agreements in every case',
      'ru',
      '2018-05-24',
      'На Курилах Россия и Япония вернулись к совместной хозяйственной деятельности и к безвизовым обменам.',
      [
        'Курилах = kuril-islands',
        'совместной хозяйственной деятельности = joint-economic-activities',
        'безвизовым обменам = visa-free-exchange',
      ],
    ],
  ])('%s', (_, language, published, text, expected) => {
    expect(found(language, published, text)).toEqual(expected);
  });

  it('a headline in capitals that lists names', () => {
    expect(
      found(
        'en',
        '2022-09-27',
        'Kamala Harris and Narendra Modi bowed.',
        'STATE FUNERAL DRAWS HARRIS, MODI, ALBANESE',
      ),
    ).toEqual([
      'HARRIS = us.harris-kamala',
      'MODI = in.modi-narendra',
      'ALBANESE = au.albanese-anthony',
      'Kamala Harris = us.harris-kamala',
      'Narendra Modi = in.modi-narendra',
    ]);
  });
});
