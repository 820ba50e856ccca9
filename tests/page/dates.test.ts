import { describe, expect, test } from 'vitest';
import { datesOfLine, isDateLabel } from '../../lib/page/date-lines';
import { dayInUrl, findDates, isDateLine, parseDay } from '../../lib/page/dates';

describe('parseDay reads the day in the outlet’s zone', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['2024-06-22', undefined, '2024-06-22'],
    ['2024-06-22T00:30:00+09:00', undefined, '2024-06-22'],
    ['2024-06-22T00:30:00+0900', 'America/New_York', '2024-06-22'],
    ['2024-06-21T20:30:00Z', 'Asia/Tokyo', '2024-06-22'],
    ['2024-06-21T20:30:00.000Z', undefined, '2024-06-21'],
    ['2024-06-21T20:30:00Z', 'Nowhere/Town', '2024-06-21'],
    ['2019-08-23T22:00:00+00:00', 'Asia/Vladivostok', '2019-08-24'],
    ['20211227T1000', undefined, '2021-12-27'],
    ['2013/04/10 18:32', undefined, '2013-04-10'],
    ['1640588400', 'Europe/Moscow', '2021-12-27'],
    ['Fri, 26 Nov 2021 10:12:00 +0900', undefined, '2021-11-26'],
    ['2024-06-22T14:27:00 JST', 'America/New_York', '2024-06-22'],
    ['2024-06-22T14:27:00+09:00[Asia/Tokyo]', undefined, '2024-06-22'],
    ['2024-06-21 20:30:00 UTC', 'Asia/Tokyo', '2024-06-22'],
    ['2024-06-21 20:30:00 +0000', 'Asia/Tokyo', '2024-06-22'],
    ['2024-06-21 20:30 GMT+9', 'Asia/Tokyo', '2024-06-21'],
    ['Fri, 21 Jun 2024 20:30:00 GMT', 'Asia/Tokyo', '2024-06-22'],
    ['Fri Jun 21 2024 20:30:00 GMT+0900 (JST)', 'Asia/Tokyo', '2024-06-21'],
    ['Fri Jun 21 20:30:00 JST 2024', 'Asia/Tokyo', '2024-06-21'],
    ['20240621203000', 'Asia/Tokyo', '2024-06-21'],
    ['202406212030', undefined, '2024-06-21'],
    ['1718994600000', 'Asia/Tokyo', '2024-06-22'],
    ['2024-06-21T20:30', 'Asia/Tokyo', '2024-06-21'],
    ['1944-12-31', undefined, undefined],
    ['2101-01-01', undefined, undefined],
    ['2038-01-19', undefined, undefined],
    ['0001-01-01T00:00:00Z', undefined, undefined],
    ['1970-01-01T00:00:00Z', 'Asia/Tokyo', undefined],
    ['1970-01-01T00:00:00Z', 'America/New_York', undefined],
    ['0', undefined, undefined],
    ['20217-03-04T10:00:00Z', undefined, undefined],
    ['PT5M', undefined, undefined],
    ['14:27', undefined, undefined],
    ['2021-02-30', undefined, undefined],
    ['soon', undefined, undefined],
    ['', undefined, undefined],
  ])('%s in %s', (raw, zone, day) => {
    expect(parseDay(raw, zone ? { zone } : {})).toBe(day);
  });
});

