import { JAPAN_PAGE, UNRELATED_PAGE } from './articles';
import type { Figures } from './bench';
import { inFreshPages } from './in-chromium';
import { median } from './page-script';

/**
 * What a page pays that has nothing to do with Japan: the glance, called for the first time on a
 * fresh page in Chromium, against the browser handing over the page's text once (a mean of 100, for clocks
 * are coarse); and called again, in microseconds, when its code is warm.
 */
export async function benchGlance(): Promise<Figures> {
  const measure = `(() => {
    const at = performance.now();
    const related = kirinuki.mayConcernJapan(document);
    const glance = performance.now() - at;
    const { body } = document;
    const then = performance.now();
    let length = 0;
    for (let n = 0; n < 100; n++) length += body.textContent.length;
    const text = (performance.now() - then) / 100;
    const began = performance.now();
    for (let n = 0; n < 100; n++) kirinuki.mayConcernJapan(document);
    return { related, glance, text, length, again: (performance.now() - began) / 100 };
  })()`;
  interface Sample {
    related: boolean;
    glance: number;
    text: number;
    again: number;
  }
  const run = (html: string) => inFreshPages<Sample>(html, 'lib/page/glance.ts', measure, 20);
  const unrelated = await run(UNRELATED_PAGE);
  const related = await run(JAPAN_PAGE);
  if (unrelated.some((sample) => sample.related) || related.some((sample) => !sample.related)) {
    throw new Error('the glance is wrong about a page of the benchmark');
  }
  const glance = median(unrelated.map((sample) => sample.glance));
  return {
    'glance.unrelated.ms': glance,
    'glance.unrelated.worst.ms': Math.max(...unrelated.map((sample) => sample.glance)),
    'glance.unrelated.timesTextOnce': glance / median(unrelated.map((sample) => sample.text)),
    'glance.unrelated.again.us': 1000 * median(unrelated.map((sample) => sample.again)),
    'glance.related.ms': median(related.map((sample) => sample.glance)),
  };
}
