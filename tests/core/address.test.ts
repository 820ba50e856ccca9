import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, addressKeys, hostOf, olderAddressKey } from '../../lib/core/address';

describe('one article has one key, however the reader came to it', () => {
  const key = 'news.example/world/talks-1';
  test.each([
    ['as it is', 'https://news.example/world/talks-1'],
    ['by http and with www.', 'http://www.news.example/world/talks-1'],
    ['with a trailing slash', 'https://news.example/world/talks-1/'],
    ['with a fragment', 'https://news.example/world/talks-1#comments'],
    ['with a fragment that says whence', 'https://news.example/world/talks-1#utm_source=rss'],
    ['with its port written out', 'https://NEWS.example:443/world/talks-1'],
    ['with a dot behind the host', 'https://news.example./world/talks-1'],
    ['with a user', 'https://reader:word@news.example/world/talks-1'],
    ['with a parameter that is empty', 'https://news.example/world/talks-1?'],
    ['with spaces around it', '  https://news.example/world/talks-1 '],
    ['with a letter encoded that need not be', 'https://news.example/world/t%61lks%2D1'],
    ['with a session', 'https://news.example/world/talks-1;jsessionid=A1B2'],
    ['as a folder’s first file', 'https://news.example/world/talks-1/index.html'],
    ['for print', 'https://news.example/world/talks-1?print=1'],
    ['on the host for small screens', 'https://m.news.example/world/talks-1'],
    ['on another such host', 'https://mobile.news.example/world/talks-1'],
    ['on a third, behind www.', 'https://www.touch.news.example/world/talks-1'],
    ['on the AMP host', 'https://amp.news.example/world/talks-1'],
    ['as an AMP page', 'https://news.example/world/talks-1/amp'],
    ['as an AMP page with a slash', 'https://news.example/world/talks-1/amp/'],
    ['as an AMP page by its first folder', 'https://news.example/amp/world/talks-1'],
    ['as an AMP page by its ending', 'https://news.example/world/talks-1.amp'],
    ['as an AMP page by a parameter', 'https://news.example/world/talks-1?amp'],
    ['by the parameter and a number', 'https://news.example/world/talks-1?amp=1'],
    ['by the form asked for', 'https://news.example/world/talks-1?outputType=amp'],
    ['in an AMP cache', 'https://news-example.cdn.ampproject.org/c/s/news.example/world/talks-1'],
    ['in one without a host of its own', 'https://cdn.ampproject.org/v/news.example/world/talks-1'],
    [
      'in that cache as the viewer asks for it',
      'https://news-example.cdn.ampproject.org/v/s/news.example/world/talks-1/amp?amp_js_v=0.1&usqp=mq33',
    ],
    ['from a search', 'https://www.google.com/amp/s/www.news.example/world/talks-1/amp'],
    ['from a search in Japan', 'https://www.google.co.jp/amp/s/news.example/world/talks-1'],
  ])('%s', (_, url) => {
    expect(addressKey(url)).toBe(key);
  });

  test.each(
    [
      'utm_source=mail&utm_medium=daily',
      'utm_source_platform=x',
      'fbclid=a1',
      'gclid=1&gad_source=1&gbraid=2',
      '_gl=1*a&_ga=2.1',
      'yclid=1&ysclid=lm1',
      'twclid=1',
      'ttclid=1',
      'ref_src=twsrc%5Etfw&ref_url=https%3A%2F%2Fa.example',
      'mc_cid=1&mc_eid=2',
      '_hsenc=p&_hsmi=1',
      'mkt_tok=1',
      'mtm_campaign=a&pk_kwd=b',
      'at_medium=RSS&at_campaign=KARANGA',
      'xtor=RSS-1',
      'CMP=share_btn',
      'guccounter=1&guce_referrer=a&guce_referrer_sig=b',
      'n_media=1&n_query=2&n_rank=3',
      'from=timeline&isappinstalled=0',
      'amp;utm_source=feed',
    ].map((query) => [query]),
  )('without what says how the reader came: %s', (query) => {
    expect(addressKey(`https://news.example/world/talks-1?${query}`)).toBe(key);
    expect(addressKey(`https://news.example/view?id=1&${query}`)).toBe('news.example/view?id=1');
  });

  test.each([
    ['the order of parameters', 'https://news.example/v?b=2&a=1', 'https://news.example/v?a=1&b=2'],
    [
      'a link escaped twice',
      'https://news.example/v?a=1&amp;b=2',
      'https://news.example/v?a=1&b=2',
    ],
    ['the case of an encoding', 'https://news.example/%e5%8c%97', 'https://news.example/%E5%8C%97'],
    [
      'what is not encoded at all',
      'https://news.example/北方/1',
      'https://news.example/%E5%8C%97%E6%96%B9/1',
    ],
    ['a Japanese smartphone host', 'https://sp.hamabe.jp/a/1', 'https://hamabe.jp/a/1'],
    [
      'a part in one language',
      'https://m-en.wire.example/view/1',
      'https://en.wire.example/view/1',
    ],
    [
      'an AMP page that is a file',
      'https://news.example/a/1.amp.html',
      'https://news.example/a/1.html',
    ],
    ['a route that is empty', 'https://news.example/a/1#/', 'https://news.example/a/1'],
  ])('%s makes no difference', (_, one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });
});

