import { describe, expect, test } from 'vitest';
import type { Article } from '../../lib/core/article';
import { asArticle } from '../../lib/core/article-guard';
import { completes, isSameStory, makeClipping } from '../../lib/core/clipping';
import { makeCorrection } from '../../lib/core/correction';
import type { Mention } from '../../lib/core/mention';

const article: Article = {
  url: 'https://news.example/talks?utm_source=x',
  title: 'Ministers meet in Tokyo',
  text: 'The two ministers met on Friday.\n',
  language: 'en',
  section: 'World',
  published: '2019-05-10',
  modified: '2019-05-11',
  modifiedRaw: '2019-05-11 08:00',
  origins: { title: 'page', published: 'json-ld', modified: 'meta', section: 'url' },
};
const relevance = { relevant: true, score: 0.9, counterparts: ['RU'], topics: [], reasons: [] };
const now = new Date('2019-05-11T08:00:00Z');

test('a clipping holds all that was read, the instant of saving and the state of the facts', () => {
  expect(makeClipping({ article, relevance, mentions: [] }, 'article', '2019-05-01', now)).toEqual({
    key: 'news.example/talks',
    kind: 'article',
    url: 'https://news.example/talks?utm_source=x',
    title: 'Ministers meet in Tokyo',
    text: 'The two ministers met on Friday.\n',
    language: 'en',
    section: 'World',
    published: '2019-05-10',
    modified: '2019-05-11',
    modifiedRaw: '2019-05-11 08:00',
    origins: { title: 'page', published: 'json-ld', modified: 'meta', section: 'url' },
    saved: '2019-05-11T08:00:00.000Z',
    read: false,
    relevance,
    mentions: [],
    asOf: '2019-05-01',
  });
});

test('every kind of mention is kept as it was found; what was left out on the reader’s word is not', () => {
  const common = {
    field: 'text',
    start: 0,
    end: 3,
    surface: 'The',
    found: { by: 'list' },
  } as const;
  const mentions: Mention[] = [
    {
      kind: 'agreement',
      ...common,
      entity: 'a-declaration',
      name: 'A Declaration',
      parties: ['JP'],
    },
    { kind: 'unresolved', ...common, name: 'The', candidates: ['jp.one', 'jp.two'] },
  ];
  const word = makeCorrection('not-this', mentions[0] as Mention, article, now);
  const read = { article, relevance, mentions, leftOut: [word] };
  const clipping = makeClipping(read, 'article', '2019-05-01', now);
  expect(clipping.mentions).toEqual(mentions);
  expect(clipping).not.toHaveProperty('leftOut');
});

describe('what is saved is completed only by more of the same', () => {
  const draft = (from: 'article' | 'listing', stub?: true) =>
    makeClipping(
      { article: stub ? { ...article, stub } : article, relevance, mentions: [] },
      from,
      '',
      now,
    );
  test.each([
    ['an article completes a teaser', draft('article'), draft('listing'), true],
    ['a whole article completes a stub', draft('article'), draft('article', true), true],
    ['a stub completes a teaser', draft('article', true), draft('listing'), true],
    ['the same article changes nothing', draft('article'), draft('article'), false],
    ['a stub never replaces the whole', draft('article', true), draft('article'), false],
    ['a teaser never replaces an article', draft('listing'), draft('article'), false],
  ])('%s', (_, next, saved, expected) => {
    expect(completes(next, saved)).toBe(expected);
  });
});

describe('what came over a boundary is an article or nothing', () => {
  test('an article passes, and only its known fields do', () => {
    expect(asArticle({ ...article, html: '<p>x</p>', evil: 1 })).toEqual({
      ...article,
      html: '<p>x</p>',
    });
  });
  test('an origin of what the article has not is left out', () => {
    const { modified: _, ...rest } = article;
    expect(asArticle(rest)?.origins).toEqual({
      title: 'page',
      published: 'json-ld',
      section: 'url',
    });
  });
  test('names of members every object has are no particulars', () => {
    const given = JSON.parse('{"__proto__": {"title": "meta"}, "toString": "meta"}');
    expect(asArticle({ ...article, origins: given })?.origins).toEqual({});
  });
  test.each([
    ['nothing', undefined],
    ['a text', 'https://news.example'],
    ['a script address', { ...article, url: 'javascript:alert(1)' }],
    ['a title that is no text', { ...article, title: ['x'] }],
    ['a language nobody knows', { ...article, language: 'xx' }],
    ['a date that is no text', { ...article, published: 5 }],
    ['a day the calendar has not', { ...article, modified: '2019-02-30' }],
    ['a section that is a list', { ...article, section: ['World'] }],
    ['an origin nobody knows', { ...article, origins: { title: 'guess' } }],
    ['origins that are a text', { ...article, origins: 'meta' }],
    ['origins that are a list', { ...article, origins: ['meta'] }],
    ['an origin that is an object', { ...article, origins: { title: { toString: 'meta' } } }],
  ])('%s does not', (_, value) => {
    expect(asArticle(value)).toBeNull();
  });
});

test.each([
  ['Kono and Lavrov meet', 'Kono and Lavrov open talks in Tokyo', true],
  ['外相会談、平和条約で協議', '日ロ外相会談　平和条約交渉を協議', true],
  ['한일 외교장관 회담', '한일 외교장관 “협력 강화” 회담', true],
  ['Kono and Lavrov meet', 'Quake shakes Peru', false],
  ['外相会談、平和条約で協議', 'サンマの水揚げ始まる', false],
  ['', 'Kono and Lavrov meet', true],
])('“%s” and “%s” may head one article: %s', (a, b, same) => {
  expect(isSameStory(a, b)).toBe(same);
});
