import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/read-page';

const SITE = 'https://pier.example';
const TEXTS = ['ferry', 'envoy', 'lamp'].map((word) => [
  `The ${word} was the subject of talks between the two governments on Monday, an official said.`,
  `Nobody in the port could say what the ${word} had cost, or which of the two had paid for it.`,
  `A second meeting about the ${word} is to be held in the autumn.`,
]);
const TITLES = ['Talks on the ferry', 'Talks on the envoy', 'Talks on the lamp'];

function whole(n: number, attributes: string, heading = 'h1', link = false): string {
  const title = link ? `<a href="/a/${n}">${TITLES[n]}</a>` : TITLES[n];
  const text = (TEXTS[n] ?? []).map((p) => `<p>${p}</p>`).join('');
  return `<article ${attributes}><${heading}>${title}</${heading}><p class="date">May ${n + 1}, 2024</p>${text}</article>`;
}

function read(body: string, path: string, head = '') {
  const { document } = new JSDOM(
    `<!doctype html><html><head><title>Talks on the ferry | Pier</title><meta property="og:type" content="article"><meta property="og:title" content="Talks on the ferry"><meta property="article:published_time" content="2024-05-01">${head}</head><body><main>${body}</main></body></html>`,
    { url: SITE + path },
  ).window;
  return readPage(document, SITE + path).articles.map(({ article }) => article)[0];
}

const all = (make: (n: number) => string) => [0, 1, 2].map(make).join('');

describe('a page that goes on with further articles is the one its address names', () => {
  const shapes: Array<[name: string, body: string]> = [
    ['addresses on the articles', all((n) => whole(n, `data-url="/a/${n}"`))],
    ['addresses in full', all((n) => whole(n, `data-permalink="${SITE}/a/${n}"`))],
    ['headings that are links', all((n) => whole(n, '', 'h2', true))],
    [
      'parts that are no articles',
      all((n) => whole(n, `data-url="/a/${n}"`)).replaceAll('article', 'section'),
    ],
  ];
  test.each(shapes.flatMap(([name, body]) => [0, 1, 2].map((n) => [name, n, body] as const)))(
    '%s: article %i',
    (_, n, body) => {
      const article = read(body, `/a/${n}`);
      expect(article?.title).toBe(TITLES[n]);
      expect(article?.text.split('\n')).toEqual(TEXTS[n]);
      expect(article?.published).toBe(`2024-05-0${n + 1}`);
    },
  );

  test('the head is believed again once it speaks of the article shown', () => {
    const article = read(
      all((n) => whole(n, `data-url="/a/${n}"`)),
      '/a/1',
      '<link rel="canonical" href="/a/1">',
    );
    expect([article?.title, article?.published]).toEqual([TITLES[1], '2024-05-01']);
  });

  test('where no address tells, the first is the page’s', () => {
    const article = read(
      all((n) => whole(n, '')),
      '/elsewhere',
    );
    expect(article?.text.split('\n')).toEqual(TEXTS[0]);
  });
});

describe('what looks like several articles and is one', () => {
  test('entries of a live page', () => {
    const article = read(
      `<h1>Talks on the ferry</h1>${all((n) => whole(n, `id="entry-${n}"`, 'h3'))}`,
      '/live/ferry',
    );
    expect(article?.text.split('\n')).toEqual(
      [0, 1, 2].flatMap((n) => [TITLES[n], ...(TEXTS[n] ?? [])]).slice(1),
    );
  });

  test('an article with cards that have addresses', () => {
    const cards = [1, 2].map((n) => whole(n, `data-url="/a/${n}"`, 'h2', true)).join('');
    const article = read(`${whole(0, 'data-url="/a/0"')}<section>${cards}</section>`, '/a/0');
    expect(article?.text.split('\n')).toEqual(TEXTS[0]);
  });
});
