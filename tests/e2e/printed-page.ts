import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';

/**
 * What a print of the page looks like, as text that is the same for prints that look the same. In
 * Firefox it is all that the print draws. Chromium draws the parts of a line that a highlight cuts
 * it into one by one, also where the highlight has no look; so there it is every colour used, how
 * many shapes are filled or stroked, and all letters in their order.
 */
export async function printedPage(page: Page, name: BrowserName): Promise<string> {
  const drawn = await drawnByPrint(page);
  if (name === 'firefox') return drawn;
  const colours = new Set(drawn.match(/[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\b/g));
  const shapes = drawn.match(/^(?:f\*?|S|B\*?)$/gm) ?? [];
  const letters = [...drawn.matchAll(/<([\dA-F]+)> Tj/g)].map(([, codes]) => codes);
  return [...[...colours].sort(), shapes.length, letters.join('')].join('\n');
}

/** The drawing commands of the page's PDF: the rest of such a file says when it was made, and where in it what stands. */
async function drawnByPrint(page: Page): Promise<string> {
  const bytes = await page.pdf({ format: 'A4', printBackground: true, timeout: 60_000 });
  const file = Buffer.from(bytes).toString('latin1');
  const drawn = file.split('endstream').flatMap((part) => {
    const at = part.search(/>>\s*stream\r?\n/);
    const head = part.slice(Math.max(0, at - 400), at);
    if (at < 0 || /\/Type\s*\/(?:XRef|ObjStm)/.test(head)) return [];
    const data = part.slice(at).replace(/^>>\s*stream\r?\n/, '');
    return [drawingOf(Buffer.from(data, 'latin1'))];
  });
  if (drawn.length === 0) throw new Error('the print draws nothing');
  return drawn.join('\n');
}

function drawingOf(data: Buffer): string {
  try {
    return inflateSync(data).toString('latin1');
  } catch {
    return data.toString('latin1');
  }
}
