import { describe, expect, test } from 'vitest';
import { addressKey } from '../../lib/core/address';

describe('one article has one key, however the reader came to it', () => {
  const key = 'news.example/world/talks';
  test.each([
    ['as it is', 'https://news.example/world/talks'],
    ['by http and with www.', 'http://www.news.example/world/talks'],
    ['with a trailing slash', 'https://news.example/world/talks/'],
    ['with a fragment', 'https://news.example/world/talks#comments'],
    ['from a newsletter', 'https://news.example/world/talks?utm_source=mail&utm_medium=daily'],
    ['from a social network', 'https://news.example/world/talks?fbclid=a1'],
    ['with its port written out', 'https://NEWS.example:443/world/talks'],
    ['with a parameter that is empty', 'https://news.example/world/talks?'],
    ['with spaces around it', '  https://news.example/world/talks '],
  ])('%s', (_, url) => {
    expect(addressKey(url)).toBe(key);
  });
});

describe('different articles have different keys', () => {
  test.each([
    ['another path', 'https://news.example/a', 'https://news.example/b'],
    ['another host', 'https://news.example/a', 'https://other.example/a'],
    [
      'an identifying parameter',
      'https://news.example/view?id=1',
      'https://news.example/view?id=2',
    ],
    ['case in the path', 'https://news.example/A', 'https://news.example/a'],
    ['a route in the fragment', 'https://news.example/#!/a', 'https://news.example/#!/b'],
  ])('%s', (_, one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  test('the order of parameters makes no difference', () => {
    expect(addressKey('https://news.example/v?b=2&a=1')).toBe(
      addressKey('https://news.example/v?a=1&b=2'),
    );
  });
});
