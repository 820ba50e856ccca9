import { describe, expect, it } from 'vitest';
import type { Article } from '../lib/core/article';
import type { Office } from '../lib/core/entity';
import { detectLanguage } from '../lib/core/language';
import { findMentions } from '../lib/core/mentions';
import { agreements, asOf, officials, territories } from '../lib/data/index';
import { loadKnowledge } from '../lib/data/knowledge';

const { gazetteer } = loadKnowledge();

/** Whom and what a sentence names, published on a day. */
function entitiesIn(text: string, published: string): string[] {
  const language = detectLanguage(text);
  const article: Article = { url: 'https://news.test/a', title: '', text, language, published };
  return findMentions(article, gazetteer, asOf).flatMap((mention) =>
    'entity' in mention ? (mention.entity ?? []) : [],
  );
}

/** A day on which an office was held, as far as its date tells. */
function dayIn({ from }: Office): string {
  return from.length === 4 ? `${from}-07-01` : from.length === 7 ? `${from}-15` : from;
}

// Thousands of sentences are read: more than the usual five seconds where other work goes on.
describe('example sentences of the facts', { timeout: 60_000 }, () => {
  it('every official has one', () => {
    expect(officials.filter(({ examples }) => !examples).map(({ id }) => id)).toEqual([]);
  });

  it('every official is found in each, on a day in office', () => {
    const lost = officials.flatMap(({ id, offices, examples = [] }) =>
      examples
        .filter((text) => !offices.some((office) => entitiesIn(text, dayIn(office)).includes(id)))
        .map((text) => `${id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it('every disputed place has one, and is found in each', () => {
    const marked = territories.filter(({ kind }) => kind !== 'context');
    const lost = marked.flatMap(({ id, examples = [''] }) =>
      examples
        .filter((text) => !entitiesIn(text, '2020-01-15').includes(id))
        .map((text) => `${id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it('every agreement has one, and is found in each', () => {
    const lost = agreements.flatMap(({ id, examples = [''] }) =>
      examples
        .filter((text) => !entitiesIn(text, '2024-01-15').includes(id))
        .map((text) => `${id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });
});

/** What the names of agreements also mean: nothing here is one of Japan's. */
const OTHER_SENSES: [what: string, text: string][] = [
  ['a vehicle', 'He rode a quad bike past the palm trees.'],
  ['a campus', 'The Quad at Indiana University was quiet.'],
  ['a resort', 'Yalta is a resort on the Black Sea.'],
  ['a pipe thread', 'The NPT thread does not fit this pipe.'],
  ['a fresh start', 'The team made a new start after the defeat.'],
  ['furniture', 'The prize was a red SOFA.'],
  ['a sum', 'Two plus two is four, the minister told the pupils.'],
  ['a peace of others', 'Moscow said a peace treaty with Ukraine is far off.'],
  ['an envoy of others', 'Shuttle diplomacy between Cairo and Jerusalem failed.'],
  ['another agreement of Stockholm', 'The Stockholm Agreement on Yemen was signed in 2018.'],
  ['another constitution', 'Article 9 of the constitution of Italy protects the landscape.'],
  ['another strategy', 'The White House published its National Security Strategy.'],
  ['a telephone', 'クアッドコアの電話機が売れた。'],
  ['waste water', '工場の処理水を再利用する。'],
  ['a law', '第九条の規定により罰する。'],
  ['a rain radar', 'レーダー照射で雲を測る。'],
  ['a peace of others', 'Мирный договор между Арменией и Азербайджаном готов.'],
  ['another forum', 'ВЭФ в Давосе открылся.'],
  ['a sum', 'Дети знают, что два плюс два — четыре.'],
  ['another constitution', '헌법 9조는 정부의 의무를 정한다.'],
  ['a phone', '쿼드코어 휴대전화가 나왔다.'],
  ['a course for the unemployed', '뉴스타트 프로그램으로 재취업했다.'],
  ['a crime', '一名儿童的绑架问题引起关注，日前警方破案。'],
  ['a resolution on others', '安理会决议谴责以色列的行动。'],
  ['a park', '和平憲法論壇今天在公園舉行。'],
];

describe('names of agreements that mean something else', () => {
  it.each(OTHER_SENSES)('%s: %s', (_, text) => {
    const ids = new Set(agreements.map(({ id }) => id));
    expect(entitiesIn(text, '2024-01-15').filter((id) => ids.has(id))).toEqual([]);
  });
});
