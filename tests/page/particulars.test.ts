import { describe, expect, test } from 'vitest';
import { ld, PAGE, prose, read } from './article-page';

const news = { '@type': 'NewsArticle', headline: 'Ferry talks end' };

describe('where each particular was read', () => {
  test('data for machines before the head, the head before what is seen', () => {
    const article = read({
      head: `${ld({
        ...news,
        datePublished: '2024-05-15T10:15:00+09:00',
        dateModified: '2024-05-16',
        author: { '@type': 'Person', name: 'Mina Okabe' },
        articleSection: ['News', 'Diplomacy'],
        publisher: { name: 'The Strait Daily' },
      })}<link rel="canonical" href="${PAGE}">`,
    });
    expect(article).toMatchObject({ section: 'Diplomacy', byline: 'Mina Okabe' });
    expect(article.modifiedRaw).toBe('2024-05-16');
    expect(article.origins).toEqual({
      title: 'page',
      outlet: 'json-ld',
      source: 'json-ld',
      byline: 'json-ld',
      section: 'json-ld',
      language: 'text',
      published: 'json-ld',
      modified: 'json-ld',
      canonicalUrl: 'meta',
    });
  });

  test('words on the page where nothing is declared, and our list for the outlet', () => {
    const article = read({
      outlet: { name: 'The Strait Daily', zone: 'Asia/Tokyo' },
      body: `<nav class="breadcrumb"><a href="/">Home</a><a href="/politics/">Politics</a><span>Ferry talks end</span></nav>
        <h1>Ferry talks end</h1><p>By Mina Okabe, Staff Writer</p><p>Published: May 15, 2024 | Updated: May 16, 2024</p>${prose()}`,
    });
    expect(article).toMatchObject({
      byline: 'Mina Okabe',
      section: 'Politics',
      published: '2024-05-15',
      modified: '2024-05-16',
    });
    expect(article.origins).toEqual({
      title: 'page',
      outlet: 'known',
      source: 'known',
      byline: 'page',
      section: 'page',
      language: 'text',
      published: 'page',
      modified: 'page',
    });
  });

  test('the address for the day, the head for a title nobody sees', () => {
    const article = read({
      url: 'https://strait.example/2024/05/15/ferry',
      title: 'Ferry talks end in silence | The Strait Daily',
      body: prose(),
    });
    expect(article.origins).toMatchObject({ title: 'meta', outlet: 'meta', published: 'url' });
  });

  test('the page’s word for a language that its letters leave open', () => {
    const body = `<h1>首相大使</h1>${'<p>首相大使北京市内一同食事、明日以降再度面接。</p>'.repeat(12)}`;
    const article = read({ lang: 'ja', title: '首相大使', body });
    expect([article.language, article.origins?.language]).toEqual(['ja', 'meta']);
  });

  test('nothing is said of what the page has not', () => {
    expect(read({}).origins).toEqual({ title: 'page', language: 'text' });
  });
});

describe('data that points, repeats and wanders', () => {
  const graph = (article: object, ...others: object[]) => ({
    head: ld({
      '@graph': [
        {
          '@type': 'NewsArticle',
          '@id': `${PAGE}#article`,
          headline: 'Ferry talks end',
          ...article,
        },
        ...others,
      ],
    }),
  });
  test.each<[name: string, given: { head: string }, expected: object]>([
    [
      'author and publisher by their ids',
      graph(
        { author: { '@id': '#mina' }, publisher: { '@id': '#strait' } },
        { '@type': 'Person', '@id': '#mina', name: 'Mina Okabe' },
        { '@type': 'Organization', '@id': '#strait', name: 'The Strait Daily' },
      ),
      { byline: 'Mina Okabe', outlet: 'The Strait Daily' },
    ],
    [
      'an agency for its author',
      graph({ author: { '@type': 'Organization', name: 'Jiji Press' } }),
      { source: 'Jiji Press', origins: { source: 'json-ld', title: 'page', language: 'text' } },
    ],
    [
      'a name in two parts and one with a character reference',
      graph({
        author: [
          { '@type': 'Person', givenName: 'Mina', familyName: 'Okabe' },
          { '@type': 'Person', name: 'Lars O&#8217;Weir' },
        ],
      }),
      { byline: 'Mina Okabe, Lars O’Weir' },
    ],
    [
      'the section of its breadcrumb, without the page itself',
      graph(
        { articleSection: 'News' },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 3, name: 'Ferry talks end', item: PAGE },
            { position: 1, name: 'Home', item: 'https://strait.example/' },
            { position: 2, item: { '@id': 'https://strait.example/politics/', name: 'Politics' } },
          ],
        },
      ),
      { section: 'Politics' },
    ],
    [
      'the date of the page’s node where the article’s has none',
      graph({}, { '@type': 'WebPage', '@id': PAGE, datePublished: '2021-11-26' }),
      { published: '2021-11-26' },
    ],
    [
      'nothing of an article it only mentions',
      graph({
        mentions: { '@type': 'NewsArticle', datePublished: '2020-01-01', author: 'Lars Weir' },
      }),
      { published: undefined, byline: undefined },
    ],
  ])('%s', (_, given, expected) => {
    const article = read(given);
    const keys = Object.keys(expected) as Array<keyof typeof article>;
    expect(Object.fromEntries(keys.map((key) => [key, article[key]]))).toEqual(expected);
  });
});
