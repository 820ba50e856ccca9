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
  ['a name that follows another block at once', '<p>The next day</p><p>Abe left for Moscow.</p>'],
  ['Korean that names a quarrel alone', '<p>위안부 피해자들이 기자회견을 열었다.</p>'],
  ['Chinese that names a pair of states', '<h1>中日关系座谈会举行</h1>'],
  ['a page amid scripts', `<script>${'x'.repeat(500_000)}</script><p>They met in Tokyo.</p>`],
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
  ['a name inside a word', '<p>The reason for the sugar ration was a labelled jar.</p>'],
  ['Chinese that only looks like it', '<p>面对日益严峻的形势，节日中不宜远行。</p>'],
  ['scripts that name Japan', '<p>Nothing here.</p><script>const country = "Japan"</script>'],
  ['nothing', ''],
])('%s does not', (_, html) => {
  expect(glance(html)).toBe(false);
});

const inJapanese = (title: string, text: string) =>
  `<html lang="ja"><head><title>${title}</title></head><body><p>${text}</p></body></html>`;

test.each<[name: string, title: string, text: string]>([
  ['a foreign minister', '両外相が会談', '握手を交わし、写真撮影に応じた。'],
  ['a pair of states', '日米が協議', '次回は秋に開く。'],
  ['American forces', '騒音の苦情が増加', '夜間の米軍機の飛行について、市が申し入れた。'],
  ['a disputed place', '墓参の再開を求める', '北方領土の元島民らが署名を届けた。'],
  ['a state', '魚の輸入が止まる', '中国の税関が書類を求めている。'],
  ['a body', '分担金の見直し', '国連の委員会で議論が始まった。'],
  ['an English page that says it is Japanese', 'Ferry talks', 'The ministers met in Tokyo.'],
])('a page in Japanese about %s may concern Japan abroad', (_, title, text) => {
  expect(glance(inJapanese(title, text))).toBe(true);
});

test.each<[name: string, title: string, text: string]>([
  [
    'baseball',
    '高校野球 県大会が開幕',
    '東京の代表校が日本一を目指す。8日ロッテ戦の始球式も行う。',
  ],
  ['weather', '台風が接近', '15日台風が上陸へ。中国・四国は日中も雨、20日朝には日本海側で晴れる。'],
  ['cooking', '冷たい麺の作り方', 'シリアルを砕いてスパイスと混ぜ、日本酒を少し加える。'],
  ['a town', '観光大使に地元の落語家', '東京から帰国後に移り住んだ。日比谷公園で催しがある。'],
])('a page in Japanese about %s does not', (_, title, text) => {
  expect(glance(inJapanese(title, text))).toBe(false);
});

test('an address in Japanese is read', () => {
  expect(glance('<p>…</p>', 'https://news.example/tag/%E6%97%A5%E6%9C%AC')).toBe(true);
});

test('every page of the corpus that is about Japan passes', () => {
  const folder = join(import.meta.dirname, '../pages');
  const of = (slug: string, file: string) => readFileSync(join(folder, slug, file), 'utf8');
  const missed = readdirSync(folder).filter((slug) => {
    const { articles, aboutJapan = true } = JSON.parse(of(slug, 'expected.json'));
    return articles.length > 0 && aboutJapan && !glance(of(slug, 'source.html'));
  });
  expect(missed).toEqual([]);
});
