import type { Figures } from './bench';
import { median } from './page-script';
import { onPagesWithReadings } from './page-with-reading';
import { traced } from './trace';

/**
 * What it costs to tell which painted word is under the pointer, at a thousand points of the screen, beside
 * the browser's own hit test at the same points; and whether any of it made the page lay itself out.
 */
export async function benchHover(): Promise<Figures> {
  const figures: Figures = {};
  await onPagesWithReadings(async (name, open) => {
    const own: number[] = [];
    const over: number[] = [];
    let layouts = 0;
    for (let load = 0; load < 5; load++) {
      const { page, reading } = await open();
      await page.evaluate(`kirinuki.highlights(${JSON.stringify(reading)})`);
      const trace = await traced(page, async () => {
        const [hit, more] = (await page.evaluate('kirinuki.hover()')) as [number, number];
        own.push(hit);
        over.push(more);
      });
      layouts += trace('looking', 'looked').times('Layout');
      await page.close();
    }
    figures[`hover.${name}.browser.us`] = median(own);
    figures[`hover.${name}.over.us`] = median(over);
    figures[`hover.${name}.layouts`] = layouts;
  });
  return figures;
}
