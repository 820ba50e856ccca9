import type { Page } from 'puppeteer-core';

export type PaintedKind = 'official' | 'unresolved' | 'territory' | 'agreement';

/** What is painted on a page, by kind, in the order of the page. */
export type PaintedWords = Record<PaintedKind, string[]>;

/** A page that was left alone. */
export const NOTHING_PAINTED: PaintedWords = {
  official: [],
  unresolved: [],
  territory: [],
  agreement: [],
};

/**
 * Reads the painted words off a page as the page itself sees them: the highlight registry is shared
 * between page and extension, so no test hook is needed, in Chromium or in Firefox. Of very long
 * pages only the ranges near the viewport are registered, so make the viewport tall.
 */
export function readHighlights(page: Page): Promise<PaintedWords> {
  return page.evaluate((none) => {
    const words = { ...none };
    for (const kind of Object.keys(none) as (keyof typeof none)[]) {
      const ranges: Range[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith(`kirinuki-${kind}`)) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          ranges.push(range);
        }
      }
      // Those of shadow trees stand where their tree does in the registry.
      ranges.sort((a, b) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : 0,
      );
      words[kind] = ranges.map((range) => range.toString());
    }
    return words;
  }, NOTHING_PAINTED);
}

/** A painted word with what stands before it, and with what stands behind it, in its own text nodes. */
export interface Surroundings {
  before: string;
  behind: string;
}

/** The surroundings of every painted word, up to `reach` characters on either side. */
export function readSurroundings(page: Page, reach = 24): Promise<Surroundings[]> {
  return page.evaluate((most) => {
    const all: { before: string; behind: string }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!/^kirinuki-(official|unresolved|territory|agreement)/.test(name)) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, Math.max(0, startOffset - most));
        range.setEnd(endContainer, endOffset);
        const before = range.toString();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, Math.min((endContainer as Text).data.length, endOffset + most));
        all.push({ before, behind: range.toString() });
      }
    }
    return all;
  }, reach);
}

/** Waits for something in a page that may stand in the background, where no frames are drawn. */
export async function waitInPage(page: Page, isTrue: () => boolean): Promise<void> {
  await page.waitForFunction(isTrue, { polling: 50 });
}

/** Words are painted a slice at a time; nothing new for so long is the end of it. A tab in the background is given little time. */
const QUIET_MS = 250;
const QUIET_BEHIND_MS = 2_500;

/** The painted words, once there are any, and no more come. */
export async function waitForHighlights(page: Page): Promise<PaintedWords> {
  const paintedSoFar = () =>
    page.evaluate(() => {
      let painted = 0;
      for (const [name, { size }] of CSS.highlights) {
        if (name.startsWith('kirinuki-')) painted += size;
      }
      return painted;
    });
  await waitInPage(page, () => {
    for (const [name, { size }] of CSS.highlights) {
      if (name.startsWith('kirinuki-') && size > 0) return true;
    }
    return false;
  });
  const isBehind = await page.evaluate(() => document.visibilityState === 'hidden');
  for (let before = 0, now = await paintedSoFar(); now !== before; now = await paintedSoFar()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, isBehind ? QUIET_BEHIND_MS : QUIET_MS));
  }
  return readHighlights(page);
}

/** Where the first painted occurrence of a word is in the viewport, once scrolled there. */
export function findPainted(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate(async (wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('kirinuki-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString() !== wanted) continue;
        startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // The page hears of its scrolling with the next frame; a page behind another draws none.
        await new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
          setTimeout(resolve, 500);
        });
        const [rect] = range.getClientRects();
        if (rect) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      }
    }
    throw new Error(`${wanted} is not painted`);
  }, word);
}
