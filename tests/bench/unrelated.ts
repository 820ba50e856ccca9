import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../e2e/build';
import { newspaperPage } from './articles';
import type { Figures } from './bench';
import { traced } from './trace';
import { withExtension } from './with-extension';

const PAGES = 100;
const BATCH = 25;
const STAYING = 4;
/** The glance looks a last time five seconds after a page is there. */
const LAST_LOOK_MS = 6_000;

const WHO = ['The choir', 'A baker', 'The ferry master', 'Our gardener', 'Two bell ringers'];
const DID = ['has mended', 'counted', 'will paint', 'sold', 'found'];
const WHAT = ['the old weir', 'forty jars of honey', 'a sundial', 'the milk cart', 'nine kites'];
const WHEN = [
  'before the frost',
  'on a wet Tuesday',
  'without a word',
  'in good time',
  'by lamplight',
];

/** Pages that differ in length, wording and shape, none of them about Japan. */
function pageNumber(at: number): string {
  const pick = (from: string[], step: number) => from[(at * 7 + step) % from.length] ?? '';
  const sentences = Array.from(
    { length: 5 + ((at * 13) % 90) },
    (_, n) => `${pick(WHO, n)} ${pick(DID, n * 3)} ${pick(WHAT, n * 2)} ${pick(WHEN, n + at)}.`,
  );
  const page = newspaperPage(`${pick(WHO, at)} ${pick(DID, at)} ${pick(WHAT, at)}`, sentences);
  // Every third page has its text in lines instead of paragraphs, as old systems print it.
  return at % 3 === 0 ? page.replaceAll('<p>', '').replaceAll('</p>', '<br>') : page;
}

/** What the extension costs on a hundred pages that have nothing to do with Japan: script put in, and main-thread time of ours. */
export async function benchUnrelated(): Promise<Figures> {
  return withExtension(async ({ newPage, serve, origin }) => {
    const urls = Array.from({ length: PAGES }, (_, at) => serve(`page-${at}`, pageNumber(at)));
    const page = await newPage();
    const settled = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))';
    let first = 0;
    let worst = 0;
    for (let at = 0; at < PAGES; at += BATCH) {
      const trace = await traced(page, async () => {
        for (const url of urls.slice(at, at + BATCH)) {
          await page.goto(url, { waitUntil: 'load' });
          await page.evaluate(settled);
        }
      });
      const { ms, longest } = trace().calls(origin);
      first += ms;
      worst = Math.max(worst, longest);
    }
    // A page that stays open is looked at twice more.
    let all = 0;
    for (const url of urls.slice(0, STAYING)) {
      const trace = await traced(page, async () => {
        await page.goto(url, { waitUntil: 'load' });
        await new Promise((resolve) => setTimeout(resolve, LAST_LOOK_MS));
      });
      all += trace().calls(origin).ms;
    }
    const bytes = readFileSync(
      join(builtExtension('chromium', '.output/bench').folder, 'content-scripts/glance.js'),
    ).length;
    return {
      'unrelated.pages': PAGES,
      'unrelated.each.bytes': bytes,
      'unrelated.all.bytes': bytes * PAGES,
      'unrelated.all.ms': first,
      'unrelated.each.ms': first / PAGES,
      'unrelated.longestCall.ms': worst,
      'unrelated.staying.ms': all / STAYING,
    };
  });
}
