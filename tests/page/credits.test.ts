import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { ownCanonical } from '../../lib/page/own-address';
import { peopleIn } from '../../lib/page/people';
import { readPage } from '../../lib/page/read-page';
import { sectionIn } from '../../lib/page/section';

describe('a credit names people, and nobody else', () => {
  const own = ['The Strait Daily', '海峡新聞'];
  test.each<[string, string | undefined]>([
    ['Mina Okabe', 'Mina Okabe'],
    ['By Mina Okabe, Staff Writer', 'Mina Okabe'],
    ['Mina Okabe and Lars Weir / Jiji Press Staff Writers', 'Mina Okabe, Lars Weir'],
    ['Mina Okabe, Tokyo Bureau Chief', 'Mina Okabe'],
    ['Mina Okabe Senior Correspondent', 'Mina Okabe'],
    ['Mina Okabe in Hakodate', 'Mina Okabe'],
    ['Mina Okabe mina@strait.example', 'Mina Okabe'],
    ['【函館＝岡部美奈】', '岡部美奈'],
    ['函館＝岡部美奈、森山葉', '岡部美奈, 森山葉'],
    ['政治部・岡部美奈', '岡部美奈'],
    ['岡部美奈記者', '岡部美奈'],
    ['ミナ・ウィアー', 'ミナ・ウィアー'],
    ['한소라 기자', '한소라'],
    ['한소라 기자 sora@strait.example', '한소라'],
    ['도쿄=한소라 특파원', '한소라'],
    ['한소라·문가람 기자', '한소라, 문가람'],
    ['本报记者 陈一', '陈一'],
    ['记者陈一、林二', '陈一, 林二'],
    ['文在光', '文在光'],
    ['Беседовала Анна Вольская', 'Анна Вольская'],
    ['Анна Вольская и Пётр Лес', 'Анна Вольская, Пётр Лес'],
    ['Staff', undefined],
    ['Strait Daily Staff Writer', undefined],
    ['Editorial Board', undefined],
    ['海峡新聞', undefined],
    ['海峡新聞社会部', undefined],
    ['編集部', undefined],
    ['온라인뉴스팀', undefined],
    ['Редакция', undefined],
    ['Follow', undefined],
    ['About the author', undefined],
    ['Office of the Spokesperson', undefined],
    ['admin', undefined],
    ['mokabe', undefined],
    ['https://strait.example/mokabe', undefined],
    ['Reuters', undefined],
    ['連載', undefined],
    ['', undefined],
  ])('“%s”', (raw, names) => {
    expect(peopleIn([raw], own)).toBe(names);
  });

  test('each once, and no more than six', () => {
    const many = 'ABCDEFGH'.split('').map((letter) => `Mina ${letter}abe`);
    expect(peopleIn([...many, ...many], own)?.split(', ')).toHaveLength(6);
  });
});

const TAIL: Record<string, string> = {
  en: ' and spoke about the ferry for an hour, the port office said on Monday.',
  ja: '連絡船の再開について長い時間話し合ったと、港の事務所が月曜日に明らかにした。',
  ko: ' 연락선 재개를 두고 오래 이야기했다고 항구 사무소가 월요일에 밝혔다.',
  ru: ' и говорили о пароме, сообщили в понедельник в управлении порта.',
  zh: '就恢复渡轮航线进行了长时间的讨论，港口办公室星期一对此作了说明。',
};

