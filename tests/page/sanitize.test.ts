import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/read-page';
import { sanitize } from '../../lib/page/sanitize';

const PAGE = 'https://strait.example/a/77';
const prose =
  '<p>The two ministers met in Hakodate on Monday and spoke about the ferry, the port office said.</p>'.repeat(
    4,
  );

function htmlOf(body: string) {
  const { document } = new JSDOM(
    `<!doctype html><head><title>Ferry talks</title><meta property="og:type" content="article"></head><body>${body}</body>`,
    { url: PAGE },
  ).window;
  return readPage(document, PAGE, { html: true }).articles[0]?.article.html ?? '';
}

test('the body is kept with absolute links and images, without what is none of it', () => {
  const html = htmlOf(
    `<nav><a href="/x">Menu</a></nav><article><h1>Ferry talks</h1><figure><img src="/port.jpg" onerror="alert(1)" alt="Port"><figcaption>The port</figcaption></figure>${prose}<p>More is in <a href="/b/2?x=1#y" onclick="go()">an earlier report</a> on the ferry, which told the story of its first captain and his dog.</p><div class="related"><a href="/c"><img src="/ad.jpg">Another story</a></div></article>`,
  );
  expect(html).toContain('<img src="https://strait.example/port.jpg" alt="Port">');
  expect(html).toContain('href="https://strait.example/b/2?x=1#y"');
  expect(html).toContain('<figcaption>The port</figcaption>');
  expect(html).not.toMatch(/onerror|onclick|Menu|ad\.jpg|Another story|<h1/);
});

test('ruby keeps its readings', () => {
  expect(
    htmlOf(
      `<article><h1>Ferry talks</h1>${prose}<p><ruby>函館<rt>はこだて</rt></ruby>の港で、二人の大臣は連絡船について長く話しました。</p></article>`,
    ),
  ).toContain('<ruby>函館<rt>はこだて</rt></ruby>');
});

describe('nothing that runs or asks survives', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">go</a>',
    '<a href="data:text/html,<script>alert(1)</script>">go</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name="q"><button>Go</button></form>',
    '<style>p{background:url(https://evil.example)}</style>',
    '<p style="background:url(https://evil.example)">text</p>',
    '<svg><script>alert(1)</script><use href="https://evil.example#x"/></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<img src="javascript:alert(1)" srcset="https://evil.example 2x">',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  ])('%s', (html) => {
    const { document } = new JSDOM('<!doctype html><body></body>', {
      url: 'https://archive.example/',
    }).window;
    document.body.append(sanitize(document, `<p>Before</p>${html}`));
    expect(document.body.innerHTML).not.toMatch(
      /alert|evil|script|style|<form|<input|<iframe|<svg|<math|srcset/i,
    );
    expect(document.body.textContent).toContain('Before');
  });
});
