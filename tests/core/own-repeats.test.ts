import { describe, expect, test } from 'vitest';
import type { Article, Language } from '../../lib/core/article';
import { createGazetteer } from '../../lib/core/gazetteer';
import { listedAlike } from '../../lib/core/gazetteer-about';
import { attachGazetteer, indexLanguage, packGazetteer } from '../../lib/core/gazetteer-pack';
import { findMentions } from '../../lib/core/mentions';
import type { OwnOfficial, OwnTerm } from '../../lib/core/own-entry';
import { withOwn } from '../../lib/core/own-facts';
import { facts } from '../../lib/data/facts';

/** An entry of the reader's own, in office as a foreign minister. */
function person(country: string, ...names: OwnOfficial['names']): OwnOfficial {
  return {
    id: 'own.person',
    kind: 'official',
    country,
    names,
    offices: [{ kind: 'foreign_minister', title: 'Foreign Minister', from: '2010' }],
    note: 'Met the desk in 2024.',
  };
}

/** Whom a text names, and where, with the entry beside the real gazetteer. */
function named(
  entry: OwnOfficial | undefined,
  language: Language,
  text: string,
  gazetteer = createGazetteer(withOwn(facts, entry ? [entry] : [])),
): string[] {
  const article: Article = {
    url: 'https://a.example/1',
    title: '',
    text,
    language,
    published: '2025-06-03',
  };
  return findMentions(article, gazetteer, '2026-01-01').flatMap((each) => {
    if (each.kind === 'unresolved') return `${each.surface} = one of ${each.candidates}`;
    return each.kind === 'official' ? `${each.surface} = ${each.entity}` : [];
  });
}

const LAVROV = 'ru.lavrov-sergei';
const TEXTS: [Language, string, string[]][] = [
  [
    'en',
    'Russian Foreign Minister Sergey Lavrov met envoys on Tuesday. Lavrov said nothing. Sergei Lavrov left.',
    [`Sergey Lavrov = ${LAVROV}`, `Lavrov = ${LAVROV}`, `Sergei Lavrov = ${LAVROV}`],
  ],
  [
    'ja',
    'ロシアのセルゲイ・ラブロフ外相は会談した。ラブロフ氏は語った。',
    [`セルゲイ・ラブロフ = ${LAVROV}`, `ラブロフ = ${LAVROV}`],
  ],
  [
    'zh-Hans',
    '俄罗斯外长谢尔盖·拉夫罗夫举行会谈。拉夫罗夫表示遗憾。',
    [`谢尔盖·拉夫罗夫 = ${LAVROV}`, `拉夫罗夫 = ${LAVROV}`],
  ],
  [
    'ko',
    '세르게이 라브로프 러시아 외무장관은 회담했다. 라브로프 장관은 말했다.',
    [`세르게이 라브로프 = ${LAVROV}`, `라브로프 = ${LAVROV}`],
  ],
  [
    'ru',
    'Министр иностранных дел России Сергей Лавров провёл переговоры. Лавров отметил успех.',
    [`Сергей Лавров = ${LAVROV}`, `Лавров = ${LAVROV}`],
  ],
];
const inAll = person(
  'RU',
  { lang: 'en', family: 'Lavrov', given: 'Sergey' },
  { lang: 'ja', family: 'ラブロフ', given: 'セルゲイ' },
  { lang: 'zh-Hans', family: '拉夫罗夫', given: '谢尔盖' },
  { lang: 'ko', family: '라브로프', given: '세르게이' },
  { lang: 'ru', family: 'Лавров', given: 'Сергей', patronymic: 'Викторович' },
);

describe('an entry that repeats a listed official takes nothing from that official', () => {
  test.each(TEXTS)('%s: with the same names in every language', (language, text, expected) => {
    expect(named(undefined, language, text)).toEqual(expected);
    expect(named(inAll, language, text)).toEqual(expected);
  });

  test.each(['en', 'zh'] as const)('%s: beside a prebuilt pack as well', (pack) => {
    const packed = attachGazetteer(facts, packGazetteer(facts, pack));
    const gazetteer = createGazetteer(withOwn(facts, [inAll]), () => packed);
    indexLanguage(gazetteer, pack);
    const [language, text, expected] = TEXTS[pack === 'en' ? 0 : 2] ?? ['en', '', []];
    expect(named(inAll, language, text, gazetteer)).toEqual(expected);
  });

  test.each<[string, OwnOfficial['names']]>([
    ['spelled otherwise by rule', [{ lang: 'en', family: 'Lavroff', given: 'Sergej' }]],
    ['in one field', [{ lang: 'en', given: 'Sergey Lavrov' }]],
    [
      'with a middle name, beside the plain one',
      [
        { lang: 'en', family: 'Lavrov', given: 'Sergey' },
        { lang: 'en', family: 'Lavrov', given: 'Sergey Viktorovich' },
        { lang: 'en', family: 'Lavrov', given: 'S.' },
      ],
    ],
  ])('en: %s', (_, names) => {
    const [, text, expected] = TEXTS[0] ?? ['en', '', []];
    expect(named(person('RU', ...names), 'en', text)).toEqual(expected);
  });

  test('ja: a name that the gazetteer has in Chinese alone is the same name', () => {
    const entry = person('CN', { lang: 'zh-Hant', family: '王', given: '毅' });
    for (const text of ['中国の王毅外相は会談した。', '中国の王毅氏は語った。'])
      expect(named(entry, 'ja', text)).toEqual(['王毅 = cn.wang-yi']);
    expect(named(entry, 'zh-Hans', '中国外交部长王毅举行会谈。')).toEqual(['王毅 = cn.wang-yi']);
  });

  test('a nickname, a middle initial, and an office of another body are the same person', () => {
    const burns = person('US', { lang: 'en', family: 'Blinken', given: 'Tony' });
    expect(named(burns, 'en', 'Antony Blinken, the U.S. Secretary of State, left.')).toEqual([
      'Antony Blinken = us.blinken-antony',
    ]);
    const leyen = person('EU', { lang: 'en', family: 'von der Leyen', given: 'Ursula' });
    expect(named(leyen, 'en', 'Ursula von der Leyen met envoys.')).toEqual([
      'Ursula von der Leyen = de.von-der-leyen-ursula',
    ]);
  });
});

