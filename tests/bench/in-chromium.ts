import puppeteer from 'puppeteer-core';
import { requireBrowsers } from '../e2e/find-browser';
import { pageScript } from './page-script';

/**
 * Runs `expression` in `times` fresh pages of Chromium that hold `html`, with the module `entry` as
 * the global `kirinuki`. Cold code on a fresh page is a content script's case.
 */
export async function inFreshPages<T>(
  html: string,
  entry: string,
  expression: string,
  times: number,
): Promise<T[]> {
  const script = await pageScript(entry, 'kirinuki');
  const browser = await puppeteer.launch({
    executablePath: requireBrowsers(['chromium']).chromium,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const results: T[] = [];
  try {
    for (let i = 0; i < times; i++) {
      const page = await browser.newPage();
      await page.setContent(html);
      results.push((await page.evaluate(`${script};\n${expression}`)) as T);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return results;
}
