import { OTHER } from './hosts';
import type { SitePage } from './site-proxy';

const at = (path: string) => `https://${OTHER}/${path}`;

/** An article and a list full of things that a browser loads, and of things it would load if somebody touched them. */
export const ARTICLE = at('pictures.html');
export const LISTING = at('pictures-list.html');

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * What stands in each kind of place. A reader that makes copies of a page's elements in the page's own document
 * sets off those that are not loaded by themselves: postponed pictures, those for browsers without scripts, …
 */
const pictures = (where: string) => `
<img src="/${where}-plain.gif" alt="A harbour">
<img srcset="/${where}-small.gif 1x, /${where}-large.gif 3x" src="/${where}-unset.gif" alt="The same harbour">
<picture><source media="(max-width: 1px)" srcset="/${where}-narrow.gif"><img src="/${where}-wide.gif" alt=""></picture>
<img data-src="/${where}-postponed.jpg" data-srcset="/${where}-postponed-2.jpg 2x" class="lazyload" alt="A boat">
<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-original="/${where}-original.jpg" alt="">
<noscript><img src="/${where}-noscript.jpg" alt="A boat"><img src="https://tracker.example/${where}.gif" alt=""></noscript>
<template><img src="/${where}-template.jpg" alt=""></template>
<figure><a href="/${where}-linked.html"><img src="/${where}-linked.gif" alt="A quay"></a><figcaption>A quay in Nemuro.</figcaption></figure>
<video preload="none" poster="/${where}-poster.gif"><source src="/${where}-film.mp4"></video>
<div style="background-image: url(/${where}-ground.gif); height: 9px"></div>`;

const far = `<div style="height: 30000px"></div><img loading="lazy" width="9" height="9" src="/far.gif" alt="">`;

const head = (
  title: string,
  kind: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title}</title><link rel="icon" href="data:,">
<meta property="og:type" content="${kind}"><meta property="og:image" content="https://tracker.example/og.jpg">
<link rel="stylesheet" href="/style.css"><link rel="amphtml" href="/amp.html">`;

const DONE = `<script src="/script.js"></script>`;

const article = `${head('Kono and Lavrov speak about boats off Kunashiri', 'article')}
<link rel="canonical" href="${ARTICLE}">
<meta property="article:published_time" content="2019-05-31T09:30:00+09:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Kono and Lavrov speak about boats off Kunashiri","image":["https://tracker.example/ld.jpg"],"datePublished":"2019-05-31T09:30:00+09:00"}</script>
</head><body><article><h1>Kono and Lavrov speak about boats off Kunashiri</h1>
<p>TOKYO – Foreign Minister Taro Kono received his Russian counterpart, Sergei Lavrov, on Friday for talks about boats and about the islands that Japan and Russia both claim.</p>
${pictures('article')}
<p>Lavrov answered that joint ventures on Kunashir and Iturup would have to follow Russian law, and that the ministry in Moscow would send a list of the boats before the summer.</p>
<p>Kono told reporters in Tokyo that Japan would go on speaking with Russia about graves on Kunashiri, about kelp and about a treaty of peace between the two countries.</p>
<iframe src="/frame.html" title="Tide table"></iframe>
</article>${far}${DONE}</body></html>`;

const teasers = [
  'Kono and Lavrov meet in Tokyo about Kunashiri',
  'Japan and Russia to speak about boats off Habomai',
  'Lavrov to answer Japan about graves on Etorofu',
  'How to grill a saury',
  'Harbour festival draws a crowd',
];
const listing = `${head('Japan and Russia', 'website')}</head><body><main><h1>Japan and Russia</h1>
${teasers
  .map(
    (title, index) => `<article class="teaser"><h2><a href="/story-${index}.html">${title}</a></h2>
${pictures(`teaser-${index}`)}<p>The foreign ministries of Japan and Russia wrote about it, or did not: this line is as long as such lines are.</p></article>`,
  )
  .join('\n')}
</main>${far}${DONE}</body></html>`;

/** The page's own script asks for something too, and says when it has its answer. */
const script = `fetch('/counted?' + document.title.length, { method: 'POST' }).finally(() => {
  document.documentElement.dataset.done = 'yes';
});`;

const LOADED = ['plain', 'small', 'large', 'wide', 'linked', 'poster', 'ground'];
const PLACES = ['article', ...teasers.map((_, index) => `teaser-${index}`)];

/**
 * Both pages with what they load. Pictures are there and may be kept, as on the web. What a page does not load by itself is 404, which is a request like any other.
 */
export function picturePages(): SitePage[] {
  const headers = { 'cache-control': 'max-age=600' };
  const names = PLACES.flatMap((place) => LOADED.map((kind) => `${place}-${kind}`));
  const gif = (name: string) => ({
    url: at(`${name}.gif`),
    body: PIXEL,
    type: 'image/gif',
    headers,
  });
  return [
    { url: ARTICLE, body: article },
    { url: LISTING, body: listing },
    { url: at('style.css'), body: 'body { background: url(/paper.gif) }', type: 'text/css' },
    { url: at('script.js'), body: script, type: 'text/javascript' },
    {
      url: at('frame.html'),
      body: '<!doctype html><title>Tides</title><img src="/tide.gif" alt="">',
    },
    ...['paper', 'tide', ...names].map(gif),
  ];
}
