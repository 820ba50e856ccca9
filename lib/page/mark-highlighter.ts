import Mark from 'mark.js';
import { defaultColours } from '../core/appearance';
import { type BlockRange, createBlockRanges } from './block-ranges';
import {
  CURRENT,
  GROUPS,
  HIGHLIGHT_PREFIX,
  type HighlightGroup,
  markCss,
  toneOf,
} from './highlight-styles';
import type { Highlighter, HighlightTarget } from './highlighter';

/** Below and above the kinds of mention: passages the reader kept, and what was searched for. */
const BELOW = ['quote', 'near-quote'] as const;
const ABOVE = ['hit'] as const;
const ALL = [...BELOW, ...GROUPS, ...ABOVE];

/** Words to be marked in a page of our own. Passages and hits may lie over mentions and over one another. */
export interface MarkTarget extends Omit<HighlightTarget, 'group'> {
  group: HighlightGroup | (typeof BELOW)[number] | (typeof ABOVE)[number];
}

export interface MarkHighlighter extends Highlighter {
  paint(targets: Iterable<MarkTarget>): void;
  /** The marks of a target, in the order of the page. */
  elementsOf(id: string): readonly HTMLElement[];
}

/** A target in the page: several elements where it crosses inline markup or blocks. */
interface Marked {
  target: MarkTarget;
  elements: HTMLElement[];
}

type TargetInBlock = BlockRange & { target: MarkTarget };

const FLASH_MS = 1600;

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
): MarkHighlighter {
  const window = page as Window & typeof globalThis;
  const { document } = window;
  let marked: Marked[] = [];
  let blocks = new Map<HTMLElement, TargetInBlock[]>();
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

  function markBlock(block: HTMLElement, inBlock: readonly TargetInBlock[]): void {
    // mark.js leaves out a range that begins before the one ahead of it ends.
    const ranges = inBlock.toSorted((a, b) => a.start - b.start);
    const tone = toneOf(window, block);
    const mark = (group: MarkTarget['group'], wanted: readonly TargetInBlock[]) => {
      if (wanted.length === 0) return;
      new Mark(block).markRanges([...wanted], {
        className: HIGHLIGHT_PREFIX + group,
        each: (element, range) => {
          const target = wanted.find(({ start }) => start === range.start)?.target;
          if (!(element instanceof window.HTMLElement) || !target) return;
          element.dataset.tone = tone;
          const known = marked.find((each) => each.target === target);
          if (known) known.elements.push(element);
          else marked.push({ target, elements: [element] });
        },
      });
    };
    for (const group of ALL) {
      const ofGroup = ranges.filter(({ target }) => target.group === group);
      if (isMention(group)) mark(group, ofGroup);
      else for (const each of ofGroup) mark(group, [each]);
    }
  }

  function unmark(): void {
    observer?.disconnect();
    window.clearTimeout(flash);
    for (const block of blocks.keys()) {
      for (const group of ALL) new Mark(block).unmark({ className: HIGHLIGHT_PREFIX + group });
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

  const mentions = () => marked.filter(isOfMention);
  const find = (id: string) => marked.find(({ target }) => target.id === id);

  return {
    paint(targets) {
      unmark();
      if (stopped) return;
      ensureStyle();
      // All places before the first mark: each mark makes new nodes of the old.
      const rangesOf = createBlockRanges(window);
      for (const target of targets)
        for (const range of rangesOf(target.range)) {
          const inBlock = blocks.get(range.block) ?? [];
          blocks.set(range.block, [...inBlock, { ...range, target }]);
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
      let element = document.elementFromPoint(x, y)?.closest<HTMLElement>('mark');
      for (; element; element = element.parentElement?.closest<HTMLElement>('mark')) {
        const mark = element;
        const found = mentions().find(({ elements }) => elements.includes(mark));
        if (found) return found.target;
      }
      return null;
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
    elementsOf: (id) => find(id)?.elements ?? [],
    inOrder: () =>
      mentions()
        .sort(byPlace)
        .map(({ target }) => target),
    painted: () =>
      marked.map(({ elements }) => elements.map(({ textContent }) => textContent).join('')),
    isResting: () => false,
    renew() {},
  };
}

const isMention = (group: MarkTarget['group']): group is HighlightGroup =>
  (GROUPS as readonly string[]).includes(group);

function isOfMention(marked: Marked): marked is Marked & { target: HighlightTarget } {
  return isMention(marked.target.group);
}

function byPlace({ elements: [a] }: Marked, { elements: [b] }: Marked): number {
  return a && b && a.compareDocumentPosition(b) & 4 ? -1 : 1;
}
