import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/core/article';
import {
  type Correction,
  correct,
  makeCorrection,
  type namesOfPlace,
} from '../../lib/core/correction';
import type { Mention, OfficialMention } from '../../lib/core/mention';
import { createKnowledge, NOTHING_SAID, readArticle, readArticles } from '../../lib/core/read';
import { relevanceLexicon } from '../../lib/data/relevance';
import { titles } from '../../lib/data/titles';
import { officials, territories } from './facts';

const now = new Date('2026-02-03T04:05:06.789Z');
const url = 'https://www.news.example/a?utm_source=mail#top';
const place = { field: 'text', start: 0, end: 3 } as const;

function person(surface: string, entity: string | undefined, name: string): OfficialMention {
  const mention: OfficialMention = {
    kind: 'official',
    ...place,
    surface,
    name,
    office: 'minister',
    title: 'Minister',
    held: [],
  };
  return entity === undefined ? mention : { ...mention, entity };
}

const abe = person('Abe', 'jp.abe-shinzo', 'Shinzo Abe');
const shinzo = person('Shinzo Abe', 'jp.abe-shinzo', 'Shinzo Abe');
const sugo = person('Sugo', undefined, 'Mika Sugo');
const several: Mention = {
  kind: 'unresolved',
  ...place,
  surface: 'Hayashi',
  name: 'Hayashi',
  candidates: ['jp.hayashi-yoshimasa', 'jp.hayashi-motoo'],
};
const islands: Mention = {
  kind: 'territory',
  ...place,
  surface: 'Iturup',
  entity: 'etorofu',
  area: 'etorofu',
  name: 'Iturup',
  claimant: 'RU',
};
const mentions = [abe, shinzo, sugo, several, islands];

const surfaces = (kept: readonly Mention[]) => kept.map(({ surface }) => surface);
const said = (kind: Correction['kind'], mention: Mention, at = url) =>
  makeCorrection(kind, mention, { url: at }, now);

test('a correction says of what, where and when; the address without what varies between visits', () => {
  expect(said('not-this', abe)).toEqual({
    kind: 'not-this',
    entity: 'jp.abe-shinzo',
    name: 'Shinzo Abe',
    surface: 'Abe',
    where: 'news.example/a',
    made: '2026-02-03T04:05:06.789Z',
  });
  expect(said('never-here', sugo)).toEqual({
    kind: 'never-here',
    name: 'Mika Sugo',
    surface: 'Sugo',
    where: 'news.example',
    made: '2026-02-03T04:05:06.789Z',
  });
});

describe('a disputed place that is never to be marked goes under the names of all sides', () => {
  type Names = Parameters<typeof namesOfPlace>[0]['designations'];
  const english = (text: string, ...usedBy: string[]) =>
    ({ text, lang: 'en', usedBy, shown: true }) as const;
  const sides: Names = [
    english('Etorofu', 'JP'),
    english('Iturup', 'RU'),
    { text: 'Itorup', lang: 'en', usedBy: ['RU'] },
    { text: 'Итуруп', lang: 'ru', usedBy: ['RU'], shown: true },
  ];
  test.each<[string, Names, string]>([
    ['one name a side', sides, 'Etorofu / Iturup'],
    [
      'and the one that is nobody’s',
      [english('Takeshima', 'JP'), english('Dokdo', 'KR'), english('Liancourt Rocks')],
      'Dokdo / Liancourt Rocks / Takeshima',
    ],
    [
      'a side without an English name keeps its own',
      [
        english('Kamome', 'JP'),
        { text: '海鸥屿', lang: 'zh-Hans', usedBy: ['CN', 'TW'], shown: true },
        { text: '海鷗嶼', lang: 'zh-Hant', usedBy: ['CN', 'TW'], shown: true },
      ],
      'Kamome / 海鸥屿',
    ],
    ['no name to show', [], 'Iturup'],
  ])('%s', (_, designations, name) => {
    const word = makeCorrection('never-here', islands, { url }, now, { designations });
    expect(word).toMatchObject({ name, surface: 'Iturup', entity: 'etorofu' });
    expect(correct(mentions, { url }, [word]).leftOut).toEqual([word]);
  });

  test('one form in one article is still said of that form', () => {
    const word = makeCorrection('not-this', islands, { url }, now, { designations: sides });
    expect(word.name).toBe('Iturup');
  });
});

describe('what a correction takes away', () => {
  const elsewhere = 'https://news.example/b';
  const abroad = 'https://other.example/a';
  test.each<[string, Correction, string, string[]]>([
    [
      'one form in its article',
      said('not-this', abe),
      url,
      ['Shinzo Abe', 'Sugo', 'Hayashi', 'Iturup'],
    ],
    ['nothing in another article', said('not-this', abe), elsewhere, surfaces(mentions)],
    [
      'every form on the whole site',
      said('never-here', abe),
      elsewhere,
      ['Sugo', 'Hayashi', 'Iturup'],
    ],
    ['nothing on another site', said('never-here', abe), abroad, surfaces(mentions)],
    [
      'one whom no list knows, by his name',
      said('never-here', sugo),
      elsewhere,
      ['Abe', 'Shinzo Abe', 'Hayashi', 'Iturup'],
    ],
    [
      'a name of several officials',
      said('not-this', several),
      url,
      ['Abe', 'Shinzo Abe', 'Sugo', 'Iturup'],
    ],
    ['a place', said('not-this', islands), url, ['Abe', 'Shinzo Abe', 'Sugo', 'Hayashi']],
  ])('%s', (_, correction, at, kept) => {
    const { mentions: left, leftOut } = correct(mentions, { url: at }, [correction]);
    expect(surfaces(left)).toEqual(kept);
    expect(leftOut).toEqual(kept.length < mentions.length ? [correction] : []);
  });

  test('a namesake with a record of his own stays, and so does one without', () => {
    const others = [
      person('Abe', 'jp.abe-another', 'Toshiko Abe'),
      person('Abe', undefined, 'Abe'),
    ];
    const words = [said('not-this', abe), said('never-here', abe)];
    expect(correct(others, { url }, words)).toEqual({ mentions: others, leftOut: [] });
  });

  test('without any nothing is copied', () => {
    expect(correct(mentions, { url }, []).mentions).toBe(mentions);
  });
});

describe('a reading obeys', () => {
  const knowledge = createKnowledge(
    { officials, territories, titles, asOf: '2026-01-01' },
    relevanceLexicon,
  );
  const article: Article = {
    url,
    title: '',
    text: 'Foreign Minister Sergey Lavrov met Prime Minister Fumio Kishida of Japan. Lavrov left.',
    language: 'en',
    published: '2022-05-10',
  };

  test('what was left out is no mention, counts for nothing, and is named', () => {
    const before = readArticle(article, knowledge, '2026-01-01');
    const lavrov = before.mentions.find(({ surface }) => surface === 'Lavrov');
    if (!lavrov) throw new Error('the short form was not found');
    const word = makeCorrection('never-here', lavrov, article, now);
    const said = { ...NOTHING_SAID, corrections: [word] };
    const after = readArticle(article, knowledge, '2026-01-01', said);
    expect(before).not.toHaveProperty('leftOut');
    expect(surfaces(after.mentions)).toEqual(['Fumio Kishida']);
    expect(after.leftOut).toEqual([word]);
    const reading = readArticles('article', [article], knowledge, '2026-01-01', said);
    expect(Object.keys(reading.officials)).toEqual(['jp.kishida-fumio']);
  });
});
