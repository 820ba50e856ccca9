import type { Page } from 'puppeteer-core';

/** A painted word, whether its nodes are in the document, and whether any style paints it. */
export interface PaintedWord {
  word: string;
  isIn: boolean;
  hasGround: boolean;
}

/**
 * The painted words in the order of the registry, read without anything that a hostile page may have
 * taken away: no ranges and no walkers, and the registry the page kept as `registry` before it put
 * another in its place. In a frame, where `frame` names one.
 */
export function readPainted(page: Page, frame = ''): Promise<PaintedWord[]> {
  return page.evaluate((name) => {
    const own = name ? (window.frames[name as never] as Window & typeof globalThis) : window;
    const kept = (own as unknown as { registry?: HighlightRegistry }).registry;
    const registry = kept ?? own.CSS.highlights;
    const words: { word: string; isIn: boolean; hasGround: boolean }[] = [];
    for (const [highlightName, highlight] of registry) {
      if (!/^kirinuki-(?!current)/.test(highlightName)) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const isOne = startContainer === endContainer;
        const head = startContainer.nodeValue ?? '';
        const tail = endContainer.nodeValue ?? '';
        const parent = startContainer.parentElement;
        const style =
          parent && own.getComputedStyle(parent, `::highlight(${highlightName})`).backgroundColor;
        words.push({
          word: isOne
            ? head.slice(startOffset, endOffset)
            : `${head.slice(startOffset)}…${tail.slice(0, endOffset)}`,
          isIn: startContainer.isConnected && endContainer.isConnected,
          hasGround: Boolean(style) && style !== 'rgba(0, 0, 0, 0)' && style !== 'transparent',
        });
      }
    }
    return words;
  }, frame);
}

export interface PaintWait {
  frame?: string;
  within?: number;
}

/** Waits until exactly these words are painted, in any order; the words painted last, where that never comes. */
export async function waitForPainted(
  page: Page,
  words: readonly string[],
  { frame = '', within = 12_000 }: PaintWait = {},
): Promise<string[]> {
  const wanted = [...words].sort().join('|');
  const start = Date.now();
  for (;;) {
    const painted = (await readPainted(page, frame).catch(() => []))
      .map(
        ({ word, isIn, hasGround }) =>
          word + (isIn ? '' : ' (gone)') + (hasGround ? '' : ' (bare)'),
      )
      .sort();
    if (painted.join('|') === wanted || Date.now() - start > within) return painted;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