describe('findDates reads the dates people write', () => {
  test.each<[string, string[]]>([
    ['14:27 JST, June 22, 2024', ['2024-06-22']],
    ['Published: 8:00am, 16 Jul 2023', ['2023-07-16']],
    ['Nov. 26, 2021', ['2021-11-26']],
    ['November 14th, 1998', ['1998-11-14']],
    ['令和3年11月26日', ['2021-11-26']],
    ['令和元年５月１日', ['2019-05-01']],
    ['昭和63年1月7日', ['1988-01-07']],
    ['民國102年4月10日', ['2013-04-10']],
    ['２０２１年１１月２６日', ['2021-11-26']],
    ['2021年11月26日、2021年11月27日', ['2021-11-26', '2021-11-27']],
    ['2022년 7월 22일 송고', ['2022-07-22']],
    ['2023.08.24 21:17', ['2023-08-24']],
    ['2021. 11. 26.', ['2021-11-26']],
    ['26 ноября 2021', ['2021-11-26']],
    ['10:00 27.12.2021 (обновлено: 14:31 28.12.2021)', ['2021-12-27', '2021-12-28']],
    ['26/11/2021', ['2021-11-26']],
    ['11/26/2021', ['2021-11-26']],
    ['June 22, 2024 at 2:27 pm (Mon)', ['2024-06-22']],
    ['Nov 26 (Fri), 2021', ['2021-11-26']],
    ['26th of November 2021', ['2021-11-26']],
    ['26-Nov-2021 10:12', ['2021-11-26']],
    ['2021 Nov 26', ['2021-11-26']],
    ['2021年11月26日（金）', ['2021-11-26']],
    ['2021/11/26 10:00 更新', ['2021-11-26']],
    ['二〇二一年十一月二十六日', ['2021-11-26']],
    ['二零二一年十月十日', ['2021-10-10']],
    ['令和三年十一月二十六日', ['2021-11-26']],
    ['令和三年一一月二日', ['2021-11-02']],
    ['令和3.11.26', ['2021-11-26']],
    ['R3.11.26', ['2021-11-26']],
    ['民國110年11月26日', ['2021-11-26']],
    ['民國一百一十年十一月二十六日', ['2021-11-26']],
    ['2021年11月26號', ['2021-11-26']],
    ['입력 2021.11.26 오전 10:00 수정 2021.11.27 오후 1:00', ['2021-11-26', '2021-11-27']],
    ['2021년 11월 26일(금)', ['2021-11-26']],
    ['26.11.2021, 14:27', ['2021-11-26']],
    ['14:27, 26 ноября 2021 г.', ['2021-11-26']],
    ['26 нояб. 2021', ['2021-11-26']],
    ['05.05.2021', ['2021-05-05']],
    ['12.11.2021 could be either', []],
    ['вчера, 14:27', []],
    ['сегодня в 10:12', []],
    ['двадцать шестое ноября', []],
    ['11月26日', []],
    ['Nov. 26', []],
    ['1970-01-01 00:00', []],
    ['version 12.11.20213', []],
    ['03/04/2021 could be either', []],
    ['12 апр, 11:48', []],
    ['Oct. 3', []],
    ['1956 declaration', []],
    ['May 2024', []],
    ['maybe 3, 2024 of them', []],
  ])('%s', (text, days) => {
    expect(findDates(text).map((d) => d.day)).toEqual(days);
  });
});

test.each<[string, 'day-first' | 'month-first', string]>([
  ['12.11.2021', 'day-first', '2021-11-12'],
  ['12/11/2021', 'day-first', '2021-11-12'],
  ['12/11/2021', 'month-first', '2021-12-11'],
  ['26/11/2021', 'month-first', '2021-11-26'],
])('%s where a page writes %s', (text, order, day) => {
  expect(findDates(text, { order }).map((d) => d.day)).toEqual([day]);
});