describe('a text’s own credit', () => {
  test.each<
    [
      lang: string,
      opening: string,
      source?: string | undefined,
      byline?: string | undefined,
      closing?: string | undefined,
    ]
  >([
    ['en', 'HAKODATE (Kyodo) – The ministers met', 'Kyodo News'],
    ['en', 'HAKODATE, Nov. 26 (Yonhap) -- The ministers met', 'Yonhap News Agency'],
    ['en', 'HAKODATE, Nov. 26, 2021 (Xinhua) -- The ministers met', 'Xinhua'],
    ['en', 'Nov 26 (Reuters) - The ministers met', 'Reuters'],
    ['en', 'MOSCOW, November 26. /TASS/. The ministers met', 'TASS'],
    ['en', 'The ministers met', 'Kyodo News', undefined, '==Kyodo'],
    ['ja', '【函館＝岡部美奈】両外相は', undefined, '岡部美奈'],
    ['ja', '【函館共同＝岡部美奈】両外相は', '共同通信', '岡部美奈'],
    ['ja', '【函館時事】両外相は', '時事通信'],
    ['ja', '【11月26日 AFP】両外相は', 'AFP'],
    ['ja', '［函館　２６日　ロイター］ - 両外相は', 'ロイター'],
    ['ja', '両外相は', undefined, '岡部美奈', '（函館＝岡部美奈）'],
    ['ja', '両外相は', undefined, '岡部美奈', '【ハコダテ岡部美奈】'],
    ['ko', '(서울=연합뉴스) 한소라 기자 = 두 장관은', '연합뉴스', '한소라'],
    ['ko', '[도쿄=뉴시스]한소라 기자 = 두 장관은', '뉴시스', '한소라'],
    ['ko', '(하코다테 로이터=연합뉴스) 두 장관은', '연합뉴스'],
    ['zh', '新华社函馆11月26日电（记者陈一）两国外长', '新华社', '陈一'],
    ['zh', '中新社函馆11月26日电 (记者 陈一)两国外长', '中新社', '陈一'],
    ['zh', '〔記者陳一／台北報導〕兩國外長', undefined, '陳一'],
    ['zh', '（法新社函館26日電）兩國外長', '法新社'],
    ['zh', '两国外长', undefined, undefined, '（责任编辑：陈一）'],
    [
      'ru',
      'ХАКОДАТЕ, 26 ноя - РИА Новости, Анна Вольская. Министры встретились',
      'РИА Новости',
      'Анна Вольская',
    ],
    [
      'ru',
      'ХАКОДАТЕ, 26 ноября. /Корр. ТАСС Анна Вольская/. Министры встретились',
      'ТАСС',
      'Анна Вольская',
    ],
    ['ru', 'ХАКОДАТЕ, 26 ноября. /ТАСС/. Министры встретились', 'ТАСС'],
    ['ru', 'Хакодате. 26 ноября. INTERFAX.RU - Министры встретились', 'Интерфакс'],
    ['en', 'The ministers (both new to their posts) met'],
  ])('%s: %s', (lang, opening, source, byline, closing = '') => {
    const tail = TAIL[lang] ?? '';
    const body = `<h1>Ferry talks end</h1><p>${opening}${tail}</p>${`<p>X${tail}</p>`.repeat(6)}<p>X${tail}${closing}</p>`;
    const url = 'https://strait.example/1';
    const { document } = new JSDOM(`<!doctype html><title>Ferry talks end</title>${body}`, { url })
      .window;
    const article = readPage(document, url).articles[0]?.article;
    expect([article?.source, article?.byline]).toEqual([source, byline]);
    expect(article?.origins?.source).toBe(source && 'page');
    expect(article?.origins?.byline).toBe(byline && 'page');
  });
});

describe('who a page credits beside the title', () => {
  test.each<[name: string, html: string, source?: string | undefined, byline?: string | undefined]>(
    [
      [
        '来源',
        '<p><span>2023年08月25日</span> 来源：<a href="/x">东海日报</a> 作者：洪小渔</p>',
        '东海日报',
        '洪小渔',
      ],
      ['a part named for it', '<div><a class="source" href="/x">東海日報</a></div>', '東海日報'],
      ['출처', '<p>출처: 갈매기통신</p>', '갈매기통신'],
      ['источник', '<p>Источник: Приморский вестник</p>', 'Приморский'],
      ['a wire alone', '<p>Jiji Press</p>', 'Jiji Press'],
      ['a by-line with a role', '<p>By Mina Okabe, Staff Writer</p>', undefined, 'Mina Okabe'],
      ['a link to its author', '<a rel="author" href="/m">Mina Okabe</a>', undefined, 'Mina Okabe'],
      [
        'a line named for it',
        '<div class="article-byline"><span>Mina Okabe</span><span>Hakodate</span></div>',
        undefined,
        'Mina Okabe',
      ],
      [
        'a button beside the writer',
        '<div class="author"><a href="/f">Follow</a></div><div class="author">Mina Okabe</div>',
        undefined,
        'Mina Okabe',
      ],
      ['a Korean reporter', '<p>한소라 기자 sora@strait.example</p>', undefined, '한소라'],
      ['a place and a name', '<p>函館＝岡部美奈</p>', undefined, '岡部美奈'],
      ['an agency as the author', '<meta name="author" content="AFP">', 'AFP'],
    ],
  )('%s', (_, html, source, byline) => {
    const url = 'https://strait.example/1';
    const { document } = new JSDOM(
      `<!doctype html><title>Ferry talks end</title><h1>Ferry talks end</h1>${html}${`<p>The ministers met${TAIL.en}</p>`.repeat(8)}`,
      { url },
    ).window;
    const article = readPage(document, url).articles[0]?.article;
    expect([article?.source, article?.byline]).toEqual([source, byline]);
  });
});

