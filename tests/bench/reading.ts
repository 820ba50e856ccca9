import { JAPAN_PAGE, LONG_PAGE } from './articles';
import type { Figures } from './bench';
import { inFreshPages } from './in-chromium';
import { median } from './page-script';

interface Sample {
  read: number;
  parse: number;
  text: number;
  kind: string;
}

const MEASURE = `(() => {
  const at = performance.now();
  const { kind } = kirinuki.readPage(document, 'https://bench.example/world/talks');
  const read = performance.now() - at;
  const began = performance.now();
  let length = 0;
  for (let n = 0; n < 50; n++) length += document.body.textContent.length;
  const text = (performance.now() - began) / 50;
  const html = document.documentElement.outerHTML;
  const then = performance.now();
  new DOMParser().parseFromString(html, 'text/html');
  return { read, kind, text, parse: performance.now() - then, length };
})()`;

/** Pages that nobody writes to be read: what is done to a page that wants to keep the reader busy. */
const HOSTILE: Record<string, string> = {
  deep: `document.body.append(Array.from({ length: 10000 }).reduceRight((inner) => {
    const outer = document.createElement('div');
    outer.append(inner);
    return outer;
  }, document.body.firstElementChild));`,
  wide: `for (let i = 0; i < 60000; i++) {
    const line = document.createElement('p');
    line.innerHTML = '<span>Line</span> <b>number</b> ' + i;
    document.body.append(line);
  }`,
  links: `for (let i = 0; i < 20000; i++) {
    const item = document.createElement('li');
    item.innerHTML = '<a href="/story/' + i + '">A headline about something or other, number ' + i + '</a>';
    document.body.append(item);
  }`,
  data: `for (let i = 0; i < 1000; i++) {
    const block = document.createElement('script');
    block.type = 'application/ld+json';
    block.text = JSON.stringify({ '@type': 'NewsArticle', headline: 'x'.repeat(10000), nested: { '@graph': [{ '@type': 'Person', name: 'n' + i }] } });
    document.head.append(block);
  }`,
};

/**
 * Reading a whole page for the first time in Chromium, an article of 60 sentences and one of 1,200,
 * against the browser handing over the page's text once, and against parsing the page once; then pages
 * made to keep the reader busy.
 */
export async function benchReading(): Promise<Figures> {
  const figures: Figures = {};
  const run = async (html: string, before: string, times: number) => {
    const samples = await inFreshPages<Sample>(
      html,
      'lib/page/read-page.ts',
      `${before}\n${MEASURE}`,
      times,
    );
    return {
      kinds: new Set(samples.map(({ kind }) => kind)),
      worst: Math.max(...samples.map(({ read }) => read)),
      read: median(samples.map(({ read }) => read)),
      text: median(samples.map(({ text }) => text)),
      parse: median(samples.map(({ parse }) => parse)),
    };
  };
  for (const [name, html] of [
    ['article', JAPAN_PAGE],
    ['long', LONG_PAGE],
  ] as const) {
    const { kinds, worst, read, text, parse } = await run(html, '', 20);
    if (kinds.size !== 1 || !kinds.has('article'))
      throw new Error('the article of the benchmark was not read as one');
    figures[`reading.${name}.ms`] = read;
    figures[`reading.${name}.worst.ms`] = worst;
    figures[`reading.${name}.timesTextOnce`] = read / text;
    figures[`reading.${name}.timesParsing`] = read / parse;
  }
  for (const [name, before] of Object.entries(HOSTILE))
    figures[`reading.hostile.${name}.ms`] = (await run(JAPAN_PAGE, before, 3)).read;
  return figures;
}
