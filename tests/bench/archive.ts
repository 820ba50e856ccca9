import type { Page } from 'puppeteer-core';
import type { Figures } from './bench';
import { inFilledArchive, SIZES } from './filled-archive';
import { median } from './page-script';

const TIMES = 60;
const SAVES = 100;
const KINDS = ['entity', 'name', 'party', 'topic', 'outlet', 'language', 'month', 'tag', 'unread'];

/**
 * Lists, filters, counts and saves in Chromium on a page of the extension, over archives of so many made-up
 * clippings in five languages (`KIRINUKI_BENCH_SIZES=1000,10000,100000`), beside the least that reading fifty
 * rows takes in the same archive.
 */
export async function benchArchive(): Promise<Figures> {
  const figures: Figures = {};
  for (const size of SIZES)
    await inFilledArchive(size, async (page) => {
      Object.assign(figures, await benchLists(page, size));
    });
  for (const [key, after] of Object.entries(figures)) {
    const before = figures[key.replace('.100000.', '.10000.')];
    if (key.includes('.100000.') && key.endsWith('.p50.ms') && before)
      figures[key.replace('.100000.', '.growth.').replace('.p50.ms', '')] = after / before;
  }
  return figures;
}

async function benchLists(page: Page, size: number): Promise<Figures> {
  const call = async <T>(expression: string) =>
    (await page.evaluate(`kirinuki.${expression}`)) as T;
  const figures: Figures = {};
  const measure = async (name: string, expression: string) => {
    const times = await call<number[]>(expression);
    figures[`archive.${size}.${name}.p50.ms`] = median(times);
    figures[`archive.${size}.${name}.p95.ms`] =
      times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  };
  await measure('raw', `rawPage(${TIMES})`);
  await measure('firstPage', `pages(${TIMES}, false)`);
  await measure('anyPage', `pages(${TIMES}, true)`);
  for (const kind of KINDS) await measure(`filter.${kind}`, `filtered('${kind}', ${TIMES})`);
  await measure('badges', `badges(${TIMES})`);
  await measure('known', `known(${TIMES}, ${size})`);
  await measure('save', `saves(${size}, ${size + SAVES})`);
  return figures;
}
