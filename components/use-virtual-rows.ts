import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualRows {
  count: number;
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** Identity of a row, by which its measured height is remembered. */
  keyOf: (index: number) => string | number;
  /** A row that stays in the document out of sight, because the focus is in it. */
  kept: number;
}

/** Heights of rows nobody has measured yet, in pixels: two lines of title and one below. */
const ROW_HEIGHT = 68;
/** Before the browser has told how high the list is, and where it is not drawn. */
const FIRST_RECT = { width: 400, height: 800 };

/** Which rows of a long list stand in the document, and where: those in sight, some above and below, and `kept`. */
export function useVirtualRows({ count, scroller, keyOf, kept }: VirtualRows) {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: () => ROW_HEIGHT,
    measureElement: (row, entry, instance) => measureElement(row, entry, instance) || ROW_HEIGHT,
    initialRect: FIRST_RECT,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex, overscan }: Range) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
      if (kept < 0 || kept >= count || (kept >= first && kept <= last)) return rows;
      return kept < first ? [kept, ...rows] : [...rows, kept];
    },
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) => tell(rect.height > 0 ? rect : FIRST_RECT)),
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(undefined as never),
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}

interface Range {
  startIndex: number;
  endIndex: number;
  overscan: number;
}
