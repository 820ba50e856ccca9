import { OTHER } from '../hosts';
import type { SitePage } from '../site-proxy';

const NAMED =
  'Japanese Foreign Minister Taro Kono and Russian Foreign Minister Sergei Lavrov agreed that';

/** Code units of a long article's text: more than browsers keep beside the other values of a row. */
export const LONG = 1_200_000;

/**
 * An article of its own for each number, in our own words, with its address. Every tenth is as long as a book,
 * because browsers put what is large into files of their own.
 */
export function paperArticle(number: number, { isLong = number % 10 === 0 } = {}): SitePage {
  const title = `Ferry ${number}: Tokyo and Moscow agree on a landing at Kunashiri`;
  const lines = [
    `<p>${NAMED} ferry number ${number} may land at Kunashiri with former residents and their families, the ministry in Tokyo said.</p>`,
    `<p>Ferry number ${number} carries ${number + 20} passengers and returns to Nemuro on the same evening if the weather allows it. Officials of Japan and Russia will be on board.</p>`,
  ];
  for (let length = 0, line = 1; isLong && length < LONG; line += 1) {
    const text = `Line ${line} of the log of ferry ${number}: at the hour of ${line % 24} the lookout wrote the number ${(line * 7919 + number) % 99_991} beside the height of the waves and the names of the boats that were seen from the bridge.`;
    length += text.length;
    lines.push(`<p>${text}</p>`);
  }
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<meta property="og:type" content="article">
<meta property="article:published_time" content="2019-06-${String((number % 28) + 1).padStart(2, '0')}T08:00:00+09:00">
</head><body><article><h1>${title}</h1>${lines.join('\n')}</article></body></html>`;
  return { url: paperUrl(number), body };
}

export const paperUrl = (number: number) => `https://${OTHER}/ferries/${number}.html`;

/** A list of articles, each with a headline that concerns Japan. */
export function paperList(name: string, numbers: readonly number[]): SitePage {
  const teasers = numbers.map(
    (number) =>
      `<article class="teaser"><h2><a href="/ferries/${number}.html">Ferry ${number}: Tokyo and Moscow agree on a landing at Kunashiri</a></h2><p>Foreign Minister Taro Kono and Sergei Lavrov speak of ferry ${number} and its ${number + 20} passengers.</p></article>`,
  );
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferries: ${name}</title><link rel="icon" href="data:,"></head>
<body><h1>Ferries</h1><main>${teasers.join('\n')}</main></body></html>`;
  return { url: `https://${OTHER}/lists/${name}.html`, body };
}
