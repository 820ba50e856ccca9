// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { Particulars } from '../../components/Particulars';
import { type Article, origins } from '../../lib/core/article';
import { clear, show, textOf } from './screen';

afterEach(clear);

const article: Article = {
  url: 'https://harbour.example/1',
  title: 'Ferry talks end',
  text: 'They ended.',
  language: 'en',
  outlet: 'The Harbour Times',
  source: 'Jiji Press',
  byline: 'Mina Okabe',
  section: 'Politics',
  published: '2021-11-26',
  publishedRaw: '令和3年11月26日',
  modified: '2021-11-27',
  modifiedRaw: '2021-11-27T09:00+09:00',
  canonicalUrl: 'https://harbour.example/one',
  origins: {
    title: 'page',
    outlet: 'known',
    source: 'page',
    byline: 'json-ld',
    section: 'meta',
    language: 'text',
    published: 'page',
    modified: 'time',
    canonicalUrl: 'meta',
  },
};

const rowsOf = (place: Element) =>
  [...place.querySelectorAll('dl > div')].map((row) => [
    textOf(row.querySelector('dt')),
    ...[...row.querySelectorAll('dd > span')].map(textOf),
  ]);

describe('the particulars of an article', () => {
  test('each has its value, where it was read, and the words of a date', async () => {
    const place = await show(<Particulars of={article} />);
    expect(rowsOf(place)).toEqual([
      ['Title', 'Ferry talks end', 'from words on the page'],
      ['Outlet', 'The Harbour Times', 'from Kirinuki’s list of outlets'],
      ['Source', 'Jiji Press', 'from words on the page'],
      ['By', 'Mina Okabe', 'from the page’s data for machines'],
      ['Section', 'Politics', 'from what the page declares in its code'],
      ['Language', 'English', 'made out from the text'],
      ['Published', '26 Nov 2021', 'from words on the page: “令和3年11月26日”'],
      [
        'Changed',
        '27 Nov 2021',
        'from a date marked as such on the page: “2021-11-27T09:00+09:00”',
      ],
      ['Address', 'https://harbour.example/one', 'from what the page declares in its code'],
    ]);
  });

  test('they are folded away until the reader asks, under a name of their own', async () => {
    const place = await show(<Particulars of={article} />);
    expect(place.querySelector('details')?.open).toBe(false);
    expect(textOf(place.querySelector('summary'))).toBe('Where each of this was read');
  });

  test('the page’s words are marked as its language, ours as nothing', async () => {
    const place = await show(<Particulars of={{ ...article, language: 'ja' }} />, 'ja');
    const langs = [...place.querySelectorAll('dd > span:first-child')].map((span) =>
      span.getAttribute('lang'),
    );
    expect(langs).toEqual(['ja', 'ja', 'ja', 'ja', 'ja', null, null, null, null]);
    expect(rowsOf(place)[5]).toEqual(['言語', '日本語', '本文から判定']);
  });

  test('an address that gave the date is not repeated as its words', async () => {
    const given = { publishedRaw: article.url, origins: { published: 'url' as const } };
    const place = await show(<Particulars of={{ ...article, ...given }} />);
    expect(rowsOf(place)[6]).toEqual(['Published', '26 Nov 2021', 'from the page’s address']);
  });

  test('what an older version saved without its origins says so', async () => {
    const kept = { origins: { published: 'json-ld' as const }, language: 'und' as const };
    const place = await show(<Particulars of={{ ...article, ...kept }} />);
    expect(rowsOf(place)[0]).toEqual([
      'Title',
      'Ferry talks end',
      'where it was read was not kept',
    ]);
    expect(rowsOf(place)[5]?.[1]).toBe('another language');
  });

  test('what came from no page has nothing to tell', async () => {
    const { origins: _, ...rest } = article;
    expect((await show(<Particulars of={rest} />)).textContent).toBe('');
  });

  test.each(['en-GB', 'ja'] as const)('every origin has words in %s', async (locale) => {
    for (const origin of origins) {
      const place = await show(
        <Particulars of={{ ...article, origins: { title: origin } }} />,
        locale,
      );
      expect(rowsOf(place)[0]?.[2]).toMatch(/\p{L}{2}/u);
    }
  });
});
