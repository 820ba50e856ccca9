import { describe, expect, test } from 'vitest';
import { type Given, prose, read } from './article-page';

describe('day, source and writer in the words and places that sites give them', () => {
  const at = (
    lang: NonNullable<Parameters<typeof prose>[0]>,
    lines: string,
    url?: string,
  ): Given => ({
    lang,
    body: `<header><a href="/">Home</a></header><main>${lines.replace('PROSE', prose(lang))}</main>`,
    ...(url ? { url } : {}),
  });
  const h1 = '<h1>Ferry talks end</h1>';
  test.each<
    [name: string, given: Given, published: string, source?: string | undefined, byline?: string]
  >([
    [
      'a day, the number of the document and another day in a footnote',
      at(
        'ru',
        `<div class="article-date">26 ноября 2021 17:40</div><div>2404-26-11-2021</div>${h1}PROSE<div>Дополнительные материалы 01.02.2019</div>`,
      ),
      '2021-11-26',
    ],
    [
      'a day above the title, the change after it',
      at(
        'ru',
        `<div><span>14:27 26 ноября 2021, обновлено 15:00 27 ноября 2021</span></div>${h1}PROSE`,
      ),
      '2021-11-26',
    ],
    [
      'an editor’s link to the writer, a UTC time',
      {
        ...at(
          'ja',
          `${h1}<div><a href="/sns/reporters/okabe">岡部美奈</a><time datetime="2021-11-25T20:00:00.000Z">2021年11月26日 5時00分</time></div>PROSE`,
        ),
        outlet: { name: '海峡新聞', zone: 'Asia/Tokyo' },
      },
      '2021-11-26',
      '海峡新聞',
      '岡部美奈',
    ],
    [
      'the change in brackets',
      at('ja', `${h1}<div>2021年11月26日 14:27 (2021年11月27日 5:21更新)</div>PROSE`),
      '2021-11-26',
    ],
    [
      'the change without a year, the day below the text',
      at(
        'ja',
        `${h1}<div class="date">11/26 23:05 更新</div>PROSE<div>2021年11月26日 23:05（11月26日 23:30更新）</div>`,
      ),
      '2021-11-26',
    ],
    [
      'the wire behind the day',
      at('ja', `${h1}<p>2021年11月26日 06時00分 (共同通信)</p>PROSE`),
      '2021-11-26',
      '共同通信',
    ],
    [
      'a table of a ministry',
      at(
        'ko',
        `${h1}<dl><dt>부서명</dt><dd>일본과</dd><dt>작성일</dt><dd>2021-11-26</dd><dt>조회수</dt><dd>1234</dd></dl>PROSE`,
      ),
      '2021-11-26',
    ],
    [
      'labels and days in elements of their own',
      at(
        'ko',
        `${h1}<p><span><em>등록 :</em>2021-11-26 14:27</span><span><em>수정 :</em>2021-11-27 09:00</span></p><div class="name">한소라 기자</div>PROSE`,
      ),
      '2021-11-26',
      undefined,
      '한소라',
    ],
    [
      'source and day in one line',
      at(
        'zh',
        `${h1}<div>2021年11月26日14:27 | 来源：<a href="/s">海峡网－国际频道</a></div>PROSE<p>(责编：陈一)</p>`,
      ),
      '2021-11-26',
      '海峡网－国际频道',
    ],
    [
      'a day in pieces, whole only in the address',
      at(
        'zh',
        `<div><span><em>2021</em></span><span><em>11</em>/<em>26</em></span></div>${h1}PROSE`,
        'https://strait.example/world/2021-11/26/c_1128.htm',
      ),
      '2021-11-26',
    ],
    [
      'paper, reporter and place in one line',
      at(
        'zh',
        `${h1}<time>2021-11-26 14:27</time><div class="content__author"><span>海峽報／</span> <a href="/r">記者陳一</a>／台北即時報導</div>PROSE`,
      ),
      '2021-11-26',
      undefined,
      '陳一',
    ],
    [
      'a time element that tells the change too',
      at(
        'en',
        `${h1}<time><span>November 26, 2021</span><span>2:27 PM GMT+9</span><span>Updated 2 years ago</span></time>PROSE`,
      ),
      '2021-11-26',
    ],
    [
      'days taken and posted',
      at(
        'en',
        `${h1}<p>Story by Mina Okabe</p>PROSE<table><tr><td>Date Taken:</td><td>11.25.2021</td></tr><tr><td>Date Posted:</td><td>11.26.2021 02:27</td></tr></table>`,
      ),
      '2021-11-26',
      undefined,
      'Mina Okabe',
    ],
    [
      'a release of an office',
      at(
        'en',
        `${h1}<p>Readout</p><p class="author-bureau">Office of the Spokesperson</p><p>November 26, 2021</p>PROSE<p>Last review: 3 March 2023</p>`,
      ),
      '2021-11-26',
    ],
    [
      'published and updated in one breath',
      at(
        'en',
        `${h1}<p>By <a href="/r">Mina Okabe</a></p><p>Published : Nov 26, 2021 - 14:27 &nbsp; Updated : Nov 27, 2021 - 15:00</p>PROSE`,
      ),
      '2021-11-26',
      undefined,
      'Mina Okabe',
    ],
  ])('%s', (_, given, published, source, byline) => {
    const article = read(given);
    expect([article.published, article.source, article.byline]).toEqual([
      published,
      source,
      byline,
    ]);
  });
});
