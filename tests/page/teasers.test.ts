import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/read-page';

const LIST = 'https://strait.example/topics/asia';

function read(body: string, url = LIST, head = '') {
  const { document } = new JSDOM(
    `<!doctype html><html><head><title>Asia | The Strait Daily</title>${head}</head><body>${body}</body></html>`,
    { url },
  ).window;
  return readPage(document, url);
}

const items = (make: (n: number) => string) => [1, 2, 3, 4].map(make).join('');
const headline = (n: number) => `Ministers agree on ferry number ${n}`;

describe('teasers are found by what repeats, each with its own link and date', () => {
  test.each<[name: string, body: string]>([
    [
      'headings in articles',
      `<h1>Asia</h1>${items((n) => `<article><h2><a href="/a/${n}">${headline(n)}</a></h2><p>They left without a word, an aide said.</p><time datetime="2024-05-0${n}">May ${n}</time></article>`)}`,
    ],
    [
      'cards that are links',
      `<h1>Asia</h1><div>${items((n) => `<a class="card x${n}" href="/a/${n}"><article><div>World</div><span class="Card_title">${headline(n)}</span><time datetime="2024-05-0${n}T09:00:00+09:00">May ${n}</time></article></a>`)}</div>`,
    ],
    [
      'a picture and a heading with one address',
      `<h1>Asia</h1><ul>${items((n) => `<li><a href="/a/${n}"><img src="${n}.jpg" alt=""></a><h3><a href="/a/${n}">${headline(n)}</a></h3><span>2024.05.0${n} 10:00</span></li>`)}</ul>`,
    ],
    [
      'headings beside “Read more”',
      `<h1>Asia</h1>${items((n) => `<div class="card"><h3>${headline(n)}</h3><p>They left without a word, an aide said.</p><span>May ${n}, 2024</span><a href="/a/${n}">Read more</a></div>`)}`,
    ],
    [
      'a list of dates and links',
      `<h1>Asia</h1><dl>${items((n) => `<dt>2024年5月${n}日</dt><dd><a href="/a/${n}">${headline(n)}</a></dd>`)}</dl>`,
    ],
    [
      'table rows',
      `<h1>Asia</h1><table>${items((n) => `<tr><td>${n} мая 2024</td><td><a href="/a/${n}">${headline(n)}</a></td></tr>`)}</table>`,
    ],
    [
      'cards without a link, which lead on by script',
      `<h1>Asia</h1>${items((n) => `<div class="item" tabindex="0" data-href="/a/${n}"><b class="tit">${headline(n)}</b><span class="date">2024.05.0${n}</span></div>`)}`,
    ],
    [
      'cards that say it in their handler',
      `<h1>Asia</h1>${items((n) => `<div class="item" onclick="location.href='/a/${n}'"><h3>${headline(n)}</h3><span class="date">2024.05.0${n}</span></div>`)}`,
    ],
    [
      'links round a section, a headline and a date whose names say nothing',
      `<h1>Asia</h1><ul>${items((n) => `<li class="x"><a href="/a/${n}"><span class="q1">World</span><span class="q2">${headline(n)}</span><time datetime="2024-05-0${n}">May ${n}</time></a></li>`)}</ul>`,
    ],
    [
      'posts that a blog files under tags called like junk',
      `<h1>Asia</h1>${items((n) => `<article class="post-${n} type-post hentry tag-sponsor category-newsletter tag-comments"><h2 class="entry-title"><a href="/a/${n}">${headline(n)}</a></h2><time datetime="2024-05-0${n}">May ${n}</time></article>`)}`,
    ],
    [
      'headlines inside links beside a ranking that is links too',
      `<h1>Asia</h1><ul>${items((n) => `<li><article><a href="/a/${n}"><h2>${headline(n)}</h2><time datetime="2024-05-0${n}">May ${n}</time></a></article></li>`)}</ul><div><h3>Most read</h3><ol><li><a href="/r/1">A minister falls asleep in the upper house again</a></li><li><a href="/r/2">Ferry captain named person of the month</a></li></ol></div>`,
    ],
    [
      'lines of text',
      `<font size="5">Asia</font><p>${items((n) => `• <a href="/a/${n}">${headline(n)}</a> (May ${n}, 2024)<br>`)}`,
    ],
  ])('%s', (_, body) => {
    const { kind, articles } = read(body);
    expect(kind).toBe('listing');
    expect(articles.map(({ article }) => [article.title, article.url, article.published])).toEqual(
      [1, 2, 3, 4].map((n) => [headline(n), `https://strait.example/a/${n}`, `2024-05-0${n}`]),
    );
  });
});

const list = items(
  (n) =>
    `<article><h2><a href="/a/${n}">${headline(n)}</a></h2><p>They left without a word, an aide said.</p></article>`,
);

