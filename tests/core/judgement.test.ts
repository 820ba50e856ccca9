import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/core/article';
import { type Judgement, makeJudgement, saidOf, tallyOf } from '../../lib/core/judgement';
import { mutedBy } from '../../lib/core/mute';
import { createKnowledge, NOTHING_SAID, readArticle } from '../../lib/core/read';
import { isShown } from '../../lib/core/reading';
import { relevanceLexicon } from '../../lib/data/relevance';
import { titles } from '../../lib/data/titles';
import { officials, territories } from './facts';

const now = new Date('2026-11-20T12:00:00Z');
const knowledge = createKnowledge(
  { officials, territories, titles, asOf: '2026-01-01' },
  relevanceLexicon,
);
const article = (url: string, title: string, text: string): Article => ({
  url,
  title,
  text,
  language: 'en',
});
const protest = article(
  'https://www.news.example/a?utm_source=mail',
  'Japan protests to Russia over missile drill near Etorofu',
  'Tokyo told the Russian ambassador that the exercise was unacceptable.',
);
const match = article('https://news.example/b', 'Osaka wins the cup', 'The home side won 3-1.');
const read = (one: Article, judgements: Judgement[], topics: string[] = [], site = false) =>
  readArticle(one, knowledge, '2026-01-01', {
    ...NOTHING_SAID,
    judgements,
    mutes: { site, topics },
  });
const say = (relevant: boolean, one: Article) =>
  makeJudgement(relevant, one, read(one, []).relevance, now);

describe('the reader’s word', () => {
  test('is of the article, under whatever address it is opened', () => {
    const judgement = say(false, protest);
    expect(judgement).toMatchObject({
      relevant: false,
      where: 'news.example/a',
      title: protest.title,
      made: '2026-11-20T12:00:00.000Z',
    });
    expect(saidOf({ url: 'http://news.example/a#top' }, [judgement])).toBe(false);
    expect(saidOf(match, [judgement])).toBeUndefined();
  });

  test('outdoes the score, which stays as it was', () => {
    const { score } = read(protest, []).relevance;
    const not = read(protest, [say(false, protest)]).relevance;
    expect(not).toMatchObject({ relevant: false, said: true, score, counterparts: [], topics: [] });
    expect(read(protest, [say(true, protest)]).relevance).toMatchObject({
      relevant: true,
      said: true,
      counterparts: ['RU'],
    });
    expect(read(match, [say(true, match)]).relevance).toMatchObject({ relevant: true, said: true });
    expect(read(protest, []).relevance).not.toHaveProperty('said');
  });

  test('is counted beside what the model had said', () => {
    const all = [say(true, protest), say(false, match), say(true, match)];
    expect(tallyOf(all)).toEqual({ relevant: 2, notRelevant: 1, agreed: 2 });
    expect(tallyOf([])).toEqual({ relevant: 0, notRelevant: 0, agreed: 0 });
  });
});

describe('what is muted is shown only when asked for', () => {
  const topics = ['fisheries', 'diplomacy'];
  test.each<[string, Parameters<typeof mutedBy>, ReturnType<typeof mutedBy>]>([
    ['nothing muted', [{ topics }, { site: false, topics: [] }], undefined],
    ['the site', [{ topics }, { site: true, topics: [] }], 'site'],
    ['its main topic', [{ topics }, { site: false, topics: ['fisheries'] }], 'topic'],
    [
      'a topic it touches on as well',
      [{ topics }, { site: false, topics: ['diplomacy'] }],
      undefined,
    ],
    [
      'its topic, but the reader called it relevant',
      [
        { topics, said: true },
        { site: false, topics: ['fisheries'] },
      ],
      undefined,
    ],
    [
      'the site, though the reader called it relevant',
      [
        { topics, said: true },
        { site: true, topics: [] },
      ],
      'site',
    ],
    ['no topic at all', [{ topics: [] }, { site: false, topics: ['fisheries'] }], undefined],
  ])('%s', (_, given, expected) => {
    expect(mutedBy(...given)).toBe(expected);
  });

  test('it stays relevant, and is not shown', () => {
    const [main = ''] = read(protest, []).relevance.topics;
    const muted = read(protest, [], [main]);
    expect(muted).toMatchObject({ muted: 'topic', relevance: { relevant: true } });
    expect([isShown(read(protest, [])), isShown(muted), isShown(read(match, []))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
