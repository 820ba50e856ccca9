import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../lib/page/metadata';
import { readPage } from '../../lib/page/read-page';

const PAGE = 'https://strait.example/politics/1001/';
const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = {
  '@type': 'NewsArticle',
  headline: 'Ferry talks',
  datePublished: '2024-05-15T10:15:00+09:00',
};

function documentOf(head: string, body = '') {
  return new JSDOM(
    `<!doctype html><html lang="en"><head><title>Ferry talks</title>${head}</head><body>${body}</body></html>`,
    { url: PAGE },
  ).window.document;
}

describe('the published date, from JSON-LD in every shape', () => {
  test.each<[string, unknown]>([
    ['one node', article],
    ['a list', [{ '@type': 'WebSite' }, article]],
    ['@graph', { '@graph': [{ '@type': 'Organization' }, article] }],
    ['nested under a page', { '@type': 'WebPage', mainEntity: article }],
    [
      'several types',
      { ...article, '@type': ['Thing', 'https://schema.org/ReportageNewsArticle'] },
    ],
    ['the page’s node where no article is', { '@type': 'WebPage', datePublished: '2024-05-15' }],
    [
      'this article among others',
      [
        { ...article, url: 'https://strait.example/other/', datePublished: '2024-01-01' },
        { ...article, url: PAGE },
      ],
    ],
  ])('%s', (_, value) => {
    expect(metadataOf(documentOf(ld(value)), PAGE).published).toMatchObject({
      day: '2024-05-15',
      from: 'json-ld',
    });
  });

  test('updates and neighbours are never the date', () => {
    const head = `${ld({ ...article, datePublished: undefined, dateModified: '2024-05-16' })}<meta property="article:modified_time" content="2024-05-16">`;
    const found = metadataOf(documentOf(head), PAGE);
    expect(found.published).toBeUndefined();
    expect(found.modified).toEqual({ day: '2024-05-16', raw: '2024-05-16', from: 'json-ld' });
    const others = [1, 2].map((n) => ({ ...article, url: `https://strait.example/${n}/` }));
    expect(metadataOf(documentOf(ld(others)), PAGE).published).toBeUndefined();
  });

  test.each([
    '<meta property="article:published_time" content="2024-05-15T10:00:00+09:00">',
    '<meta name="publishdate" content="2024-05-15">',
    '<meta name="cXenseParse:recs:publishtime" content="2024-05-15T09:58:14+0900">',
    '<meta name="firstcreate" content="2024-05-15 09:58:14">',
    '<meta name="DC.date.issued" content="2024/05/15">',
  ])('%s', (head) => {
    expect(metadataOf(documentOf(head), PAGE).published).toMatchObject({
      day: '2024-05-15',
      from: 'meta',
    });
  });
});

test.each(['date', 'dc.date', 'dcterms.date', 'date.created', 'dcterms.created'])(
  'a bare %s, which may be today, comes after a day of publication',
  (name) => {
    const loose = `<meta name="${name}" content="2024-06-01">`;
    const named = '<meta property="article:published_time" content="2024-05-15">';
    expect(metadataOf(documentOf(loose + named), PAGE).published?.day).toBe('2024-05-15');
    expect(metadataOf(documentOf(loose), PAGE).published?.day).toBe('2024-06-01');
  },
);

test.each<[name: string, canonical: string, page: string, expected: string | undefined]>([
  [
    'this article',
    'https://strait.example/politics/1001/#top',
    `${PAGE}?from=rss`,
    'https://strait.example/politics/1001/',
  ],
  [
    'its AMP twin',
    'https://strait.example/politics/1001/',
    'https://amp.strait.example/politics/1001/',
    'https://strait.example/politics/1001/',
  ],
  ['the home page', 'https://strait.example/', PAGE, undefined],
  ['another site', 'https://other.example/politics/1001/', PAGE, undefined],
  ['no web address', 'javascript:alert(1)', PAGE, undefined],
])('a canonical address that names %s', (_, canonical, page, expected) => {
  expect(
    metadataOf(documentOf(`<link rel="canonical" href="${canonical}">`), page).canonicalUrl,
  ).toBe(expected);
});

const prose =
  '<p>The two ministers met in Hakodate on Monday and spoke about the ferry, the port office said.</p>'.repeat(
    6,
  );

