import type { HighlightLayers } from './highlight-layers';
import { createTones, type HighlightGroup, highlightName } from './highlight-styles';
import { type NearViewport, watchNear } from './near-viewport';
import { createTextSpots, type Spot, type TextSpan, type TextSpots } from './text-spots';

/** Words to be painted: from `startOffset` in one text node to `endOffset` (exclusive) in the same or a later one. */
export interface HighlightTarget {
  /** The caller's own key, such as the index of a mention. */
  id: string;
  group: HighlightGroup;
  range: TextSpan;
}

/** Whether two targets begin at the same place: a page that is read anew gives out the same ids again. */
export function standsWhere({ range: a }: HighlightTarget, { range: b }: HighlightTarget): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset;
}

/** A target in the page, with the range it is painted by. */
export interface Painted extends Spot {
  target: HighlightTarget;
  staticRange: StaticRange;
  /** The painting that wanted it last: ids of an earlier one mean nothing any more. */
  turn: number;
  /** The element its text stood in when it was taken in: text that left by itself no longer tells. */
  home: Element;
  /** The highlight it is registered in, while it is. */
  name?: string;
}

/** The targets of a page, and which of them are registered. */
export interface PaintedSpots {
  spots: TextSpots<Painted>;
  /** Takes in these and no others, a target a step, to be shown afterwards; what is painted already stays as it is. */
  painting(targets: Iterable<HighlightTarget>): Generator<void>;
  /** Shows what was taken in since the painting began. The layers are to be registered afterwards. */
  show(): void;
  /** To be called when the page changes, which makes the browser look at every registered range in any case. */
  tidy(): void;
  /** Whether the last painting wanted it. */
  isCurrent(spot: Painted): boolean;
  drop(spot: Painted): void;
  /** Paints anew where the page became light or dark: one word tells. */
  retone(): void;
  clear(): void;
}

/**
 * Chromium paints every registered range anew at each change of the document, some 50 µs each (measured), so in a
 * page of more than these the far ones wait.
 */
const REGISTERED_AT_ONCE = 100;

/** `onDrop` is told of each that leaves the page. */
export function createPaintedSpots(
  window: Window & typeof globalThis,
  layers: HighlightLayers,
  onDrop: (spot: Painted) => void,
): PaintedSpots {
  const spots = createTextSpots<Painted>(window);
  let tones = createTones(window);
  let near: NearViewport | undefined;
  let turn = 0;
  /** Whether this painting has shown something. */
  let isBegun = false;
  /** Taken in and not shown yet. */
  const fresh = new Set<Painted>();
  /** No longer near, but still registered: to take them out alone would make the browser paint them all anew. */
  const leaving = new Set<Painted>();

  function nameOf(spot: Painted): string | undefined {
    const element = elementOf(spot);
    return element ? highlightName(spot.target.group, tones(element)) : undefined;
  }

  function show(spot: Painted): boolean {
    leaving.delete(spot);
    const name = spot.name === undefined ? nameOf(spot) : undefined;
    if (name === undefined) return false;
    spot.name = name;
    layers.add(name, spot.staticRange);
    return true;
  }

  function hide(spot: Painted): void {
    leaving.delete(spot);
    if (spot.name === undefined) return;
    layers.delete(spot.name, spot.staticRange);
    delete spot.name;
  }

  function drop(spot: Painted): void {
    hide(spot);
    fresh.delete(spot);
    spots.remove(spot);
    if (spots.inElement(spot.home).length === 0) near?.unwatch(spot.home);
    onDrop(spot);
  }

  function tidy(): void {
    for (const spot of leaving) hide(spot);
  }

  /** Registers the ranges of elements near the viewport only, as they come; those that go do so with the next change. */
  function paintNear(): NearViewport {
    const watched = watchNear(window, (changes) => {
      let isMore = false;
      for (const { element, isNear } of changes) {
        for (const spot of spots.inElement(element)) {
          if (isNear) isMore = show(spot) || isMore;
          else if (spot.name !== undefined) leaving.add(spot);
        }
      }
      if (!isMore) return;
      tidy();
      layers.register();
    });
    for (const spot of spots.all()) {
      const element = elementOf(spot);
      if (element) watched.watch(element);
    }
    return watched;
  }

  function prepared(target: HighlightTarget): Painted | undefined {
    const found = spots.prepare(target.range);
    const home = target.range.startContainer.parentElement;
    if (!found || !home) return undefined;
    return { ...found, target, staticRange: new window.StaticRange(target.range), turn, home };
  }

  function take(target: HighlightTarget): void {
    const old = spots.inText(target.range.startContainer).find((spot) => isFor(spot, target));
    const spot = old ? Object.assign(old, { target, turn }) : prepared(target);
    const element = spot && elementOf(spot);
    if (!element) return;
    spots.add(spot);
    if (spot.name === undefined && (!near || near.watch(element))) fresh.add(spot);
  }

  return {
    spots,
    *painting(targets) {
      turn += 1;
      tones = createTones(window);
      fresh.clear();
      isBegun = false;
      for (const target of targets) {
        take(target);
        if (!near && spots.size > REGISTERED_AT_ONCE) {
          // Only what is seen first does not wait for the browser to tell what is near.
          if (isBegun) fresh.clear();
          near = paintNear();
        }
        yield;
      }
      for (const spot of Array.from(spots.all())) if (spot.turn !== turn) drop(spot);
      if (!near || spots.size > REGISTERED_AT_ONCE) return;
      near.stop();
      near = undefined;
      for (const spot of spots.all()) fresh.add(spot);
    },
    show() {
      for (const spot of fresh) show(spot);
      fresh.clear();
      isBegun = true;
    },
    tidy,
    isCurrent: (spot) => spot.turn === turn,
    drop,
    retone() {
      const [first] = spots.all();
      if (first?.name === undefined) return;
      tidy();
      tones = createTones(window);
      if (first.name === nameOf(first)) return;
      for (const spot of spots.all()) {
        if (spot.name === undefined) continue;
        hide(spot);
        show(spot);
      }
      layers.register();
    },
    clear() {
      near?.stop();
      near = undefined;
      leaving.clear();
      fresh.clear();
      spots.clear();
    },
  };
}

function elementOf({ span }: Painted): Element | null {
  return span.startContainer.parentElement;
}

function isFor({ span, target }: Painted, { range, group }: HighlightTarget): boolean {
  return (
    target.group === group &&
    span.startContainer === range.startContainer &&
    span.startOffset === range.startOffset &&
    span.endContainer === range.endContainer &&
    span.endOffset === range.endOffset
  );
}
