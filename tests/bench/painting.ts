import { defaultColours } from '../../lib/core/appearance';
import { highlightCss } from '../../lib/page/highlight-styles';
import type { Figures } from './bench';
import { median } from './page-script';
import { onPagesWithReadings } from './page-with-reading';
import { type Trace, traced } from './trace';

type Way = 'nothing' | 'bareWalk' | 'highlights' | 'markRanges';

const LOADS = 9;

/**
 * From a reading to painted words, in fresh pages of Chromium: time of the page's main thread, all of it
 * (script, style, layout, paint), less what the same moments cost when nothing is painted. Recognition
 * is no part of it: it runs in the background worker. Beside it a bare walk over the page, and mark.js
 * marking the same ranges block by block.
 */
export async function benchPainting(): Promise<Figures> {
  const figures: Figures = {};
  // In granted pages the rules of highlights stand before the page is drawn.
  const rules = `<style>${highlightCss(defaultColours, ':root')}</style>`;
  await onPagesWithReadings(
    async (name, open) => {
      const run = async (way: Way): Promise<{ trace: Trace; painted: number; writes: number }> => {
        const { page, reading } = await open();
        await page.evaluate(`globalThis.writes = kirinuki.watchWrites()`);
        const trace = await traced(page, () =>
          page.evaluate(`kirinuki.${way}(${JSON.stringify(reading)})`),
        );
        const sizes = (await page.evaluate('kirinuki.sizes()')) as {
          words: number;
          nodes: number;
          painted: number;
        };
        const writes = (await page.evaluate('writes()')) as number;
        figures[`painting.${name}.words`] = sizes.words;
        figures[`painting.${name}.nodes`] = sizes.nodes;
        if (way === 'highlights')
          figures[`painting.${name}.names`] = reading.items[0]?.mentions.length ?? 0;
        await page.close();
        return { trace, painted: sizes.painted, writes };
      };
      const runs = async (way: Way) => {
        const all: Awaited<ReturnType<typeof run>>[] = [];
        for (let load = 0; load < LOADS; load++) all.push(await run(way));
        const of = (measure: (trace: Trace) => number) =>
          median(all.map(({ trace }) => measure(trace)));
        return {
          total: of((trace) => trace('begun', 'ended').total),
          seen: of((trace) => trace('begun', way === 'nothing' ? 'Commit' : 'Layerize').total),
          longest: of((trace) => trace('begun', 'ended').longest),
          layouts: of((trace) => trace('begun', 'ended').times('Layout')),
          styles: of((trace) => trace('begun', 'ended').times('UpdateLayoutTree')),
          writes: median(all.map(({ writes }) => writes)),
          painted: median(all.map(({ painted }) => painted)),
        };
      };
      const none = await runs('nothing');
      const walk = await runs('bareWalk');
      const ours = await runs('highlights');
      const mark = await runs('markRanges');
      if (ours.painted === 0)
        throw new Error(`nothing was painted on the ${name} of the benchmark`);
      const put = (what: string, value: number) => {
        figures[`painting.${name}.${what}`] = value;
      };
      put('painted', ours.painted);
      put('nothing.ms', none.total);
      put('bareWalk.ms', walk.total - none.total);
      put('ms', ours.total - none.total);
      put('firstScreen.ms', ours.seen - none.seen);
      put('longestTask.ms', ours.longest);
      put('layouts', ours.layouts - none.layouts);
      put('styles', ours.styles - none.styles);
      put('writes', ours.writes - none.writes);
      put('timesBareWalk', (ours.total - none.total) / (walk.total - none.total));
      put('markJs.ms', mark.total - none.total);
      put('markJs.longestTask.ms', mark.longest);
      put('markJs.layouts', mark.layouts - none.layouts);
      put('markJs.writes', mark.writes - none.writes);
    },
    (html) => html.replace('</head>', `${rules}</head>`),
  );
  return figures;
}
