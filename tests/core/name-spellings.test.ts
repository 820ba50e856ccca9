import { describe, expect, it } from 'vitest';
import { findMentions } from '../../lib/core/mentions';
import { loadKnowledge } from '../../lib/data/knowledge';

/** The same people as different papers spell them: rules make these forms, no list has them all. */

const { gazetteer } = loadKnowledge();

function people(language: 'en' | 'ru', published: string, text: string): string[] {
  const article = { url: 'https://news.test/a', title: '', text, language, published };
  return findMentions(article, gazetteer, '2026-01-01').flatMap((one) =>
    one.kind === 'official' ? [`${one.surface} = ${one.entity}`] : [],
  );
}

describe('spellings of a name', () => {
  it.each([
    [
      'Russian -ei, -ey',
      '2020-05-01',
      'ru.lavrov-sergei',
      ['Sergei Lavrov', 'Sergey Lavrov', 'Lavrov Sergey'],
    ],
    [
      'Ukrainian -skyy',
      '2023-05-01',
      'ua.zelenskyy-volodymyr',
      ['Volodymyr Zelensky', 'Volodymyr Zelenskiy', 'Zelenskyi', 'Zelenskyy'],
    ],
    [
      'x and ks',
      '2023-05-01',
      'by.lukashenko-alexander',
      ['Alexander Lukashenko', 'Aleksandr Lukashenko'],
    ],
    [
      'Korean',
      '2023-05-01',
      'kr.yoon-suk-yeol',
      ['Yoon Suk-yeol', 'Yoon Suk Yeol', 'YOON Suk-yeol', 'Yun Seok-yeol', 'Yoon Seokyeol'],
    ],
    [
      'Korean vowels',
      '2020-05-01',
      'kp.kim-jong-un',
      ['Kim Jong Un', 'Kim Jong-un', 'Kim Jeong-eun'],
    ],
    ['German and French', '2020-05-01', 'ru.lavrov-sergei', ['Sergej Lawrow', 'Sergueï Lavrov']],
    ['ch for kh', '2023-05-01', 'ru.mishustin-mikhail', ['Michail Mischustin', 'Mihail Mishustin']],
    [
      'Wade and Giles',
      '2004-05-25',
      'tw.chen-shui-bian',
      ['Ch’en Shui-bian', "Ch'en Shui-pien", 'CHEN Shui-bian'],
    ],
    [
      'Wade and Giles, a name written as one',
      '1998-02-25',
      'cn.qian-qichen',
      ["Ch'ien Ch'i-ch'en", 'Qian Qichen'],
    ],
    [
      'Japanese long vowels',
      '2019-05-01',
      'jp.kono-taro',
      ['Taro Kono', 'KONO Taro', 'Kouno Tarou', 'Tarou Kohno'],
    ],
    [
      'Japanese apostrophe',
      '2003-05-01',
      'jp.koizumi-junichiro',
      ['Junichiro Koizumi', "Jun'ichiro Koizumi", 'Jun’ichiro KOIZUMI', 'Koizumi Jun-ichiro'],
    ],
    [
      'initials before the name',
      '2007-05-01',
      'us.bush-george-w',
      ['George W. Bush', 'George Bush'],
    ],
    ['a first initial', '2023-09-05', 'us.burns-nicholas', ['R. Nicholas Burns', 'Nicholas Burns']],
  ])('%s', (_, day, id, forms) => {
    for (const form of forms)
      expect(people('en', day, `They met ${form} there.`)).toEqual([`${form} = ${id}`]);
  });

  it.each([
    [
      'initials',
      '2020-05-01',
      'ru.lavrov-sergei',
      ['С. Лавров', 'С.В. Лаврова', 'Сергею Лаврову', 'Сергеем Викторовичем Лавровым'],
    ],
    [
      '-ий after г',
      '2024-05-01',
      'ru.zinoviev-georgy',
      ['Георгия Зиновьева', 'Георгием Зиновьевым'],
    ],
    [
      'a foreign name in -ая',
      '2025-05-01',
      'jp.iwaya-takeshi',
      ['Такэси Ивая', 'Такэси Иваи', 'Т. Иваю'],
    ],
    [
      'Japanese after the English spelling',
      '2010-11-02',
      'jp.maehara-seiji',
      ['Сэйдзи Маэхара', 'Сейджи Маехара', 'Сейжи Маехарой', 'Сейдзи Маехару'],
    ],
    [
      'Japanese with й',
      '2022-05-01',
      'jp.hayashi-yoshimasa',
      ['Ёсимаса Хаяси', 'Йошимаса Хаяши', 'Йосимасы Хаяси'],
    ],
    ['names that never change', '2015-05-01', 'jp.abe-shinzo', ['Синдзо Абэ', 'С. Абэ']],
  ])('Russian: %s', (_, day, id, forms) => {
    for (const form of forms)
      expect(people('ru', day, `Вчера видели ${form} там.`)).toEqual([`${form} = ${id}`]);
  });

  it.each([
    ['another given name of two words', '2022-05-01', 'They met Nguyen Phu Binh there.'],
    ['other initials', '2020-05-01', 'Вчера видели П. Лаврова там.'],
  ])('but nobody: %s', (_, day, text) => {
    expect(people(/[а-я]/.test(text) ? 'ru' : 'en', day, text)).toEqual([]);
  });
});

describe('called by another word than the family name', () => {
  it.each([
    [
      'a given name alone',
      'en',
      '2003-05-01',
      'Thaksin Speaks to Divided Party — Prime Minister Thaksin Shinawatra spoke. Thaksin left.',
      ['Thaksin', 'Thaksin Shinawatra', 'Thaksin'],
    ],
    [
      'the last word, in Vietnam',
      'en',
      '1999-05-01',
      'Vietnamese Deputy Minister Tran Van Khoan spoke. Khoan left.',
      ['Tran Van Khoan', 'Khoan'],
    ],
    [
      'given name and patronymic',
      'ru',
      '2020-05-01',
      '— Сергей Викторович, когда? Сергей Лавров промолчал.',
      ['Сергей Викторович', 'Сергей Лавров'],
    ],
    [
      'given name and patronymic, after the family name alone',
      'ru',
      '2010-11-02',
      'Медведев прибыл. С Дмитрием Анатольевичем говорил Дмитрий Анатольевич Зорин.',
      ['Медведев', 'Дмитрием Анатольевичем'],
    ],
    [
      'the last word of a name listed whole',
      'ru',
      '2000-05-02',
      'Министр Амр Муса прибыл в Токио. Муса доволен.',
      ['Амр Муса', 'Муса'],
    ],
    [
      'the same in English',
      'en',
      '2024-05-02',
      'President Gabriel Boric landed. Boric smiled.',
      ['Gabriel Boric', 'Boric'],
    ],
    [
      'by patronymic, of an unlisted person',
      'ru',
      '2020-05-01',
      'Посол Пётр Ильич Бубнов приехал. Петра Ильича ждали.',
      ['Пётр Ильич Бубнов', 'Петра Ильича'],
    ],
  ] as const)('%s', (_, language, day, text, expected) => {
    expect(people(language, day, text).map((one) => one.split(' = ')[0])).toEqual(expected);
  });

  it('but not by a common given name', () => {
    expect(
      people('en', '2024-05-01', 'Czech Minister Anna Horakova spoke. Anna, 9, sang.'),
    ).toHaveLength(1);
  });
});
