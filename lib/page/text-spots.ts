/** From `startOffset` in one text node to `endOffset` (exclusive, UTF-16) in the same or a later one. */
export interface TextSpan {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** A span of a page's text, with what it said when it was found. */
export interface Spot {
  span: TextSpan;
  surface: string;
  /** The part of `surface` in the first and in the last text node: enough to see a change. */
  head: string;
  tail: string;
  nodes: Text[];
}

export interface TextSpots<S extends Spot> {
  /** A spot for a span, or undefined where the span is not in the document or out of bounds. */
  prepare(span: TextSpan): Spot | undefined;
  add(spot: S): void;
  all(): S[];
  clear(): void;
  /** Forgets spots whose nodes were removed or whose words changed; true if there were any. */
  dropChanged(dropped: (spot: S) => void): boolean;
  at(x: number, y: number): S | null;
  rectOf(spot: S): DOMRect | null;
  scrollTo(spot: S): void;
  /** Elements with a box of their own that hold spots, and the spots in one. */
  elements(): Iterable<Element>;
  within(element: Element): S[];
}

/** A mention crosses a few inline elements; a span over more nodes than this is a mistake. */
const NODES_IN_A_SPAN = 50;
/** Slack around a word, in CSS pixels, so that the edge of a letter counts. */
const SLACK = 1;

/**
 * Where spans of text are on the screen. Lookups go from the point to its text node or element and
 * only then to the few spots there, never through all spots.
 */
export function createTextSpots<S extends Spot>(window: Window & typeof globalThis): TextSpots<S> {
  const { document } = window;
  let spots: S[] = [];
  let byNode = new Map<Node, S[]>();
  let byElement = new Map<Element, S[]>();
  // A live range slows down every change of the document, so there is one, parked when not in use.
  const ruler = document.createRange();

  function measured<T>(span: TextSpan, measure: (range: Range) => T): T | null {
    try {
      ruler.setStart(span.startContainer, span.startOffset);
      ruler.setEnd(span.endContainer, span.endOffset);
      return measure(ruler);
    } catch {
      return null; // The text got shorter than the offsets since.
    } finally {
      ruler.setStart(document, 0);
      ruler.collapse(true);
    }
  }

  function nodesOf({ startContainer, endContainer }: TextSpan): Text[] {
    const nodes = [startContainer];
    if (startContainer === endContainer) return nodes;
    const walker = document.createTreeWalker(document, window.NodeFilter.SHOW_TEXT);
    walker.currentNode = startContainer;
    while (nodes.length < NODES_IN_A_SPAN) {
      const next = walker.nextNode();
      if (!next) break;
      nodes.push(next as Text);
      if (next === endContainer) return nodes;
    }
    return [];
  }

  function pieces({ startContainer, startOffset, endContainer, endOffset }: TextSpan) {
    const same = startContainer === endContainer;
    return {
      head: startContainer.data.slice(startOffset, same ? endOffset : undefined),
      tail: endContainer.data.slice(same ? startOffset : 0, endOffset),
    };
  }

  function isOver(spot: S, x: number, y: number): boolean {
    const rects = measured(spot.span, (range) => Array.from(range.getClientRects())) ?? [];
    return rects.some(
      ({ left, right, top, bottom }) =>
        x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
    );
  }

  function caretNode(x: number, y: number): Node | null {
    if (document.caretPositionFromPoint) {
      return document.caretPositionFromPoint(x, y)?.offsetNode ?? null;
    }
    return document.caretRangeFromPoint(x, y)?.startContainer ?? null;
  }

  /**
   * A teaser's link is often stretched over the whole teaser, so the caret falls into the link and
   * not into the words seen. Only words near that link count: not those under a dialog's.
   */
  function underStretchedLink(caret: Node | null, x: number, y: number): S | undefined {
    const element = caret instanceof window.Element ? caret : caret?.parentElement;
    const link = element?.closest('a');
    const teaser = link?.parentElement?.parentElement?.parentElement ?? link?.parentElement;
    if (!teaser) return undefined;
    for (const below of document.elementsFromPoint(x, y)) {
      if (!teaser.contains(below)) continue;
      const spot = byElement.get(below)?.find((each) => isOver(each, x, y));
      if (spot) return spot;
    }
    return undefined;
  }

  function index(spot: S): void {
    for (const node of spot.nodes) {
      const there = byNode.get(node);
      if (there) there.push(spot);
      else byNode.set(node, [spot]);
    }
    const element = boxAround(spot.span.startContainer);
    if (!element) return;
    const there = byElement.get(element);
    if (there) there.push(spot);
    else byElement.set(element, [spot]);
  }

  function boxAround(node: Text): Element | null {
    let element = node.parentElement;
    while (element && window.getComputedStyle(element).display === 'contents') {
      element = element.parentElement;
    }
    return element;
  }

  function replaceAll(kept: S[]): void {
    spots = kept;
    byNode = new Map();
    byElement = new Map();
    for (const spot of kept) index(spot);
  }

  return {
    prepare(span) {
      const { startContainer, startOffset, endContainer, endOffset } = span;
      if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
      if (startOffset < 0 || startOffset > startContainer.length) return undefined;
      if (endOffset < 0 || endOffset > endContainer.length) return undefined;
      if (startContainer === endContainer && startOffset >= endOffset) return undefined;
      const nodes = nodesOf(span);
      if (nodes.length === 0) return undefined;
      const { head, tail } = pieces(span);
      const between = nodes.slice(1, -1).map((node) => node.data);
      const surface = nodes.length === 1 ? head : [head, ...between, tail].join('');
      return { span, surface, head, tail, nodes };
    },
    add(spot) {
      spots.push(spot);
      index(spot);
    },
    all: () => spots,
    clear: () => replaceAll([]),
    dropChanged(dropped) {
      const kept = spots.filter((spot) => {
        const now = pieces(spot.span);
        const same =
          now.head === spot.head &&
          now.tail === spot.tail &&
          spot.nodes.every((node) => node.isConnected);
        if (!same) dropped(spot);
        return same;
      });
      if (kept.length === spots.length) return false;
      replaceAll(kept);
      return true;
    },
    at(x, y) {
      const caret = caretNode(x, y);
      const spot = caret && byNode.get(caret)?.find((each) => isOver(each, x, y));
      return spot ?? underStretchedLink(caret, x, y) ?? null;
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
    elements: () => byElement.keys(),
    within: (element) => byElement.get(element) ?? [],
  };
}
