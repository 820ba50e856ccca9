import { describe, expect, test } from 'vitest';
import { type Given, ld, PAGE, prose, read } from './article-page';

const news = { '@type': 'NewsArticle', headline: 'Ferry talks end' };

describe('the dates', () => {
  const dates = (given: Given) => {
    const { published, modified } = read(given);
    return [published, modified];
  };
  const under = (line: string, lang: Parameters<typeof prose>[0] = 'en') => ({
    lang,
    body: `<h1>Ferry talks end</h1><div class="info"><span>${line}</span></div>${prose(lang)}`,
  });

  test.each<[name: string, given: Given, published?: string | undefined, modified?: string]>([
    [
      'a day of change alone is not the first',
      under('Updated: 27 Nov 2021'),
      undefined,
      '2021-11-27',
    ],
    ['更新 behind the only day', under('2021/11/27 10:00 更新', 'ja'), '2021-11-27'],
    [
      '更新 behind a day, and another in the address',
      { ...under('2021/11/27 10:00 更新', 'ja'), url: 'https://strait.example/2021/11/26/ferry' },
      '2021-11-26',
      '2021-11-27',
    ],
    [
      '更新 before the only day',
      under('最終更新：2021/11/27 10:00', 'ja'),
      undefined,
      '2021-11-27',
    ],
    [
      'Korean labels',
      under('입력 2021.11.26 오전 10:00</span><span>수정 2021.11.27 오후 1:00', 'ko'),
      '2021-11-26',
      '2021-11-27',
    ],
    [
      'Russian day and change',
      under('10:00 26.11.2021 (обновлено: 14:31 27.11.2021)', 'ru'),
      '2021-11-26',
      '2021-11-27',
    ],
    ['ideographs', under('二〇二一年十一月二十六日', 'zh'), '2021-11-26'],
    ['an era', under('令和3年11月26日', 'ja'), '2021-11-26'],
    ['yesterday is no day', under('вчера, 14:27', 'ru')],
    ['a day without a year is none', under('Nov. 26')],
    ['figures that could be either', under('03/04/2021')],
    ['figures of a Russian page', { ...under('03.04.2021', 'ru'), title: 'Паром' }, '2021-04-03'],
    [
      'figures of an American outlet',
      { ...under('03/04/2021'), outlet: { name: 'Harbor News', country: 'US', languages: ['en'] } },
      '2021-03-04',
    ],
    ['figures of a British page', { ...under('03/04/2021'), lang: 'en-GB' }, '2021-04-03'],
    [
      'figures beside others that show the order',
      under('03/04/2021</span></div><div class="info"><span>as of 27/04/2021'),
      '2021-04-03',
    ],
    [
      'a label above its day',
      {
        body: `<h1>Ferry talks end</h1><dl><dt>Updated</dt><dd>27 Nov 2021</dd><dt>Published</dt><dd>26 Nov 2021</dd></dl>${prose()}`,
      },
      '2021-11-26',
      '2021-11-27',
    ],
    [
      'two time elements, told by their names',
      {
        body: `<h1>Ferry talks end</h1><time class="updated" datetime="2021-11-27">27</time><time class="entry-date" datetime="2021-11-26">26</time>${prose()}`,
      },
      '2021-11-26',
      '2021-11-27',
    ],
    [
      'two time elements, told by their words',
      {
        body: `<h1>Ferry talks end</h1><p>Updated <time datetime="2021-11-27">27 Nov</time></p><p>Published <time datetime="2021-11-26">26 Nov</time></p>${prose()}`,
      },
      '2021-11-26',
      '2021-11-27',
    ],
    [
      'a time element whose attribute is no day',
      { body: `<h1>Ferry talks end</h1><time datetime="P2D">26 Nov 2021</time>${prose()}` },
      '2021-11-26',
    ],
    [
      'a time element that is its own link',
      {
        body: `<h1>Ferry talks end</h1><a href="${PAGE}" rel="bookmark"><time datetime="2021-11-26">26</time></a>${prose()}`,
      },
      '2021-11-26',
    ],
    [
      'the times of a live page’s entries',
      {
        body: `<main><h1>Ferry talks end</h1>${[1, 2, 3].map((n) => `<article><time datetime="2021-11-2${n}">x</time>${prose()}</article>`).join('')}</main>`,
      },
    ],
    [
      'the times of comments',
      {
        body: `<main><h1>Ferry talks end</h1>${prose()}<ol class="comments"><li><time datetime="2021-11-21">x</time><p>Well said.</p></li><li><time datetime="2021-11-22">x</time><p>Indeed.</p></li></ol></main>`,
      },
    ],
    [
      'a copyright line',
      { body: `<h1>Ferry talks end</h1>${prose()}<p>Copyright © 26 Nov 2021 The Strait Daily</p>` },
    ],
    ['a day an event takes place', under('応募締切：2021年11月30日', 'ja')],
    [
      'microdata of the article, not of a card',
      {
        body: `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry talks end</h1><meta itemprop="datePublished" content="2021-11-26"><meta itemprop="dateModified" content="2021-11-27">${prose()}</div>
        <ul><li itemscope itemtype="https://schema.org/NewsArticle"><a itemprop="headline" href="/2">Older news of the port</a><meta itemprop="datePublished" content="2020-01-01"></li></ul>`,
      },
      '2021-11-26',
      '2021-11-27',
    ],
    [
      'microdata of a card alone',
      {
        body: `<h1>Ferry talks end</h1>${prose()}<div itemscope itemtype="https://schema.org/NewsArticle"><h3 itemprop="headline">Older news of the port</h3><meta itemprop="datePublished" content="2020-01-01"></div>`,
      },
    ],
    [
      'microdata in a form whose controls hide its members',
      {
        body: `<form itemscope itemprop="datePublished" itemtype="https://schema.org/NewsArticle" class="breadcrumb"><input name="getAttribute"><input name="closest"><input name="querySelector"><h1>Ferry talks end</h1><meta itemprop="datePublished" content="2021-11-26">${prose()}</form>`,
      },
      '2021-11-26',
    ],
    [
      'RDFa',
      {
        body: `<div typeof="schema:NewsArticle"><h1 property="schema:headline">Ferry talks end</h1><span property="schema:datePublished" content="2021-11-26T09:00:00+09:00">today</span>${prose()}</div>`,
      },
      '2021-11-26',
    ],
    [
      'an hentry of older blogs',
      {
        body: `<div class="hentry"><h1>Ferry talks end</h1><abbr class="published" title="2021-11-26T09:00:00+09:00">Fri</abbr>${prose()}</div>`,
      },
      '2021-11-26',
    ],
    [
      'a change before the first print is nobody’s',
      { head: ld({ ...news, datePublished: '2021-11-26', dateModified: '2020-01-01' }) },
      '2021-11-26',
    ],
    [
      'a live page by when it began',
      {
        head: ld({
          '@type': 'LiveBlogPosting',
          headline: 'Ferry talks end',
          coverageStartTime: '2021-11-26T09:00:00+09:00',
          liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2021-11-27T01:00:00+09:00' }],
        }),
      },
      '2021-11-26',
    ],
    [
      'a UTC time in the zone of the address, where no list knows the outlet',
      {
        url: 'https://minato.example.jp/articles/7/',
        head: ld({ ...news, datePublished: '2021-11-25T20:00:00Z' }),
      },
      '2021-11-26',
    ],
    [
      'lists, typed values and seconds',
      {
        head: ld({
          ...news,
          datePublished: ['', { '@value': '2021-11-26' }],
          dateModified: 1638000000,
        }),
      },
      '2021-11-26',
      '2021-11-27',
    ],
    [
      'a described twice article',
      {
        head:
          ld({ '@type': 'Article', headline: 'Ferry talks end' }) +
          ld({ ...news, datePublished: '2021-11-26' }),
      },
      '2021-11-26',
    ],
    [
      'a deck that names a day to come',
      under('Boats from Hakodate will leave twice a day from 3 May 2022'),
    ],
    [
      'a deck that names a day to come, above the line of the day',
      under(
        'Boats will leave again from 3 May 2022</span></div><div class="info"><span>By Mina Okabe | Nov 26, 2021',
      ),
      '2021-11-26',
    ],
    [
      'a heading that names a day',
      { body: `<h1>Ferry talks end</h1><h2>Boats run from 3 May 2022</h2>${prose()}` },
    ],
    [
      'today above the title, beside the day in the address',
      {
        body: `<div><span>Monday, 3 January 2022</span></div><h1>Ferry talks end</h1>${prose()}`,
        url: 'https://strait.example/2021/11/26/ferry',
      },
      '2021-11-26',
    ],
    [
      'today in a corner of the page',
      {
        body: `<div id="today">3 January 2022</div><main><h1>Ferry talks end</h1>${prose()}</main>`,
      },
    ],
    [
      'a time in the page’s head',
      {
        body: `<div class="masthead"><time datetime="2022-01-03">3 January</time></div><div><h1>Ferry talks end</h1>${prose()}</div>`,
      },
    ],
    [
      'the time of a lone card below',
      {
        body: `<main><h1>Ferry talks end</h1>${prose()}<div><p><a href="/7/">Crab prices fall again</a></p><time datetime="2020-01-01">x</time></div></main>`,
      },
    ],
    [
      'a time below the text that is not of the day in the address',
      {
        body: `<main><h1>Ferry talks end</h1>${prose()}<div><time datetime="2020-01-01">x</time></div></main>`,
        url: 'https://strait.example/2021/11/26/ferry',
      },
      '2021-11-26',
    ],
    [
      'a time below the text',
      {
        body: `<main><h1>Ferry talks end</h1>${prose()}<div><time datetime="2021-11-26">x</time></div></main>`,
      },
      '2021-11-26',
    ],
    [
      'a short sentence of the text that names a day',
      {
        body: `<h1>Ferry talks end</h1>${prose()}<p>The ferry first ran on 3 May 1987.</p>${prose()}`,
      },
    ],
    [
      'a line of change with 时间',
      under('更新时间：2021-11-27 10:00', 'zh'),
      undefined,
      '2021-11-27',
    ],
    [
      'a time element called 更新时间',
      {
        lang: 'zh',
        body: `<h1>Ferry talks end</h1><p>更新时间：<time datetime="2021-11-27">x</time></p>${prose('zh')}`,
      },
      undefined,
      '2021-11-27',
    ],
    [
      'another article’s data',
      {
        head: ld({
          ...news,
          headline: 'Crab prices fall',
          url: 'https://strait.example/politics/7/',
          datePublished: '2020-01-01',
        }),
      },
    ],
  ])('%s', (_, given, published, modified) => {
    expect(dates(given)).toEqual([published, modified]);
  });
});
