import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { mayConcernJapan } from '../../lib/page/glance';
import { readPage } from '../../lib/page/read-page';

const URL_OF_PAGE = 'https://news.example/2024/06/22/talks';
const paragraph = (n: number) =>
  `<p>The two ministers spoke for the ${n}th time this year, and agreed to meet again in Tokyo.</p>`;
const prose = (n: number) => Array.from({ length: n }, (_, i) => paragraph(i)).join('');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ministers talk again</title>${head}</head><body>${body}</body></html>`;

function domOf(html: string, contentType = 'text/html') {
  return new JSDOM(html, { url: URL_OF_PAGE, contentType, virtualConsole: new VirtualConsole() });
}

/** Milliseconds of work since it was started, whatever else the machine does. */
function stopwatch() {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

function nested(depth: number, inner: string) {
  const { window } = domOf(page(''));
  let at: Element = window.document.body;
  for (let i = 0; i < depth; i++) at = at.appendChild(window.document.createElement('div'));
  at.innerHTML = inner;
  return window.document;
}

describe('hostile and broken pages never throw, never hang, and say what could not be read', () => {
  const cases: Array<[name: string, html: string, kind: string]> = [
    ['nothing at all', '', 'other'],
    ['no title, no date', `<body><h1></h1>${prose(8)}`, 'article'],
    [
      'unclosed and misnested elements',
      `<h1>Ministers talk again</h2><p><b><i>${prose(8)}</b></i><table><tr>x<td></p>`,
      'article',
    ],
    [
      'a thousand JSON-LD blocks',
      page(
        `<h1>Ministers talk again</h1>${prose(8)}`,
        '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'.repeat(1000),
      ),
      'article',
    ],
    [
      'broken JSON-LD',
      page(
        `<h1>Ministers talk again</h1>${prose(8)}`,
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
      ),
      'article',
    ],
    [
      'JSON-LD of wrong shapes',
      page(
        `<h1>Ministers talk again</h1>${prose(8)}`,
        '<script type="application/ld+json">[null, 1, {"@type": 5, "author": [[[]]], "datePublished": {"a": 1}}]</script>',
      ),
      'article',
    ],
    [
      'form controls named like DOM properties',
      page(
        `<form><input name="parentNode"><input name="localName"><input name="getAttribute"><input name="firstChild"><input name="remove"></form><h1>Ministers talk again</h1>${prose(8)}`,
      ),
      'article',
    ],
    [
      'names that hide document members',
      page(`<img name="body"><form name="title"></form><h1>Ministers talk again</h1>${prose(8)}`),
      'article',
    ],
    [
      'links that cannot be parsed',
      page(
        `${'<article><h2><a href="http://[::bad">A headline that leads nowhere at all</a></h2></article>'.repeat(8)}`,
      ),
      'other',
    ],
    [
      'script and data links only',
      page(
        `${'<article><h2><a href="javascript:alert(1)">A headline that runs a script instead</a></h2></article><article><h2><a href="data:text/html,x">A headline that holds its own page</a></h2></article>'.repeat(4)}`,
      ),
      'other',
    ],
    [
      'frames',
      '<html><head><title>Frames</title></head><frameset><frame src="a.html"></frameset></html>',
      'other',
    ],
  ];
  test.each(cases)('%s', (_, html, kind) => {
    const { document } = domOf(html).window;
    const content = readPage(document, URL_OF_PAGE);
    expect(content.kind).toBe(kind);
    expect(() => mayConcernJapan(document)).not.toThrow();
  });

  // jsdom itself needs seconds for more levels; a browser was seen to read 10,000.
  test('thousands of levels of nesting are read without the library', { timeout: 60_000 }, () => {
    const content = readPage(
      nested(2_500, `<h1>Ministers talk again</h1>${prose(8)}`),
      URL_OF_PAGE,
    );
    expect(content.kind).toBe('article');
    expect(content.notes).toContain('gave-up');
    expect(content.articles[0]?.article.text).toContain('for the 7th time');
  });

  test('a text of a megabyte is cut at whole paragraphs', { timeout: 60_000 }, () => {
    const { document } = domOf(
      page(`<h1>Ministers talk again</h1><article>${prose(11_000)}</article>`),
    ).window;
    const content = readPage(document, URL_OF_PAGE);
    const text = content.articles[0]?.article.text ?? '';
    expect(text.length).toBeLessThanOrEqual(300_000);
    expect(text.length).toBeGreaterThan(200_000);
    expect(text.endsWith('in Tokyo.')).toBe(true);
    expect(content.notes).toContain('too-long');
  });

  test.each([
    [
      'an XML feed',
      '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>',
      'application/xml',
    ],
    [
      'an SVG image',
      '<svg xmlns="http://www.w3.org/2000/svg"><text>Japan</text></svg>',
      'image/svg+xml',
    ],
  ])('%s is no page to read', (_, source, type) => {
    const content = readPage(domOf(source, type).window.document, URL_OF_PAGE);
    expect(content).toEqual({ kind: 'other', articles: [], notes: ['not-html'] });
  });

  test('a title of fifty thousand characters is cut', () => {
    const title = 'Ministers talk '.repeat(3_500);
    const { document } = domOf(`<title>${title}</title><h1>${title}</h1>${prose(8)}`).window;
    const [read] = readPage(document, URL_OF_PAGE).articles;
    expect(read?.article.title.length).toBeGreaterThan(0);
    expect(read?.article.title.length).toBeLessThanOrEqual(500);
  });

  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
  const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
  const node = '{"@type":"NewsArticle","headline":"Other news","datePublished":"2020-01-01"}';
  test.each<[string, string]>([
    ['a thousand articles as data', ld(node).repeat(1000)],
    ['ten megabytes of data', ld(`[${Array(130_000).fill(node).join()}]`)],
    ['a megabyte of empty objects', ld(`[${Array(300_000).fill('{}').join()}]`)],
    ['lists nested ten thousand deep', ld(deep('[', ']'))],
    [
      'objects nested ten thousand deep',
      ld(`${deep('{"@type":"Thing","mainEntity":', '}').replace('}', 'null}')}`),
    ],
    [
      'nodes that point to one another',
      ld(
        '{"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"publisher":{"@id":"#b"}},{"@type":"Thing","@id":"#b","name":{"@id":"#a"}}]}',
      ),
    ],
    [
      'a headline of fifty thousand letters',
      ld(
        `{"@type":"NewsArticle","headline":"${'Talks '.repeat(9_000)}","articleSection":"${'x'.repeat(50_000)}"}`,
      ),
    ],
    ['an author of fifty thousand commas', `<meta name="author" content="${','.repeat(50_000)}">`],
    [
      'a year of five digits as data',
      ld(
        '{"@type":"NewsArticle","headline":"Ministers talk again","datePublished":"20217-03-04","dateModified":"20217-03-05"}',
      ),
    ],
  ])('%s: read all the same, in bounded time', { timeout: 60_000 }, (_, head) => {
    const { document } = domOf(page(`<h1>Ministers talk again</h1>${prose(8)}`, head)).window;
    const spent = stopwatch();
    const { kind, articles } = readPage(document, 'https://news.example/talks');
    expect(kind).toBe('article');
    expect(articles[0]?.article).toMatchObject({ title: 'Ministers talk again', language: 'en' });
    for (const field of ['published', 'modified', 'byline', 'section'] as const)
      expect(articles[0]?.article[field]).toBeUndefined();
    // Parsing ten megabytes takes less; a quadratic walk takes minutes.
    expect(spent()).toBeLessThan(5_000);
  });

  test('thousands of dates, times and cards beside the title take no time', {
    timeout: 60_000,
  }, () => {
    const noise = [
      `<p>${'26 Nov 2021 '.repeat(20_000)}</p>`,
      '<time datetime="x">?</time>'.repeat(1_000),
      `<div>${'<article><time datetime="2021-11-26">x</time></article>'.repeat(500)}</div>`,
    ].join('');
    const { document } = domOf(page(`<h1>Ministers talk again</h1>${noise}${prose(8)}`)).window;
    const spent = stopwatch();
    readPage(document, 'https://news.example/talks');
    expect(spent()).toBeLessThan(8_000);
  });

  test('a page that names a wrong encoding is read as it stands, and says so', () => {
    const words = new TextDecoder('windows-1252').decode(
      new TextEncoder().encode(
        '両国の外相が東京で会談し、漁業の問題を話し合った。次の会談は来月開かれる。'.repeat(9),
      ),
    );
    const { document } = domOf(
      page(`<h1>Ministers talk again</h1><p>${words}</p><p>${words}</p>`),
    ).window;
    expect(readPage(document, URL_OF_PAGE).notes).toContain('garbled');
    const sound = domOf(page(`<h1>Ministers talk again</h1>${prose(8)}`)).window.document;
    expect(readPage(sound, URL_OF_PAGE).notes).not.toContain('garbled');
  });

  test('a year of five digits is no date', () => {
    const { document } = domOf(
      page(
        `<h1>Ministers talk again</h1><time datetime="20217-03-04">3/4/20217</time>${prose(8)}`,
        '<meta property="article:published_time" content="20217-03-04T10:00:00Z">',
      ),
    ).window;
    const [read] = readPage(document, 'https://news.example/talks').articles;
    expect(read?.article.published).toBeUndefined();
  });

  // jsdom's forms do not hide their members behind their controls; Chromium's do, for content scripts too.
  test('a form whose controls hide its members is read past', () => {
    const { document } = domOf(
      page(`<form><h1>Ministers talk again</h1>${prose(8)}</form>`),
    ).window;
    const form = document.forms[0];
    for (const name of ['getAttribute', 'hasAttributes', 'remove', 'textContent'])
      Object.defineProperty(form, name, { value: document.createElement('input') });
    expect(readPage(document, URL_OF_PAGE, { html: true }).articles[0]?.article.text).toContain(
      'for the 7th time',
    );
  });

  test('an address that is none does not stop the reading', () => {
    const { document } = domOf(page(`<h1>Ministers talk again</h1>${prose(8)}`)).window;
    expect(readPage(document, 'not an address').articles[0]?.article.title).toBe(
      'Ministers talk again',
    );
  });

  test('a knowledge of outlets that throws does not stop it either', () => {
    const { document } = domOf(page(`<h1>Ministers talk again</h1>${prose(8)}`)).window;
    const outletOf = () => {
      throw new Error('no such outlet');
    };
    expect(readPage(document, URL_OF_PAGE, { outletOf }).kind).toBe('article');
  });
});
