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
  /** Takes a spot in, as the last; one that is there already becomes the last. */
  add(spot: S): void;
  remove(spot: S): void;
  clear(): void;
  /** In the order they were added. */
  all(): Iterable<S>;
  readonly size: number;
  /** The spots that stand in a text node, in whole or in part. */
  inText(node: Node): readonly S[];
  /** The spots that begin in an element's own text. */
  inElement(element: Element): readonly S[];
  /** Whether a spot begins anywhere in an element. */
  isIn(element: Element): boolean;
  /** The spots that no longer say what they said, of those that these changes can have touched. */
  changedBy(records: readonly MutationRecord[]): S[];
  /** The same of all spots. */
  changed(): S[];
}

/** A mention crosses a few inline elements; a span over more nodes than this is a mistake. */
const NODES_IN_A_SPAN = 50;
const NONE: readonly never[] = [];

/** Spans of a page's text, found again by the node they stand in. */
export function createTextSpots<S extends Spot>(window: Window & typeof globalThis): TextSpots<S> {
  const { document } = window;
  const spots = new Set<S>();
  const byNode = new Map<Node, S[]>();
  const byElement = new Map<Element, S[]>();
  /** Those of several nodes, into whose midst something may come. */
  const crossing = new Set<S>();

  function nodesOf({ startContainer, endContainer }: TextSpan): Text[] {
    const nodes = [startContainer];
    if (startContainer === endContainer) return nodes;
    const root = startContainer.getRootNode();
    const walker = document.createTreeWalker(root, window.NodeFilter.SHOW_TEXT);
    walker.currentNode = startContainer;
    while (nodes.length < NODES_IN_A_SPAN) {
      const next = walker.nextNode();
      if (!next) break;
      nodes.push(next as Text);
      if (next === endContainer) return nodes;
    }
    return [];
  }

  function isSame(spot: S): boolean {
    const { span, nodes } = spot;
    if (!nodes.every((node) => node.isConnected)) return false;
    const { head, tail } = pieces(span);
    if (head !== spot.head || tail !== spot.tail) return false;
    return nodes.length === 1 || surfaceOf(span, nodesOf(span)) === spot.surface;
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
      return { span, surface: surfaceOf(span, nodes), ...pieces(span), nodes };
    },
    add(spot) {
      if (spots.delete(spot)) {
        spots.add(spot);
        return;
      }
      spots.add(spot);
      if (spot.nodes.length > 1) crossing.add(spot);
      for (const node of spot.nodes) put(byNode, node, spot);
      const element = spot.span.startContainer.parentElement;
      if (element) put(byElement, element, spot);
    },
    remove(spot) {
      if (!spots.delete(spot)) return;
      crossing.delete(spot);
      for (const node of spot.nodes) take(byNode, node, spot);
      // The text may stand in another element by now.
      const element = spot.span.startContainer.parentElement;
      if (element && byElement.get(element)?.includes(spot)) take(byElement, element, spot);
      else
        for (const [each, there] of byElement)
          if (there.includes(spot)) take(byElement, each, spot);
    },
    clear() {
      for (const all of [spots, byNode, byElement, crossing]) all.clear();
    },
    all: () => spots,
    get size() {
      return spots.size;
    },
    inText: (node) => byNode.get(node) ?? NONE,
    inElement: (element) => byElement.get(element) ?? NONE,
    isIn(element) {
      for (const each of byElement.keys()) if (element.contains(each)) return true;
      return false;
    },
    changedBy(records) {
      if (spots.size === 0) return [];
      const suspects = new Set<S>();
      let isRemoved = false;
      for (const { type, target, removedNodes } of records) {
        if (type === 'characterData')
          for (const spot of byNode.get(target) ?? NONE) suspects.add(spot);
        else {
          isRemoved ||= removedNodes.length > 0;
          for (const spot of crossing)
            if (target.contains(spot.span.endContainer)) suspects.add(spot);
        }
      }
      // A flag a node: less than a walk through what was removed, and what was only moved stays.
      if (isRemoved) {
        for (const spot of spots) if (!spot.span.startContainer.isConnected) suspects.add(spot);
      }
      return Array.from(suspects).filter((spot) => !isSame(spot));
    },
    changed: () => Array.from(spots).filter((spot) => !isSame(spot)),
  };
}

function pieces({ startContainer, startOffset, endContainer, endOffset }: TextSpan) {
  const same = startContainer === endContainer;
  return {
    head: startContainer.data.slice(startOffset, same ? endOffset : undefined),
    tail: endContainer.data.slice(same ? startOffset : 0, endOffset),
  };
}

function surfaceOf(span: TextSpan, nodes: readonly Text[]): string {
  const { head, tail } = pieces(span);
  if (nodes.length === 1) return head;
  return [head, ...nodes.slice(1, -1).map((node) => node.data), tail].join('');
}

function put<K, S>(map: Map<K, S[]>, key: K, spot: S): void {
  const there = map.get(key);
  if (there) there.push(spot);
  else map.set(key, [spot]);
}

function take<K, S>(map: Map<K, S[]>, key: K, spot: S): void {
  const left = map.get(key)?.filter((each) => each !== spot) ?? [];
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}