describe('title, date and credit as a reader sees them', () => {
  const read = (title: string, body: string, head = '') => {
    const { document } = new JSDOM(
      `<!doctype html><title>${title}</title>${head}<body>${body}</body>`,
      { url: PAGE },
    ).window;
    const content = readPage(document, PAGE);
    return { ...content.articles[0], notes: content.notes };
  };

  test.each<[name: string, title: string, body: string, expected: string]>([
    [
      'the heading, not the logo',
      'Ferry talks end | The Strait Daily',
      `<header><h1><a href="/">The Strait Daily</a></h1></header><main><h1>Ferry talks end</h1>${prose}</main>`,
      'Ferry talks end',
    ],
    [
      'a site’s name in front',
      'Strait Easy｜Ferry talks end',
      `<h1>Ferry talks end</h1>${prose}`,
      'Ferry talks end',
    ],
    [
      'a heading without an h1',
      'Ferry talks end in silence - The Strait Daily Online',
      `<font size="5"><b>Ferry talks end in silence</b></font>${prose}`,
      'Ferry talks end in silence',
    ],
    [
      'a heading longer than the shared title',
      'Ferry talks end',
      `<h1>Ferry talks end: what comes next</h1>${prose}`,
      'Ferry talks end: what comes next',
    ],
    [
      'only the window title',
      'Ferry talks end in silence | The Strait Daily',
      prose,
      'Ferry talks end in silence',
    ],
  ])('%s', (_, title, body, expected) => {
    expect(read(title, body).article?.title).toBe(expected);
  });

  test.each<[name: string, body: string, day: string | undefined, from: string | undefined]>([
    [
      'a line below the title',
      `<h1>Ferry talks end</h1><p>10:15 JST, May 15, 2024</p>${prose}`,
      '2024-05-15',
      'page',
    ],
    [
      'a time element',
      `<article><h1>Ferry talks end</h1><time datetime="2024-05-15T01:00:00+09:00">today</time>${prose}</article>`,
      '2024-05-15',
      'time',
    ],
    [
      'a related card’s date is not it',
      `<article><h1>Ferry talks end</h1>${prose}<div class="related"><a href="/2">Older story</a><time datetime="2020-01-01">2020</time></div></article>`,
      undefined,
      undefined,
    ],
    [
      'nor is today’s date in the page’s head',
      `<header>Saturday, June 1, 2024</header><h1>Ferry talks end</h1>${prose}`,
      undefined,
      undefined,
    ],
    [
      'nor a date in the prose',
      `<h1>Ferry talks end</h1><p>On May 15, 2024, the two ministers met in Hakodate and spoke about the ferry.</p>${prose}`,
      undefined,
      undefined,
    ],
    [
      'the line of rights at the end',
      `<h1>Ferry talks end</h1>${prose}<p>The Strait Daily: May 15, 2024. All rights reserved</p>`,
      '2024-05-15',
      'page',
    ],
  ])('%s', (_, body, day, from) => {
    const { article: found, notes } = read('Ferry talks end', body);
    expect(found?.published).toBe(day);
    expect(found?.origins?.published).toBe(from);
    expect(notes.includes('no-date')).toBe(day === undefined);
  });

  test('the site’s name is no author, and a credited agency is the source', () => {
    const head = `<meta property="og:site_name" content="The Strait Daily">${ld({
      ...article,
      author: [
        { '@type': 'Person', name: 'Strait Daily' },
        { '@type': 'Person', name: 'Mina Okabe-Lund' },
      ],
    })}`;
    const { article: found } = read(
      'Ferry talks',
      `<h1>Ferry talks</h1><p>HAKODATE (Jiji Press)--The ministers met on Monday and spoke about the ferry for an hour.</p>${prose}`,
      head,
    );
    expect(found).toMatchObject({
      outlet: 'The Strait Daily',
      source: 'Jiji Press',
      byline: 'Mina Okabe-Lund',
    });
  });

  test('a text for subscribers is a stub', () => {
    const head = ld({ ...article, isAccessibleForFree: 'False' });
    const { article: found, notes } = read('Ferry talks', `<h1>Ferry talks</h1>${prose}`, head);
    expect(found?.stub).toBe(true);
    expect(notes).toContain('stub');
  });
});
