import type { Page } from 'puppeteer-core';

/** One picture of a sheet. */
export interface Shot {
  /** What the picture is of, such as `ja, dark`. */
  label: string;
  png: Buffer;
}

/** No picture of the repository weighs more. */
const MOST_BYTES = 400_000;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Lays pictures out on one sheet, a row a theme and a column a language, and returns it as WebP, as fine as
 * it may be.
 */
export async function layOut(
  page: Page,
  title: string,
  shots: readonly Shot[],
  { columns, width }: { columns: number; width: number },
): Promise<Buffer> {
  const figures = shots.map(
    ({ label, png }) =>
      `<figure><figcaption>${escaped(label)}</figcaption><img width="${width}" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  const gap = 10;
  await page.setViewport({ width: columns * (width + gap) + gap, height: 600 });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: ${gap}px; background: #777; color: #fff; font: 13px/1.6 sans-serif }
    h1 { margin: 0; font-size: 16px }
    main { display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: ${gap}px; align-items: start }
    figure { margin: 0 } img { display: block }
  </style><h1>${escaped(title)}</h1><main>${figures.join('')}</main>`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  for (const quality of [80, 65, 50, 35, 20]) {
    const sheet = await page.screenshot({ type: 'webp', quality, fullPage: true });
    if (sheet.length <= MOST_BYTES || quality === 20) return Buffer.from(sheet);
  }
  throw new Error('unreachable');
}
