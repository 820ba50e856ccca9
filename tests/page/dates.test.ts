import { describe, expect, test } from 'vitest';
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
    ['1944-12-31', undefined, undefined],
    ['2101-01-01', undefined, undefined],
    ['2021-02-30', undefined, undefined],
    ['soon', undefined, undefined],
    ['', undefined, undefined],
  ])('%s in %s', (raw, zone, day) => {
    expect(parseDay(raw, zone)).toBe(day);
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

test('dayInUrl reads a date in the path, and no other number', () => {
  expect(dayInUrl('https://a.example/2021/11/26/talks/')).toBe('2021-11-26');
  expect(dayInUrl('https://a.example/articles/20241116/k00')).toBe('2024-11-16');
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
])('isDateLine(%s) is %s', (text, is) => {
  expect(isDateLine(text)).toBe(is);
});
