import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/read-page';

const paragraph =
  'The two ministers spoke about the boats for an hour, and agreed to meet again in the harbour in May.';

function kindOf(title: string, url: string, head = '', times = 4): string {
  const { document } = new JSDOM(
    `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head>
<body><h1>${title}</h1>${`<p>${paragraph}</p>`.repeat(times)}</body></html>`,
    { url },
  ).window;
  return readPage(document, url).kind;
}

const DECLARED = '<meta property="og:type" content="article">';
const AT = 'https://strait.example/news/2024/boats-and-talks';

describe('amounts and words that only look like an error or a login', () => {
  test.each([
    'Harbour offers $500 million in aid to the islands',
    'Capital says 1,500 islanders left the strait',
    '隣国に500億円支援へ',
    '우크라이나에 500억엔 지원',
    'Порт выделит островам 500 млн долларов',
    'Remains of sailors not found on the islet',
    'Sign up to treaty, capital tells port',
    'Access denied: fishermen kept from the strait',
  ])('%s', (title) => {
    expect(kindOf(title, AT, DECLARED)).toBe('article');
    expect(kindOf(title, AT)).toBe('article');
  });
});

describe('pages that are none', () => {
  test.each([
    '404 Not Found',
    '404 - The Strait Post',
    'Error 404',
    'Page not found | The Strait Post',
    'Access denied',
    'お探しのページは見つかりません',
    'Страница не найдена',
    'Log in - The Strait Post',
    'Sign in to continue',
    '로그인 | 해협일보',
  ])('%s', (title) => {
    expect(kindOf(title, 'https://strait.example/x', '', 2)).toBe('other');
  });
});

describe('an article below the address of a list', () => {
  const related = Array.from(
    { length: 4 },
    (_, n) =>
      `<li><a href="/news/other-story-number-${n}">Another story of the harbour, number ${n}</a></li>`,
  ).join('');
  test.each([
    'https://strait.example/topics/20211126.html',
    'https://strait.example/section/politics/island-talks-123456.html',
    'https://strait.example/list/2021/content_123456.html',
  ])('%s', (url) => {
    const { document } = new JSDOM(
      `<!doctype html><html lang="en"><head><title>Ministers meet</title></head><body><h1>Ministers meet in the harbour</h1>
<div>${`<p>${paragraph}</p>`.repeat(5)}</div><ul>${related}</ul></body></html>`,
      { url },
    ).window;
    expect(readPage(document, url).kind).toBe('article');
  });
});
