import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/**
 * All that a print of the page draws, as the drawing commands of its PDF: the rest of such a file
 * says when it was made, and where in it what stands.
 */
export async function printedPage(page: Page): Promise<string> {
  const bytes = await page.pdf({ format: 'A4', printBackground: true, timeout: 60_000 });
  const file = Buffer.from(bytes).toString('latin1');
  const streams = [...file.matchAll(/(<<(?:(?!stream).)*>>)\s*stream\r?\n(.*?)\s*endstream/gs)];
  const drawn = streams.flatMap(([, head = '', data = '']) =>
    /\/Type\s*\/(?:XRef|ObjStm)/.test(head) ? [] : [drawingOf(Buffer.from(data, 'latin1'))],
  );
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