/** Each is another page than all the others. */
const DIFFERENT = [
  ['a path', 'https://news.example/a'],
  ['another path', 'https://news.example/b'],
  ['case in the path', 'https://news.example/A'],
  ['another host', 'https://other.example/a'],
  ['a port', 'https://news.example:8443/a'],
  ['a part in another language', 'https://en.news.example/a'],
  ['an identifying parameter', 'https://news.example/view?id=1'],
  ['another', 'https://news.example/view?id=2'],
  ['one that only looks like tracking', 'https://news.example/view?cid=3'],
  ['a campaign’s own page', 'https://news.example/view?source=mail'],
  ['a route in the fragment', 'https://news.example/#!/a'],
  ['another route', 'https://news.example/#!/b'],
  ['a route without a mark', 'https://news.example/#/a'],
  ['another of these', 'https://news.example/#/b'],
  ['the Spanish part of a Korean wire', 'https://sp.wire.kr/view/1'],
  ['that wire itself', 'https://wire.kr/view/1'],
  ['a list of AMP', 'https://news.example/tag/amp'],
  ['the list of tags', 'https://news.example/tag'],
  ['AMP, the company', 'https://news.example/amp/1'],
  ['its number in the paper', 'https://news.example/1'],
  ['a section about telephones', 'https://mobile.163.com/24/0501/x.html'],
  ['that site’s own', 'https://www.163.com/24/0501/x.html'],
  ['a site called like a small host', 'https://amp.dev/news/1'],
  ['the same under a ministry’s suffix', 'https://m.go.jp/news/1'],
  ['the same under a company’s', 'https://sp.co.jp/news/1'],
  ['a search', 'https://www.google.com/search?q=amp'],
  ['a small site’s front', 'https://m.news.example/'],
  ['the front', 'https://news.example/'],
  ['an article on print', 'https://news.example/2024/print'],
  ['the year', 'https://news.example/2024'],
  ['a slash in a name', 'https://news.example/a%2Fb'],
  ['two names', 'https://news.example/a/b'],
  ['an index that takes a parameter', 'https://news.example/index.php?p=1'],
  ['another of that', 'https://news.example/index.php?p=2'],
  ['a file', 'file:///saved/a.html'],
  ['no address', 'a note'],
] as const;

describe('different articles have different keys', () => {
  test('any two of the table', () => {
    const keys = DIFFERENT.map(([, url]) => addressKey(url));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

const label = fc.constantFrom(
  'www',
  'm',
  'sp',
  'amp',
  'mobile',
  'touch',
  'm-en',
  'en',
  'news',
  'co',
);
const part = fc.constantFrom(
  'amp',
  'a',
  'a-1',
  '2024',
  'index.html',
  '%e3%81%82',
  '%41',
  '記事',
  'x.amp',
  '',
);
const pair = fc.constantFrom(
  'id=1',
  'utm_source=a',
  'amp',
  'amp=1',
  'amp;b=2',
  'amp;amp;utm_a=1',
  '%61mp=1',
  'print=1',
  'q=%e3',
);
const address = fc
  .tuple(
    fc.array(label, { maxLength: 3 }),
    fc.constantFrom(
      'hamabe.jp',
      'news.example',
      'co.jp',
      'cdn.ampproject.org',
      'google.com',
      'dev',
    ),
    fc.constantFrom('', ':443', ':8080'),
    fc.array(part, { maxLength: 6 }),
    fc.array(pair, { maxLength: 3 }),
    fc.constantFrom('', '#a', '#/', '#/a', '#!a', '#!/a'),
    fc.boolean(),
  )
  .map(([labels, host, port, parts, pairs, fragment, slash]) =>
    [
      `https://${[...labels, host].join('.')}${port}`,
      ...parts.map((each) => `/${each}`),
      ...(slash ? ['/'] : []),
      pairs.length > 0 ? `?${pairs.join('&')}` : '',
      fragment,
    ].join(''),
  );

test('a key is the key of the address it makes', () => {
  fc.assert(
    fc.property(address, (url) => {
      expect(addressKey(`https://${addressKey(url)}`)).toBe(addressKey(url));
    }),
    { numRuns: 2000 },
  );
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(addressKey(addressKey(`https://news.example/${text}`))).toBeTypeOf('string');
      expect(addressKey(text)).toBeTypeOf('string');
    }),
  );
  expect(addressKey('https://news.example/\ud800')).toBe('news.example/\ud800');
});

describe('archives of before version 5', () => {
  test.each([
    ['https://www.news.example/a/?utm_source=b&id=1#c', 'news.example/a?id=1'],
    ['https://m.news.example/a/amp', 'm.news.example/a/amp'],
    ['https://news.example/a?utm_source_platform=b', 'news.example/a?utm_source_platform=b'],
  ])('%s was kept as %s', (url, key) => {
    expect(olderAddressKey(url)).toBe(key);
    expect(addressKeys(url)).toContain(key);
  });

  test('what has one key in both is looked up once', () => {
    expect(addressKeys('https://www.news.example/a')).toEqual(['news.example/a']);
  });
});

test.each([
  ['https://www.news.example/a', 'news.example'],
  ['https://M.News.example:443/a', 'm.news.example'],
  ['https://www.google.com/amp/s/news.example/a-1', 'google.com'],
  ['news.example/a', 'news.example'],
])('the host of %s is %s: what is granted and muted goes by it', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
