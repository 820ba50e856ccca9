import { JAPAN_PAGE } from './articles';
import type { Figures } from './bench';
import { inFreshPages } from './in-chromium';
import { median } from './page-script';

/** Reading a whole page for the first time in Chromium, against parsing the same page once. */
export async function benchReading(): Promise<Figures> {
  const samples = await inFreshPages<{ read: number; parse: number; kind: string }>(
    JAPAN_PAGE,
    'lib/page/read-page.ts',
    `(() => {
      const at = performance.now();
      const { kind } = kirinuki.readPage(document, 'https://bench.example/world/talks');
      const read = performance.now() - at;
      const html = document.documentElement.outerHTML;
      const then = performance.now();
      new DOMParser().parseFromString(html, 'text/html');
      return { read, kind, parse: performance.now() - then };
    })()`,
    20,
  );
  if (samples.some(({ kind }) => kind !== 'article'))
    throw new Error('the article of the benchmark was not read as one');
  const read = median(samples.map((sample) => sample.read));
  return {
    'reading.article.ms': read,
    'reading.article.worst.ms': Math.max(...samples.map((sample) => sample.read)),
    'reading.article.timesParsing': read / median(samples.map((sample) => sample.parse)),
  };
}
