/** Texts of our own to measure with; ministers and the meeting of 31 May 2019 are real, the words are ours. */
const ABOUT_JAPAN = [
  'Japanese Foreign Minister Taro Kono and his Russian counterpart, Sergey Lavrov, met in Tokyo on Friday to go on with talks about a peace treaty.',
  "The two sides spoke of the four islands off Hokkaido, which Tokyo's maps name the Northern Territories and Moscow's the Southern Kurils.",
  'Kono told reporters that the difference of views had not become smaller. Lavrov said that his country would not be hurried by dates.',
  'An official of the Foreign Ministry in Tokyo said that joint projects on Etorofu and Kunashiri had been discussed by experts in the spring.',
  'Prime Minister Shinzo Abe is to meet President Vladimir Putin in Osaka next month, when leaders of the largest economies gather there.',
  'Former residents, whose number grows smaller by the year, hope to visit family graves on Shikotan and the Habomai islets this summer.',
];

const UNRELATED = [
  'The town library opened its doors again on Monday after a winter of repairs, and the first visitors came before nine with umbrellas and cake.',
  'Most of the money was raised by a choir, a running club and the owner of a bakery, who sold a loaf for the roof every morning for two years.',
  'The new reading room looks out on the river. On a clear day one can see the mill, the bridge and the allotments where beans are grown.',
  'Children asked for a bench that is not too high, and got three. The architect said that the bench had been the hardest part of the work.',
  'In the cellar, where the water stood in autumn, shelves now run on rails, and the old newspapers of the valley have been dried and counted.',
  'A lecture on moss is planned for April, and one on bees for May. Both are free, but those who bring a chair will sit more comfortably.',
];

const repeated = (sentences: string[], times: number) =>
  Array.from({ length: times }, () => sentences).flat();

export const ENGLISH_ARTICLE = {
  title: 'Japan and Russia go on with talks on a peace treaty',
  text: `${repeated(ABOUT_JAPAN, 10).join('\n')}\n`,
};

const NAVIGATION = ['Town', 'Valley', 'Sport', 'Weather', 'Letters', 'Archive'];

/** A whole page as newspapers make them: navigation, the article, a column of other headlines, a footer. */
export function newspaperPage(title: string, sentences: string[], language = 'en'): string {
  const menu = NAVIGATION.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  const others = Array.from(
    { length: 60 },
    (_, i) => `<li><a href="/story/${i}"><span>Story number ${i} of this week</span></a></li>`,
  ).join('');
  const body = sentences
    .map((sentence) => `<p>${sentence} <em>More</em> <a href="#more">on this</a>.</p>`)
    .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} | The Valley Paper</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2019-05-31T18:00:00+09:00"></head>
<body><header><nav><ul>${menu}</ul></nav></header><main><article><h1>${title}</h1>${body}</article></main>
<aside><h2>Also in the paper</h2><ul>${others}</ul></aside><footer><p>The Valley Paper, printed weekly</p></footer></body></html>`;
}

export const UNRELATED_PAGE = newspaperPage('The library is open again', repeated(UNRELATED, 10));
/** Sentences with a name about every `every` of them, as a report has that is mostly about what was done. */
const sparse = (length: number, every: number) =>
  Array.from({ length }, (_, at) => {
    const from = at % every === 0 ? ABOUT_JAPAN : UNRELATED;
    return from[Math.floor(at / every) % from.length] ?? '';
  });

/** About 1,500 words with some twenty names, and a live blog of 30,000 with some 260. */
export const SHORT_REPORT = newspaperPage(ENGLISH_ARTICLE.title, sparse(39, 4));
export const LIVE_BLOG = newspaperPage(ENGLISH_ARTICLE.title, sparse(1160, 9));
export const JAPAN_PAGE = newspaperPage(ENGLISH_ARTICLE.title, repeated(ABOUT_JAPAN, 10));
export const LONG_PAGE = newspaperPage(ENGLISH_ARTICLE.title, repeated(ABOUT_JAPAN, 200));
