import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../lib/page/article-body';
import { cleanBlocks } from '../../lib/page/clean-blocks';
import { takeCredits } from '../../lib/page/inline-credit';
import { noticeKind } from '../../lib/page/judged-block';
import { modelOf } from '../../lib/page/page-model';
import { readPage } from '../../lib/page/read-page';

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
    [
      'a caption that no element marks',
      `<p>${FIRST}</p><div>The ferry leaves Hakodate. Photo: Ada Finch</div><div>函館を出る船＝15日、海上保安庁提供</div><div>부두의 배 [항만청 제공]</div><p>${SECOND}</p>`,
    ],
    [
      'the hour of an entry',
      `<p>${FIRST}</p><p>Published at 18:05 GMT</p><p>2 hours ago</p><p>3時間前</p><p>${SECOND}</p>`,
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

describe('what only sounds like a notice is news, and stays', () => {
  test.each([
    'A spokesman declined to comment on this.',
    'The two sides agreed to comment on this matter after the meeting in June.',
    'Georgia wants to become a member of the alliance by the end of the decade.',
    'Japan is already a member of the group.',
    'Four countries will sign up to the pact, and two will sign up for the patrols.',
    'The captain has a right to a fair trial, and his lawyers to a free trial record.',
    'The bill would change the copyright law for maps of the islands.',
    'By evening the boats were back in the harbour.',
    'From the bridge of the ferry one can see both coasts.',
    'Reporters were not let in.',
    'Yes.',
    '（３）医療物資の提供',
    '政府は写真を提供した。',
    'Photos of the island were shown to the court.',
    'The talks began at 10:30.',
    'The company, a follower of the rules, said that it would print the map again.',
    'Источник в министерстве подтвердил дату визита.',
    'По теме рыболовства стороны не говорили.',
    'Москва готова подписаться под этими словами.',
    'Рассылки писем с угрозами прекратились весной.',
    'По словам министра, наш канал связи остается открытым.',
    '相关报道称，双方谈了两个小时。',
    '外交部拒绝就此发表评论。',
    '該船未經許可進入十二海里。',
    '未经中方许可，任何船只不得进入。',
    '热门人选是前外相。',
    '该国去年成为会员国。',
    '政府のコメントは出ていない。',
    '関係者はコメントしなかった。',
    '大臣は「続きは明日」と述べた。',
    '관련 기사가 나온 뒤 대사가 사과했다.',
    '외교부 당국자는 구독 경제와는 무관하다고 말했다.',
    'The plan has hit a roadblock, officials in both capitals said.',
    'The resolution, sponsored by two islands and a port, passed by a wide margin.',
    'Japan is already a member, and its neighbour has asked to join.',
    'He told reporters to read the full text of the treaty before asking.',
    'Both capitals would keep reading the signals from the strait.',
    '(c) Each side renounces all claim to the islands named above;',
    'The envoy did not share the views expressed by the ambassador.',
    'Copyright law was among the topics of the second day.',
    'The embassy declined to comment on this story.',
    'The company said the accounts had violated its terms of service.',
    '个别议员的言论不代表该国官方立场。',
    '七国外长发表特别声明，谴责发射导弹。',
    '日方未经协商同意擅自使用相关资料。',
    '政府宣布禁止公务员下载多款社交APP。',
    'Министр прибыл в порт, чтобы участвовать в переговорах о рыболовстве.',
    'Страна отказалась подписаться на заявление семи государств.',
    '이 제보는 외교부 당국자를 통해 확인됐다.',
    '首相は手作りのクッキーを受け取り、子どもたちに礼を述べた。',
    '関連で、外相は隣国に抗議したと説明した。',
  ])('%s', (sentence) => {
    expect(cleaned(`<p>${FIRST}</p><p>${sentence}</p><p>${SECOND}</p>`)).toEqual([
      FIRST,
      sentence,
      SECOND,
    ]);
  });
});

describe('what readers wrote goes by its heading, and a counter of it does not take the date along', () => {
  const article = `<h1>${context.title}</h1><div class="story">${prose}${prose}</div>`;
  const readers = [1, 2, 3]
    .map(
      (n) =>
        `<div><b>gull${n}</b><p>I have said so ${n} times, and nobody in the harbour office has ever listened.</p></div>`,
    )
    .join('');
  const read = (body: string) => {
    const url = 'https://strait.example/2024/ministers-meet';
    const head =
      '<title>Ministers meet in Hakodate</title><meta property="og:type" content="article">';
    const { document } = new JSDOM(`<!doctype html>${head}<body>${body}`, { url }).window;
    return readPage(document, url).articles[0]?.article;
  };
  test.each([
    'Comments',
    '12 comments',
    'Join the conversation',
    'コメント',
    'Комментарии (3)',
    '댓글 3',
    '网友评论',
    '評論',
  ])('%s', (words) => {
    const text = read(
      `<main>${article}<div class="x"><h3>${words}</h3>${readers}</div></main>`,
    )?.text;
    expect(text?.split('\n')).toEqual([FIRST, SECOND, FIRST, SECOND]);
  });

  test('a counter', () => {
    const meta = '<div class="m"><span>コメント</span><span>2024年5月15日</span></div>';
    expect(read(`<main>${article.replace('</h1>', `</h1>${meta}`)}</main>`)?.published).toBe(
      '2024-05-15',
    );
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
