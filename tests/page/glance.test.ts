import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { mayConcernJapan } from '../../lib/page/glance';

const glance = (html: string, url = 'https://strait.example/a/1') =>
  mayConcernJapan(new JSDOM(html, { url }).window.document);

test.each<[name: string, html: string]>([
  ['English text', '<p>The ministers met in Tokyo.</p>'],
  [
    'a description alone',
    '<head><meta name="description" content="A visit to Japan"></head><body><p>See you.</p>',
  ],
  ['Russian', '<p>Министры обсудили мирный договор с Японией.</p>'],
  ['Russian with soft hyphens', '<p>Мини&shy;стры говорили о&nbsp;Япо&shy;нии.</p>'],
  ['Korean', '<p>정부는 일본에 항의했다.</p>'],
  ['Korean that writes 日 for Japan', '<h1>日총리 방한</h1>'],
  ['simplified Chinese', '<p>外交部就钓鱼岛问题发表谈话。</p>'],
  ['traditional Chinese', '<p>台日簽署協議，首相表示歡迎。</p>'],
  ['a page in Japanese', '<html lang="ja"><p>両外相は会談した。</p>'],
  ['a disputed place', '<p>Four islands in the Kuril chain.</p>'],
])('%s may concern Japan', (_, html) => {
  expect(glance(html)).toBe(true);
});

test.each<[name: string, html: string]>([
  [
    'football',
    '<h1>Late goal settles the derby</h1><p>The match ended one nil in front of a full house.</p>',
  ],
  ['Russian weather', '<p>В Москве ожидается дождь, сообщил Гидрометцентр.</p>'],
  ['Korean weather', '<p>서울은 맑고 부산은 흐리겠다.</p>'],
  ['Chinese cooking', '<p>红烧肉的做法：先把肉切成块。</p>'],
  ['scripts that name Japan', '<p>Nothing here.</p><script>const country = "Japan"</script>'],
  ['nothing', ''],
])('%s does not', (_, html) => {
  expect(glance(html)).toBe(false);
});

test('an address in Japanese is read', () => {
  expect(glance('<p>…</p>', 'https://news.example/tag/%E6%97%A5%E6%9C%AC')).toBe(true);
});

test('every page of the corpus that is about Japan passes', () => {
  const folder = join(import.meta.dirname, '../pages');
  const missed = readdirSync(folder).filter(
    (slug) =>
      slug !== 'no-article' && !glance(readFileSync(join(folder, slug, 'source.html'), 'utf8')),
  );
  expect(missed).toEqual([]);
});
