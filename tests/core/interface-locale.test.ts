import { describe, expect, test } from 'vitest';
import { closestLanguage, fillIn, localeFor } from '../../lib/core/interface-locale';

describe('the tag that dates, plurals and fonts follow', () => {
  test.each([
    ['the same language: its region counts', 'en', 'en-AU', 'en-AU'],
    ['another language: the messages count', 'en', 'de-DE', 'en'],
    ['Russian in a browser that speaks English', 'ru', 'en-US', 'ru'],
    ['simplified Chinese bears its script', 'zh-CN', 'zh-CN', 'zh-Hans-CN'],
    ['so does traditional', 'zh-TW', 'en-US', 'zh-Hant-TW'],
    ['one script in another region', 'zh-TW', 'zh-HK', 'zh-Hant-HK'],
    ['the other script is another language', 'zh-CN', 'zh-TW', 'zh-Hans-CN'],
    ['an underscore', 'ja', 'ja_JP', 'ja-JP'],
    ['a tag that is none', 'en', '-?-', 'en'],
  ])('%s', (_, messages, browser, tag) => {
    expect(localeFor(messages, browser)).toBe(tag);
    expect(() => new Intl.DateTimeFormat(tag)).not.toThrow();
  });
});

test.each([
  ['en-GB', 'en'],
  ['ru', 'ru'],
  ['zh-HK', 'zh_TW'],
  ['zh-Hans-SG', 'zh_CN'],
  ['zh', 'zh_CN'],
  ['pt-BR', undefined],
  ['sr-Latn', undefined],
  ['', undefined],
  ['not a tag', undefined],
])('%s is read in %s', (tag, language) => {
  expect(closestLanguage(tag)).toBe(language);
});

test.each([
  ['$1 of $2', ['3', '7'], '3 of 7'],
  ['$2, $1', ['a', 'b'], 'b, a'],
  ['$1 and $2', ['one'], 'one and '],
  ['costs $$1', ['x'], 'costs $1'],
  ['$1', ['$2', 'never'], '$2'],
])('%s filled in', (message, values, filled) => {
  expect(fillIn(message, values)).toBe(filled);
});
