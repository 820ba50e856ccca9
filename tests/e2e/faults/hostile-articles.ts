import { OTHER } from '../hosts';
import type { SitePage } from '../site-proxy';
import { hostileMarkup, leakOf, traceOf } from './hostile-vectors';

export interface HostileArticle extends SitePage {
  /** Stands in its title and nowhere else. */
  name: string;
  /** The body as it was written, with nothing taken out. */
  html: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Articles in our own words with markup in them that runs scripts and asks servers, `each` of it in one. Their
 * titles, by-lines and outlets say markup too, as text.
 */
export function hostileArticles(count: number, each = 1): HostileArticle[] {
  return Array.from({ length: count }, (_, at) => hostileArticle(at + 1, at * each, each));
}

function hostileArticle(number: number, first: number, each: number): HostileArticle {
  const markup = Array.from({ length: each }, (_, at) => hostileMarkup(first + at));
  const name = `Boat ${number}.`;
  const said = `<img src=${leakOf(first)} onerror=${traceOf(first)}>`;
  const title = escaped(`${name} ${said} Tokyo and Moscow agree on a landing at Kunashiri`);
  const html = `<p>Japanese Foreign Minister Taro Kono and Russian Foreign Minister Sergei Lavrov agreed that boat number ${number} may land at Kunashiri with former residents and their families, the ministry in Tokyo said.</p>
${markup.join('\n<p>Line after line of the log was read aloud, and nobody in the room had a question about it.</p>\n')}
<p>The boat carries ${number + 20} passengers and returns to Nemuro on the same evening if the weather allows it. Officials of Japan and Russia will be on board.</p>`;
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<meta property="og:type" content="article"><meta property="og:site_name" content="${escaped(said).replaceAll('"', '')}">
<meta name="author" content="${escaped(said).replaceAll('"', '')}">
<meta property="article:published_time" content="2019-06-${String((number % 28) + 1).padStart(2, '0')}T08:00:00+09:00">
</head><body><article><h1>${title}</h1>
${html}
</article></body></html>`;
  return { url: `https://${OTHER}/hostile-boats/${number}.html`, body, name, html };
}
