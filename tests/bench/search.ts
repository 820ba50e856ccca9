import { env } from 'node:process';
import type { Figures } from './bench';
import { madeLanguages } from './made-words';
import { median, pageScript } from './page-script';
import type { Asked } from './search-page';
import { withExtension } from './with-extension';

const SIZES = (env.KIRINUKI_BENCH_SIZES ?? '1000,10000').split(',').map(Number);
const QUERIES = 90;
/** Clippings that are saved between one look after the index and the next. */
const SAVES = 1000;
const ONE_BY_ONE = 200;

/**
 * Search in Chromium on a page of the extension, over archives of so many made-up clippings in five languages
 * (`KIRINUKI_BENCH_SIZES=1000,10000,100000`): twenty hits with titles, passages and marks, every query asked
 * once. Beside it the least any search must do to show twenty hits, what a save takes with the index's row and
 * without, what the index weighs, and what was written for it.
 */
export async function benchSearch(): Promise<Figures> {
  const figures: Figures = {};
  for (const size of SIZES) Object.assign(figures, await benchSize(size));
  const [from, to] = [10_000, 100_000];
  for (const language of madeLanguages) {
    const of = (size: number) => figures[`search.${size}.${language}.p50.ms`];
    const [before, after] = [of(from), of(to)];
    if (before !== undefined && after !== undefined)
      figures[`search.${language}.growth.10000to100000`] = after / before;
  }
  return figures;
}

function benchSize(size: number): Promise<Figures> {
  return withExtension(async ({ openExtensionPage }) => {
    const script = await pageScript('tests/bench/search-page.ts', 'kirinuki');
    const part = `search.${size}`;
    const figures: Figures = {};
    const page = await openExtensionPage('archive.html');
    await page.evaluate(`${script}; globalThis.kirinuki = kirinuki;`);
    const call = async <T>(expression: string) =>
      (await page.evaluate(`kirinuki.${expression}`)) as T;
    let written = 0;
    let sealing = 0;
    const total = size + 2 * ONE_BY_ONE;
    const ready = size > MOST_SAVED ? await fillWhole(call, total, size) : 0;
    for (let from = ready; from < size; from += SAVES) {
      await call(`fill(${from}, ${Math.min(size, from + SAVES)}, ${total})`);
      const start = performance.now();
      for (;;) {
        const work = await call<{ written: number; more: boolean }>('seal(50)');
        written += work.written;
        if (!work.more) break;
      }
      sealing += performance.now() - start;
    }
    if (ready === 0) {
      figures[`${part}.written.kBASave`] = written / size / 1000;
      figures[`${part}.sealing.msASave`] = sealing / size;
    }
    const { given, disk, segments } = await call<{
      given: number;
      disk: number;
      segments: number[];
    }>('size()');
    figures[`${part}.index.kBAClipping`] = given / size / 1000;
    figures[`${part}.index.onDisk.kBAClipping`] = disk / size / 1000;
    figures[`${part}.segments`] = segments.length;
    const raw = await call<number[]>('raw(100)');
    figures[`${part}.raw.p50.ms`] = median(raw);
    figures[`${part}.first.ms`] = await call<number>('first()');
    for (const [order, suffix] of [
      ['newest', ''],
      ['best', '.best'],
    ] as const)
      for (const language of madeLanguages) {
        const asked = await call<Asked[]>(
          `ask('${language}', ${QUERIES}, ${total}, { order: '${order}' })`,
        );
        const times = asked.map(({ ms }) => ms);
        figures[`${part}.${language}${suffix}.p50.ms`] = median(times);
        figures[`${part}.${language}${suffix}.p95.ms`] = quantile(times, 0.95);
        figures[`${part}.${language}${suffix}.max.ms`] = Math.max(...times);
        if (env.KIRINUKI_BENCH_SLOWEST)
          for (const { query, ms, hits } of asked.toSorted((a, b) => b.ms - a.ms).slice(0, 6))
            console.log(`    ${order} ${language} ${ms.toFixed(1)} ms, ${hits} hits: ${query}`);
      }
    figures[`${part}.save.p50.ms`] = median(
      await call<number[]>(`save(${size}, ${size + ONE_BY_ONE}, ${total}, false)`),
    );
    figures[`${part}.save.indexed.p50.ms`] = median(
      await call<number[]>(`save(${size + ONE_BY_ONE}, ${total}, ${total}, true)`),
    );
    return figures;
  });
}

/** Larger archives are filled with whole segments; what is written for each save is seen in smaller ones. */
const MOST_SAVED = 20_000;

/** A page that builds a segment answers nothing for a while, longer than a browser is waited for. */
async function fillWhole(
  call: <T>(expression: string) => Promise<T>,
  total: number,
  size: number,
): Promise<number> {
  await call(`beginFilling(${total}, ${size})`);
  for (;;) {
    try {
      return await call<number>('awaitFilling()');
    } catch (error) {
      if (!/timed out/i.test(String(error))) throw error;
    }
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
