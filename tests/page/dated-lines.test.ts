import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { readPage } from '../../lib/page/read-page';
import { prose, read } from './article-page';

test.each<[lang: 'en' | 'ja' | 'ko' | 'ru' | 'zh', sentence: string]>([
  ['en', 'The ferry first ran on 3 May 1987.'],
  ['ja', '連絡船は1987年5月3日に初めて運航した。'],
  ['ko', '연락선은 1987년 5월 3일 처음으로 운항했다.'],
  ['ru', 'Паром впервые вышел 3 мая 1987 года из порта.'],
  ['zh', '1987年5月3日，两港之间的渡轮首次启航。'],
])('a short sentence that names a day stays in the text (%s)', (lang, sentence) => {
  const { text, published } = read({
    lang,
    body: `<h1>Ferry talks end</h1>${prose(lang)}<p>${sentence}</p>${prose(lang)}<p>${sentence}</p>`,
  });
  expect(text.split(sentence)).toHaveLength(3);
  expect(published).toBeUndefined();
});

test('of the times of a teaser the first that is not of a change is its day', () => {
  const { document } = new JSDOM(
    `<title>The Strait Daily</title><ul>${[1, 2, 3, 4, 5, 6]
      .map(
        (n) =>
          `<li><h3><a href="/${n}/">Ferry talks end in Hakodate, part ${n}</a></h3><p>Updated <time datetime="2021-11-27">27 Nov</time></p><p>Published <time datetime="2021-11-26">26 Nov</time></p></li>`,
      )
      .join('')}</ul>`,
    { url: 'https://strait.example/' },
  ).window;
  const { kind, articles } = readPage(document, 'https://strait.example/');
  expect(kind).toBe('listing');
  expect(articles.map(({ article }) => article.published)).toEqual(Array(6).fill('2021-11-26'));
});
