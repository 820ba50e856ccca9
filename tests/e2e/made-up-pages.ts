import { OTHER } from './hosts';
import type { SitePage } from './site-proxy';

/** As many different articles as a story wants, in our own words, each under its own address. */
export function madeUpArticles(count: number): SitePage[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const title = `Boat ${number}: Tokyo and Moscow agree on a landing at Kunashiri`;
    const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2019-06-${String((index % 28) + 1).padStart(2, '0')}T08:00:00+09:00">
</head><body><article><h1>${title}</h1>
<p>Japanese Foreign Minister Taro Kono and Russian Foreign Minister Sergei Lavrov agreed that boat number ${number} may land at Kunashiri with former residents and their families, the ministry in Tokyo said.</p>
<p>The boat carries ${number + 20} passengers and returns to Nemuro on the same evening if the weather allows it. Officials of Japan and Russia will be on board.</p>
</article></body></html>`;
    return { url: `https://${OTHER}/boats/${number}.html`, body };
  });
}
