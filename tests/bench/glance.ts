import { JAPAN_PAGE, UNRELATED_PAGE } from './articles';
import type { Figures } from './bench';
import { inFreshPages } from './in-chromium';
import { median } from './page-script';

/**
 * What a page pays that has nothing to do with Japan: the glance, called for the first time on a
 * fresh page in Chromium, against the browser handing over the page's text once.
 */
export async function benchGlance(): Promise<Figures> {
  const measure = `(() => {
    const at = performance.now();
    const related = kirinuki.mayConcernJapan(document);
    const glance = performance.now() - at;
    const { body } = document;
    const then = performance.now();
    const { length } = body.textContent;
    return { related, glance, text: performance.now() - then, length };
  })()`;
  interface Sample {
    related: boolean;
    glance: number;
    text: number;
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
    'glance.related.ms': median(related.map((sample) => sample.glance)),
  };
}
