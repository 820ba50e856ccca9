import { createRuler } from './ruler';
import type { Spot, TextSpots } from './text-spots';

/** Where spots are on the screen, in CSS pixels of the viewport. */
export interface SpotsOnScreen<S extends Spot> {
  at(x: number, y: number): S | null;
  rectOf(spot: S): DOMRect | null;
  scrollTo(spot: S): void;
}

/** Slack around a word, in CSS pixels, so that the edge of a letter counts. */
const SLACK = 1;

/**
 * Looks up spots by place. From the point it goes to its text node or element and only then to the few
 * spots there, never through all spots.
 */
export function createSpotsOnScreen<S extends Spot>(
  window: Window & typeof globalThis,
  spots: Pick<TextSpots<S>, 'inText' | 'inElement' | 'isIn'>,
): SpotsOnScreen<S> {
  const { document } = window;
  const measured = createRuler(document);

  function isOver(spot: S, x: number, y: number): boolean {
    const rects = measured(spot.span, (range) => Array.from(range.getClientRects())) ?? [];
    return rects.some((rect) => isWithin(rect, x, y));
  }

  function caretNode(x: number, y: number): Node | null {
    if (document.caretPositionFromPoint) {
      return document.caretPositionFromPoint(x, y)?.offsetNode ?? null;
    }
    return document.caretRangeFromPoint(x, y)?.startContainer ?? null;
  }

  function inBox(element: Element | null, x: number, y: number): S | undefined {
    return element ? spots.inElement(element).find((each) => isOver(each, x, y)) : undefined;
  }

  /**
   * A teaser's link is often stretched over the whole teaser, so the caret falls into the link and
   * not into the words seen. Only words near that link count: not those under a dialog's.
   */
  function underStretchedLink(caret: Node | null, x: number, y: number): S | undefined {
    const element = caret instanceof window.Element ? caret : caret?.parentElement;
    const link = element?.closest('a');
    // To ask for all elements below a point costs more than all else here. On the link's own words it is needless.
    if (!link || isWithin(link.getBoundingClientRect(), x, y)) return undefined;
    const teaser = link.parentElement?.parentElement?.parentElement ?? link.parentElement;
    if (!teaser || !spots.isIn(teaser)) return undefined;
    for (const below of document.elementsFromPoint(x, y)) {
      if (!teaser.contains(below)) continue;
      const spot = inBox(below, x, y);
      if (spot) return spot;
    }
    return undefined;
  }

  /** Into a shadow tree the caret does not go: the element under the point there is asked instead. */
  function inShadow(x: number, y: number): S | undefined {
    let element = document.elementFromPoint(x, y);
    let depth = 0;
    // A form control may be called `shadowRoot` too.
    while (element?.shadowRoot?.nodeType === 11 && depth < 10) {
      const inner: Element | null = element.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === element) break;
      element = inner;
      depth += 1;
    }
    return depth > 0 ? inBox(element, x, y) : undefined;
  }

  return {
    at(x, y) {
      const caret = caretNode(x, y);
      const spot = caret && spots.inText(caret).find((each) => isOver(each, x, y));
      if (spot) return spot;
      const isInside = caret?.nodeType === window.Node.TEXT_NODE;
      return underStretchedLink(caret, x, y) ?? (isInside ? null : (inShadow(x, y) ?? null));
    },
    rectOf(spot) {
      const rect = measured(spot.span, (range) => range.getBoundingClientRect());
      return rect && rect.width > 0 && rect.height > 0 ? rect : null;
    },
    scrollTo(spot) {
      spot.span.startContainer.parentElement?.scrollIntoView({
        block: 'center',
        inline: 'nearest',
        behavior: 'instant',
      });
      // A word at the end of a long paragraph may still be outside.
      const rect = measured(spot.span, (range) => range.getBoundingClientRect());
      if (rect && (rect.top < 0 || rect.bottom > window.innerHeight)) {
        window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior: 'instant' });
      }
    },
  };
}

function isWithin({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