describe('the summary of a teaser is what stands with it', () => {
  const SUMMARY = 'They left without a word, an aide said.';
  test.each<[name: string, make: (n: number) => string]>([
    [
      'inside the link of the headline',
      (n) => `<div><a href="/a/${n}"><h3>${headline(n)}</h3><p>${SUMMARY}</p></a></div>`,
    ],
    [
      'a second link to the same address',
      (n) =>
        `<li><a class="tit" href="/a/${n}">${headline(n)}</a><div><a href="/a/${n}">${SUMMARY}</a></div></li>`,
    ],
    [
      'before a link to the rest',
      (n) =>
        `<article><h2><a href="/a/${n}">${headline(n)}</a></h2><p>${SUMMARY} <a class="more-link" href="/a/${n}">Continue reading <span>${headline(n)}</span> →</a></p></article>`,
    ],
    [
      'not what is hidden beside it',
      (n) =>
        `<article><h2><a href="/a/${n}">${headline(n)}</a></h2><p>${SUMMARY}</p><div hidden><p>You have saved this story to your list.</p></div></article>`,
    ],
  ])('%s', (_, make) => {
    const { articles } = read(`<h1>Asia</h1><main>${items(make)}</main>`);
    expect(articles.map(({ article }) => [article.title, article.text])).toEqual(
      [1, 2, 3, 4].map((n) => [headline(n), SUMMARY]),
    );
  });

  test('and, after a headline that shares its element with another, the lines below it', () => {
    const { articles } = read(
      `<h1>Asia</h1><div class="lead"><h2><a href="/a/0">Tokyo recalls its envoy</a></h2><p>${SUMMARY}</p><ul><li><a href="/a/9">What is known of the boat and its crew</a></li></ul></div>${items((n) => `<article><h2><a href="/a/${n}">${headline(n)}</a></h2></article>`)}`,
    );
    expect(articles.slice(0, 3).map(({ article }) => [article.title, article.text])).toEqual([
      ['Tokyo recalls its envoy', SUMMARY],
      ['What is known of the boat and its crew', ''],
      [headline(1), ''],
    ]);
  });
});

test('a teaser without a date has none, though its neighbour and the page have', () => {
  const { articles } = read(
    `<h1>Asia</h1><p>June 1, 2024</p>${list}<article><h2><a href="/a/9">Ferry prices rise in the autumn</a></h2><time datetime="2024-05-09">May 9</time></article>`,
    LIST,
    '<meta property="article:published_time" content="2024-01-01">',
  );
  expect(articles.map(({ article }) => article.published)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    '2024-05-09',
  ]);
});

test.each<[name: string, extra: string]>([
  [
    'script links',
    '<article><h2><a href="javascript:void(0)">A headline that runs a script</a></h2></article>',
  ],
  [
    'data links',
    '<article><h2><a href="data:text/html,x">A headline that is its own page</a></h2></article>',
  ],
  [
    'advertisements',
    '<article class="ad"><h2><a href="https://shop.example/x">Two nights in Osaka at half price</a></h2></article>',
  ],
  [
    'what others read',
    '<div><h3>Most read</h3><ol><li><a href="/m/1">A story that everybody opened</a></li><li><a href="/m/2">Another story everybody opened</a></li></ol></div>',
  ],
  [
    'menus and footers',
    '<nav><a href="/world">World news from all over the place</a></nav><footer><a href="/terms">Terms of use and other sad matters</a></footer>',
  ],
  [
    'the next page',
    '<div class="pages"><a href="?page=2">The next page with older stories</a></div>',
  ],
  ['the same article again', `<article><h2><a href="/a/1">${headline(1)}</a></h2></article>`],
])('%s are no teasers', (_, extra) => {
  const { articles } = read(`<h1>Asia</h1>${list}${extra}`);
  expect(articles.map(({ article }) => article.url)).toEqual(
    [1, 2, 3, 4].map((n) => `https://strait.example/a/${n}`),
  );
});

const prose =
  '<p>The two ministers met in Hakodate on Monday and spoke about the ferry, the port office said.</p>'.repeat(
    5,
  );

describe('the kind of a page', () => {
  test.each<[name: string, kind: string, body: string, url: string, head: string]>([
    [
      'an article with related cards',
      'article',
      `<h1>Ferry talks</h1>${prose}<div>${list}</div>`,
      'https://strait.example/a/77',
      '<meta property="og:type" content="article">',
    ],
    [
      'an article that says nothing of itself',
      'article',
      `<h1>Ferry talks</h1>${prose}`,
      'https://strait.example/a/77',
      '',
    ],
    [
      'a short news flash',
      'article',
      '<h1>Ferry sails</h1><p>The ferry left Hakodate on Monday with two ministers on board, the port said.</p>',
      'https://strait.example/a/77',
      '<meta property="og:type" content="article">',
    ],
    [
      'a front page that calls itself an article',
      'listing',
      list,
      'https://strait.example/',
      '<meta property="og:type" content="article">',
    ],
    [
      'a category archive that does',
      'listing',
      `<h1>Asia</h1>${list}`,
      'https://strait.example/category/asia/',
      '<meta property="og:type" content="article">',
    ],
    [
      'a video and its neighbours',
      'other',
      `<h1>Ferry sails</h1><video></video><p>The ferry left Hakodate on Monday with two ministers on board, the port said.</p>${list}`,
      'https://strait.example/videos/77',
      '<meta property="og:type" content="video.other">',
    ],
    [
      'an error with popular stories',
      'other',
      `<h1>404: page not found</h1><p>It may have been moved.</p>${list}`,
      'https://strait.example/a/77',
      '',
    ],
    [
      'a page about the site',
      'other',
      `<h1>About us</h1>${prose}`,
      'https://strait.example/about-us/',
      '',
    ],
    [
      'a search without results',
      'other',
      '<h1>Search</h1><p>No results for “ferry”.</p>',
      'https://strait.example/search?q=ferry',
      '',
    ],
  ])('%s is %s', (_, kind, body, url, head) => {
    expect(read(body, url, head).kind).toBe(kind);
  });
});