describe('a canonical address counts only for this very article', () => {
  const yes = 'accepted';
  test.each<[name: string, canonical: string, page: string, expected?: string]>([
    [
      'without what a visit added',
      'https://a.example/n/1001',
      'https://a.example/n/1001?utm=x#top',
      yes,
    ],
    ['of the page as AMP', 'https://a.example/n/1001', 'https://amp.a.example/n/1001', yes],
    [
      'of the page as AMP by its path',
      'https://a.example/n/talks.html',
      'https://a.example/n/talks/amp/',
      yes,
    ],
    [
      'of a page in a cache',
      'https://a.example/n/talks-in-port',
      'https://a-example.cdn.ampproject.org/c/s/a.example/n/talks-in-port',
      yes,
    ],
    [
      'another host’s in that cache',
      'https://b.example/n/talks-in-port',
      'https://a-example.cdn.ampproject.org/c/s/a.example/n/talks-in-port',
    ],
    ['of the mobile twin', 'https://www.a.example/n/talks', 'https://m.a.example/n/talks', yes],
    [
      'with the words of a newer title',
      'https://a.example/n/1001234-new-words',
      'https://a.example/n/1001234-old-words',
      yes,
    ],
    [
      'in another section',
      'https://a.example/world/ferry-talks-end',
      'https://a.example/japan/ferry-talks-end',
      yes,
    ],
    [
      'of a page that a parameter names',
      'https://a.example/read?id=7',
      'https://a.example/read?id=7&from=rss',
      yes,
    ],
    ['another article', 'https://a.example/n/1002', 'https://a.example/n/1001'],
    [
      'another article by its parameter',
      'https://a.example/read?id=8',
      'https://a.example/read?id=7',
    ],
    ['the script without the article', 'https://a.example/read', 'https://a.example/read?id=7'],
    ['the home page', 'https://a.example/', 'https://a.example/n/1001'],
    ['its section', 'https://a.example/n/', 'https://a.example/n/1001'],
    ['another host', 'https://b.example/n/1001', 'https://a.example/n/1001'],
    [
      'a part of the same name on another host',
      'https://a.example.evil.example/n/1001',
      'https://a.example/n/1001',
    ],
    ['a script', 'javascript:alert(1)', 'https://a.example/n/1001'],
    ['one with a password', 'https://x:y@a.example/n/1001', 'https://a.example/n/1001'],
    ['none at all', 'http://[::bad', 'https://a.example/n/1001'],
  ])('%s', (_, canonical, page, expected) => {
    expect(ownCanonical(canonical, page)).toBe(expected && canonical);
  });
});

test.each<[string[], string | undefined]>([
  [['News', 'Diplomacy'], 'Diplomacy'],
  [['The Strait Daily', '国際'], '国際'],
  [['ニュース', '政治'], '政治'],
  [['Новости', 'В мире'], 'В мире'],
  [['뉴스', '정치'], '정치'],
  [['新闻', '国际'], '国际'],
  [['Arts &amp; Letters'], 'Arts & Letters'],
  [['https://strait.example/news', '2021'], undefined],
  [['x'.repeat(100)], undefined],
  [[], undefined],
])('of the sections %j', (given, section) => {
  expect(sectionIn(given, ['The Strait Daily'])).toBe(section);
});
