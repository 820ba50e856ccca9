import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import type { Page } from 'puppeteer-core';
import type { Figures } from './bench';
import { pageScript } from './page-script';
import { withExtension } from './with-extension';

/** How many made-up clippings there are in the archives that are measured. */
export const SIZES = (env.KIRINUKI_BENCH_SIZES ?? '1000,10000').split(',').map(Number);
const AT_ONCE = 500;

/**
 * A profile whose archive holds so many made-up clippings, for `measure` on the page of the extension that filled it,
 * and for `afterwards` once that browser is closed.
 */
export async function inFilledArchive(
  size: number,
  measure: (page: Page) => Promise<void>,
  afterwards: (profile: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'kirinuki-archive-'));
  try {
    await withExtension(
      async ({ openExtensionPage }) => {
        const script = await pageScript('tests/bench/archive-page.ts', 'kirinuki');
        const page = await openExtensionPage('welcome.html');
        await page.evaluate(`${script}; globalThis.kirinuki = kirinuki;`);
        for (let from = 0; from < size; from += AT_ONCE)
          await page.evaluate(`kirinuki.fill(${from}, ${Math.min(size, from + AT_ONCE)}, ${size})`);
        await page.evaluate('kirinuki.endFilling()');
        await measure(page);
      },
      { profile },
    );
    await afterwards(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What `measure` finds with each filled archive by itself, the browser that filled it closed. */
export async function withFilledProfiles(
  measure: (profile: string, size: number) => Promise<Figures>,
): Promise<Figures> {
  const figures: Figures = {};
  for (const size of SIZES)
    await inFilledArchive(
      size,
      async () => undefined,
      async (profile) => {
        Object.assign(figures, await measure(profile, size));
      },
    );
  return figures;
}