describe('datesOfLine tells what a date is of by the words beside it', () => {
  test.each<[string, Array<[string, string | undefined]>]>([
    [
      'Published: 26 Nov 2021 | Updated: 27 Nov 2021',
      [
        ['2021-11-26', 'published'],
        ['2021-11-27', 'modified'],
      ],
    ],
    ['Updated 14:05 GMT, 27 Nov 2021', [['2021-11-27', 'modified']]],
    ['Last modified on 27 November 2021 at 14:05', [['2021-11-27', 'modified']]],
    [
      '2021年11月26日 10:00 公開 2021年11月27日 12:30 更新',
      [
        ['2021-11-26', 'published'],
        ['2021-11-27', 'modified'],
      ],
    ],
    [
      '公開日：2021年11月26日（金）更新日：2021年11月27日（土）',
      [
        ['2021-11-26', 'published'],
        ['2021-11-27', 'modified'],
      ],
    ],
    ['2021/11/27 10:00 更新', [['2021-11-27', 'modified']]],
    [
      '입력 2021.11.26 오전 10:00 수정 2021.11.27 오후 1:00',
      [
        ['2021-11-26', 'published'],
        ['2021-11-27', 'modified'],
      ],
    ],
    ['2021-11-26 10:00 송고', [['2021-11-26', 'published']]],
    [
      '10:00 27.12.2021 (обновлено: 14:31 28.12.2021)',
      [
        ['2021-12-27', undefined],
        ['2021-12-28', 'modified'],
      ],
    ],
    ['Опубликовано 26 ноября 2021', [['2021-11-26', 'published']]],
    ['发布时间：2021-11-26 10:00', [['2021-11-26', 'published']]],
    ['更新於 2021年11月27日', [['2021-11-27', 'modified']]],
    ['Copyright © 26 Nov 2021 The Strait Daily', [['2021-11-26', 'other']]],
    ['応募締切：2021年11月30日', [['2021-11-30', 'other']]],
    ['2021年11月30日まで', [['2021-11-30', 'other']]],
    ['14:27 JST, June 22, 2024', [['2024-06-22', undefined]]],
    ['更新时间：2021-11-27 10:00', [['2021-11-27', 'modified']]],
    ['最後更新時間：2021-11-27', [['2021-11-27', 'modified']]],
    ['修改时间 2021-11-27', [['2021-11-27', 'modified']]],
    ['时间：2021-11-26', [['2021-11-26', 'published']]],
    [
      '发布时间：2021-11-26 更新时间：2021-11-27',
      [
        ['2021-11-26', 'published'],
        ['2021-11-27', 'modified'],
      ],
    ],
    ['Edited by Mina Okabe, November 26, 2021', [['2021-11-26', undefined]]],
    ['Edited November 27, 2021', [['2021-11-27', 'modified']]],
  ])('%s', (line, expected) => {
    expect(datesOfLine(line, {}).map(({ day, role }) => [day, role])).toEqual(expected);
  });

  test('a label may stand in the line above', () => {
    expect(isDateLabel('Updated')).toBe(true);
    expect(isDateLabel('Updated 26 Nov 2021')).toBe(false);
    expect(isDateLabel('Politics')).toBe(false);
    expect(datesOfLine('26 Nov 2021', {}, 'Updated')).toMatchObject([{ role: 'modified' }]);
  });
});

test('dayInUrl reads a date in the path, and no other number', () => {
  expect(dayInUrl('https://a.example/2021/11/26/talks/')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/articles/20241116/k00')).toBe('2024-11-16');
  expect(dayInUrl('https://a.example/n1/2021/1126/c1002-3.html')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/2021-11/26/c_12.htm')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/gj/2021/11-26/96.shtml')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/politics/26/11/2021/61a0')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/view/AKR20211126001200073')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/article?k=2021112600123&g=pol')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/article?t=2021112600123')).toBeUndefined();
  expect(dayInUrl('https://a.example/1970/01/01/talks')).toBeUndefined();
  expect(dayInUrl('https://a.example/20211326/talks')).toBeUndefined();
  expect(dayInUrl('https://a.example/news/k10014680931000.html')).toBeUndefined();
  expect(dayInUrl('https://a.example/2018/11/6f1d20c0')).toBeUndefined();
  expect(dayInUrl('https://a.example/?d=2021-11-26')).toBeUndefined();
  expect(dayInUrl('no address')).toBeUndefined();
});

test.each([
  ['2023.08.24 21:17', true],
  ['[2019年5月31日 18時30分]', true],
  ['17 декабря 2021, 14:32', true],
  ['On June 22, 2024 the two ministers signed the papers in Osaka.', false],
  ['Kyodo News , 5:45 a.m.', false],
  ['The ferry first ran on 3 May 1987.', false],
  ['連絡船は1987年5月3日に初めて運航した。', false],
  ['1987年5月3日，两港之间的渡轮首次启航。', false],
  ['연락선은 1987년 5월 3일 처음으로 운항했다.', false],
  ['Паром впервые вышел 3 мая 1987 года из порта.', false],
  ['1987年5月3日　連絡船が初めて運航', false],
  ['1987년 5월 3일 연락선 최초 운항 개시', false],
  ['3 May 1987: The first ferry leaves port', false],
  ['この記事は2021年11月26日に公開されました。', true],
  ['This article was published on 26 Nov 2021.', true],
  ['2021年11月26日（金）14:27 公開', true],
  ['2021年11月26日 海峡新聞 国際', true],
  ['2021-11-26 한소라 기자', true],
  ['November 26, 2021 | 5 min read', true],
  ['26 Nov 2021 The Strait Daily', true],
])('isDateLine(%s) is %s', (text, is) => {
  expect(isDateLine(text)).toBe(is);
});
