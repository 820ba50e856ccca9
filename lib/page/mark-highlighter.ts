import Mark from 'mark.js';
import { defaultColours } from '../core/appearance';
import { CURRENT, GROUPS, HIGHLIGHT_PREFIX, markCss, toneOf } from './highlight-styles';
import type { Highlighter, HighlightTarget } from './highlighter';

/** A target in the page: several elements where it crosses inline markup. */
interface Marked {
  target: HighlightTarget;
  surface: string;
  elements: HTMLElement[];
}

const FLASH_MS = 1600;
const OWN_BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, figcaption, pre';

export interface MarkHighlighterOptions {
  /**
   * A page of somebody else's, where the reader asked for marks although they alter it: stop for
   * good at the first change inside a marked block, because a framework that renders a block again
   * over foreign elements writes wrong text or crashes (seen with React, Vue and Svelte).
   */
  live?: boolean;
}

/**
 * The same contract as `createHighlighter`, with `<mark>` elements by mark.js: for our own pages,
 * and for browsers without CSS highlights. Block by block, by ranges found elsewhere: mark.js's own
 * search costs seconds with a few thousand words, and one call over a whole body ten times as much.
 */
export function createMarkHighlighter(
  page: Window,
  { live = false }: MarkHighlighterOptions = {},
): Highlighter {
  const window = page as Window & typeof globalThis;
  const { document } = window;
  let marked: Marked[] = [];
  let blocks = new Map<HTMLElement, HighlightTarget[]>();
  let style: HTMLStyleElement | undefined;
  let observer: MutationObserver | undefined;
  let flash: number | undefined;
  let stopped = false;
  let wanted = defaultColours;
  let revealed: string | null = null;

  function ensureStyle(): void {
    if (style?.isConnected) return;
    style = document.createElement('style');
    style.textContent = markCss(wanted);
    document.head.append(style);
  }

  function blockOf(target: HighlightTarget): HTMLElement | null {
    const parent = target.range.startContainer.parentElement;
    return parent?.closest<HTMLElement>(OWN_BLOCK) ?? parent;
  }

  function markBlock(block: HTMLElement, targets: HighlightTarget[]): void {
    const offsets = textOffsets(window, block);
    const ranges = targets.flatMap((target) => {
      const { startContainer, startOffset, endContainer, endOffset } = target.range;
      const start = offsets.get(startContainer);
      const end = offsets.get(endContainer);
      if (start === undefined || end === undefined) return [];
      const length = end + endOffset - (start + startOffset);
      return length > 0 ? [{ start: start + startOffset, length, target }] : [];
    });
    // mark.js leaves out a range that begins before the one ahead of it ends.
    ranges.sort((a, b) => a.start - b.start);
    const tone = toneOf(window, block);
    const found = new Map<HighlightTarget, HTMLElement[]>();
    for (const group of GROUPS) {
      const ofGroup = ranges.filter(({ target }) => target.group === group);
      if (ofGroup.length === 0) continue;
      new Mark(block).markRanges(ofGroup, {
        className: HIGHLIGHT_PREFIX + group,
        each: (element, range) => {
          const target = ofGroup.find(({ start }) => start === range.start)?.target;
          if (!(element instanceof window.HTMLElement) || !target) return;
          element.dataset.tone = tone;
          found.set(target, [...(found.get(target) ?? []), element]);
        },
      });
    }
    for (const [target, elements] of found) {
      const surface = elements.map((element) => element.textContent ?? '').join('');
      marked.push({ target, surface, elements });
    }
  }

  function unmark(): void {
    observer?.disconnect();
    window.clearTimeout(flash);
    for (const block of blocks.keys()) {
      for (const group of GROUPS) new Mark(block).unmark({ className: HIGHLIGHT_PREFIX + group });
    }
    blocks = new Map();
    marked = [];
  }

  function stopAtFirstChange(): void {
    observer = new window.MutationObserver(() => {
      stopped = true;
      unmark();
    });
    for (const block of blocks.keys()) {
      observer.observe(block, { childList: true, characterData: true, subtree: true });
    }
  }

  const find = (id: string) => marked.find(({ target }) => target.id === id);

  return {
    paint(targets) {
      unmark();
      if (stopped) return;
      ensureStyle();
      for (const target of targets) {
        const block = blockOf(target);
        if (block) blocks.set(block, [...(blocks.get(block) ?? []), target]);
      }
      for (const [block, inBlock] of blocks) markBlock(block, inBlock);
      if (live) stopAtFirstChange();
    },
    setColours(colours) {
      wanted = colours;
      if (style) style.textContent = markCss(wanted);
    },
    clear() {
      unmark();
      style?.remove();
    },
    at(x, y) {
      const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('mark');
      if (!element) return null;
      return marked.find(({ elements }) => elements.includes(element))?.target ?? null;
    },
    reveal(id) {
      revealed = id;
      const elements = find(id)?.elements ?? [];
      elements[0]?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      for (const element of elements) element.classList.add(CURRENT);
      window.clearTimeout(flash);
      flash = window.setTimeout(() => {
        for (const element of elements) element.classList.remove(CURRENT);
      }, FLASH_MS);
    },
    rectOf(id) {
      const [element] = find(id)?.elements ?? [];
      return element?.getBoundingClientRect() ?? null;
    },
    current: () => (revealed !== null && find(revealed) ? revealed : null),
    inOrder: () =>
      marked
        .slice()
        .sort(byPlace)
        .map(({ target }) => target),
    painted: () => marked.map(({ surface }) => surface),
    isResting: () => false,
    renew() {},
  };
}

function byPlace({ elements: [a] }: Marked, { elements: [b] }: Marked): number {
  return a && b && a.compareDocumentPosition(b) & 4 ? -1 : 1;
}

/** Where each text node begins in the block's text, in UTF-16 code units. */
function textOffsets(window: Window & typeof globalThis, block: HTMLElement): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = window.document.createTreeWalker(block, window.NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    offsets.set(node, offset);
    offset += (node as Text).length;
  }
  return offsets;
}