describe('what is the entry’s own stays so', () => {
  const entry = person(
    'RU',
    { lang: 'en', family: 'Lavrov', given: 'Sergey' },
    { lang: 'en', given: 'Grey Fox of Smolensk' },
    { lang: 'en', family: 'Lavrov', given: 'Yasha' },
    { lang: 'ja', family: 'ハイギツネ', given: 'タロウ' },
  );

  test('other names are found as the entry’s, the family name alone is the listed official’s', () => {
    expect(
      named(
        entry,
        'en',
        'Sergey Lavrov spoke. The Grey Fox of Smolensk left. Foreign Minister Lavrov had gone.',
      ),
    ).toEqual([
      `Sergey Lavrov = ${LAVROV}`,
      'Grey Fox of Smolensk = own.person',
      `Lavrov = ${LAVROV}`,
    ]);
    expect(named(entry, 'en', 'Yasha Lavrov met envoys.')).toEqual(['Yasha Lavrov = own.person']);
    expect(named(entry, 'ja', 'ロシアのタロウ・ハイギツネ外相は会談した。')).toEqual([
      'タロウ・ハイギツネ = own.person',
    ]);
  });

  test('a namesake of another country is no repetition: where both may be meant, neither is chosen', () => {
    const other = person('BG', { lang: 'en', family: 'Lavrov', given: 'Sergey' });
    expect(named(other, 'en', 'Sergey Lavrov spoke.')).toEqual([]);
  });

  test('whoever is written otherwise in Han is somebody else, though Latin letters do not tell', () => {
    const other = person(
      'CN',
      { lang: 'en', family: 'Wang', given: 'Yi' },
      { lang: 'zh-Hans', family: '王', given: '翊岚' },
    );
    expect(named(other, 'zh-Hans', '中国外交部长王翊岚举行会谈。王部长表示遗憾。')).not.toContain(
      '王 = cn.wang-yi',
    );
    expect(named(other, 'zh-Hans', '中国官员王翊岚举行会谈。')).toEqual(['王翊岚 = own.person']);
  });
});

test('a note is put on whom its entry repeats, where that is one person alone', () => {
  const bush = person('US', { lang: 'en', family: 'Bush', given: 'George' });
  const notesOf = (entry: OwnOfficial) =>
    withOwn(facts, [entry]).officials.flatMap(({ id, readersNotes }) =>
      readersNotes ? [[id, readersNotes]] : [],
    );
  const text = 'Met the desk in 2024.';
  expect(notesOf(inAll)).toEqual([[LAVROV, [{ text, source: 'reader' }]]]);
  expect(notesOf({ ...inAll, pack: 'Desk' })).toEqual([
    [LAVROV, [{ text, source: 'reader: Desk' }]],
  ]);
  expect(notesOf({ ...inAll, country: 'BG' })).toEqual([]);
  expect(notesOf(bush)).toEqual([]);
});

test('the options page is told what repeats a listed one, and what only shares a name', () => {
  const fox = person('RU', { lang: 'en', given: 'Grey Fox of Smolensk' });
  const namesake = person('BG', { lang: 'en', family: 'Lavrov', given: 'Sergey' });
  const term: OwnTerm = {
    id: 'own.term',
    kind: 'term',
    names: { en: ['Treaty of Portsmouth'] },
    parties: [],
  };
  expect(
    listedAlike(
      [
        { ...inAll, id: 'own.same' },
        { ...namesake, id: 'own.namesake' },
        { ...fox, id: 'own.fox' },
        term,
      ],
      facts,
    ),
  ).toEqual({
    'own.same': { repeats: ['Sergey Lavrov'], alike: [] },
    'own.namesake': { repeats: [], alike: ['Sergey Lavrov'] },
    'own.term': { repeats: ['Treaty of Portsmouth'], alike: [] },
  });
});
