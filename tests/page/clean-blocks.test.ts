import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../lib/page/article-body';
import { cleanBlocks, noticeKind } from '../../lib/page/clean-blocks';
import { takeCredits } from '../../lib/page/inline-credit';
import { modelOf } from '../../lib/page/page-model';

const FIRST =
  'The two ministers met in Hakodate on Monday and spoke about the ferry, the port office said.';
const SECOND =
  'A third round is planned for the autumn, when the boats are back and the quotas are known.';
const context = {
  title: 'Ministers meet in Hakodate',
  authors: ['Mina Okabe-Lund'],
};

function cleaned(html: string) {
  const { document } = new JSDOM(`<!doctype html><body>${html}</body>`).window;
  const model = modelOf(document.body);
  const titleElement = model.names.indexOf('h1');
  return cleanBlocks(model, blocksOf(model.texts), { ...context, titleElement }).map((b) => b.text);
}

const prose = `<p>${FIRST}</p><p>${SECOND}</p>`;

describe('what is no part of the text is left out', () => {
  test.each<[name: string, html: string]>([
    ['the title again', `<p>Ministers meet in Hakodate</p>${prose}`],
    ['a by-line', `<p>By Mina Okabe-Lund</p>${prose}`],
    ['a date', `<p>May 15, 2024 10:15</p>${prose}`],
    ['an ad-block notice', `<p>It looks like you use an ad blocker.</p>${prose}`],
    [
      'a call to subscribe in the middle',
      `<p>${FIRST}</p><p>Sign up for our weekly newsletter.</p><p>${SECOND}</p>`,
    ],
    ['a call to subscribe, Japanese', `${prose}<p>会員登録すると全文をお読みいただけます</p>`],
    [
      'a link to another story',
      `<p>${FIRST}</p><p><a href="/2">Ferry prices to rise again in June</a></p><p>${SECOND}</p>`,
    ],
    [
      '“Read also” with what follows',
      `${prose}<p>Читайте также:</p><p><a href="/2">Паром подорожает</a></p>`,
    ],
    ['rights', `${prose}<p>© 2024 The Strait Daily. All rights reserved.</p>`],
    ['the editor’s name', `${prose}<p>（责任编辑：李二）</p>`],
    ['an agency’s mark', `${prose}<p>==Kyodo</p>`],
    ['labels', `<p>${FIRST}</p><p>Advertisement</p><p>${SECOND}</p><p>Share</p><p>Реклама</p>`],
    [
      'a heading with nothing below it',
      `${prose}<h3>Share this story</h3><ul><li><a href="/x">X</a></li></ul><h3>From the archive</h3>`,
    ],
    [
      'a tail of notices and headlines',
      `${prose}<p>Support quality journalism today.</p><p>Bakery sells out of melon bread</p><p>Night trains return to the coast</p><p>They burn oak for nine days and sleep beside the kiln all winter long.</p><p>Read more</p>`,
    ],
  ])('%s', (_, html) => {
    expect(cleaned(html)).toEqual([FIRST, SECOND]);
  });
});

describe('what stands outside the article that holds the title is left out', () => {
  const NOTICE =
    'The offices of the paper are closed on Monday, and letters are answered on the day after that.';
  const whole = `<h1>${context.title}</h1>${prose}${prose}${prose}`;
  const article = `<article>${whole}</article>`;
  test.each<[name: string, html: string]>([
    ['a notice below it', `<main>${article}<div>${NOTICE}</div></main>`],
    ['a paragraph below it', `<main>${article}<p>${NOTICE}</p></main>`],
    ['a notice above it', `<main><div>${NOTICE}</div>${article}</main>`],
    [
      'a part with a heading of its own',
      `${article}<section><h2>Letters</h2><p>${NOTICE}</p><p>${NOTICE}</p></section>`,
    ],
    ['a box above the title', `<div>${NOTICE}</div>${whole}`],
  ])('%s', (_, html) => {
    expect(cleaned(html)).toEqual([FIRST, SECOND, FIRST, SECOND, FIRST, SECOND]);
  });

  test('but paragraphs that go on below it stay', () => {
    expect(cleaned(`<main>${article}${prose}</main>`)).toHaveLength(8);
  });
});

describe('what is part of the text stays', () => {
  test.each<[name: string, html: string, lines: string[]]>([
    [
      'headings above prose',
      `<p>${FIRST}</p><h2>The ferry</h2><p>${SECOND}</p>`,
      [FIRST, 'The ferry', SECOND],
    ],
    [
      'a list of short points',
      `<ul><li>No ferry before June</li><li>Two boats a week after that</li></ul>${prose}`,
      ['No ferry before June', 'Two boats a week after that', FIRST, SECOND],
    ],
    [
      'short answers in an interview',
      `${prose}<p>Q: Will it pay?</p><p>A: No.</p>`,
      [FIRST, SECOND, 'Q: Will it pay?', 'A: No.'],
    ],
    [
      'prose that speaks of a newsletter',
      `<p>${FIRST}</p><p>The cooperative prints a newsletter for its nine hundred members, and its last issue, which came out on the day before the meeting, asked both governments to remember that the harbour freezes, that the crews are old, that the young have left for the cities, and that nobody has ever come back because of a declaration.</p>`,
      [
        FIRST,
        'The cooperative prints a newsletter for its nine hundred members, and its last issue, which came out on the day before the meeting, asked both governments to remember that the harbour freezes, that the crews are old, that the young have left for the cities, and that nobody has ever come back because of a declaration.',
      ],
    ],
  ])('%s', (_, html, lines) => {
    expect(cleaned(html)).toEqual(lines);
  });
});

test.each<[string, string, Record<string, string>]>([
  [
    '(부산=갈매기통신) 한소라 기자 = 장관들이 만났다고 항구 사무소가 밝혔다.',
    '장관들이 만났다고 항구 사무소가 밝혔다.',
    { source: '갈매기통신', byline: '한소라 기자' },
  ],
  [
    '（海風社記者陳一台北10日電）兩國部長在港口會面，討論渡輪。',
    '兩國部長在港口會面，討論渡輪。',
    { source: '海風社', byline: '陳一' },
  ],
  [
    '両外相は港で会い、連絡船について長い時間話し合った。【函館・森山葉】',
    '両外相は港で会い、連絡船について長い時間話し合った。',
    { byline: '森山葉' },
  ],
  [
    'HAKODATE, Japan (Jiji Press) -- The ministers met.',
    'HAKODATE, Japan (Jiji Press) -- The ministers met.',
    { source: 'Jiji Press' },
  ],
  [
    'The ministers met in Hakodate on Monday. (Kyodo)',
    'The ministers met in Hakodate on Monday.',
    { source: 'Kyodo' },
  ],
  [
    'The ministers (both new to their posts) met.',
    'The ministers (both new to their posts) met.',
    {},
  ],
])('the credit of “%s”', (line, text, credit) => {
  const { document } = new JSDOM(`<!doctype html><body><p>${line}</p></body>`).window;
  const taken = takeCredits(blocksOf(modelOf(document.body).texts));
  expect(taken.blocks.map((b) => b.text)).toEqual([text]);
  expect(taken.credit).toEqual(credit);
});

test('a long text is no notice, whatever words it holds', () => {
  expect(noticeKind('All rights reserved.')).toBe('rights');
  expect(
    noticeKind(
      `All rights reserved. ${'The harbour office read the sentence out again and again. '.repeat(8)}`,
    ),
  ).toBeUndefined();
});
