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

/** A target in the page, with the range it is painted by. */
export interface Painted extends Spot {
  target: HighlightTarget;
  staticRange: StaticRange;
  /** The painting that wanted it last: ids of an earlier one mean nothing any more. */
  turn: number;
  /** The highlight it is registered in, while it is. */
  name?: string;
}

/** The targets of a page, and which of them are registered. */
export interface PaintedSpots {
  spots: TextSpots<Painted>;
  /**
   * Paints these and no others, a target a step; what is painted already stays as it is. The layers are
   * to be registered afterwards.
   */
  painting(targets: Iterable<HighlightTarget>): Generator<void>;
  /** Whether the last painting wanted it. */
  isCurrent(spot: Painted): boolean;
  drop(spot: Painted): void;
  /** Paints anew where the page became light or dark: one word tells. */
  retone(): void;
  clear(): void;
}

/** Every registered range costs 1.5–1.8 µs at each change of the document (measured), so far ones wait. */
const REGISTERED_AT_ONCE = 300;

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

  function nameOf(spot: Painted): string | undefined {
    const element = elementOf(spot);
    return element ? highlightName(spot.target.group, tones(element)) : undefined;
  }

  function show(spot: Painted): void {
    const name = spot.name === undefined ? nameOf(spot) : undefined;
    if (name === undefined) return;
    spot.name = name;
    layers.add(name, spot.staticRange);
  }

  function hide(spot: Painted): void {
    if (spot.name === undefined) return;
    layers.delete(spot.name, spot.staticRange);
    delete spot.name;
  }

  function drop(spot: Painted): void {
    hide(spot);
    spots.remove(spot);
    const element = elementOf(spot);
    if (near && element && spots.inElement(element).length === 0) near.unwatch(element);
    onDrop(spot);
  }

  /** Registers the ranges of elements near the viewport only, as they come and go. */
  function paintNear(): NearViewport {
    const watched = watchNear(window, (changes) => {
      for (const { element, isNear } of changes) {
        spots.inElement(element).forEach(isNear ? show : hide);
      }
      layers.register();
    });
    for (const spot of spots.all()) {
      const element = elementOf(spot);
      if (element) watched.watch(element);
    }
    return watched;
  }

  function take(target: HighlightTarget, taken: number): void {
    const old = spots.inText(target.range.startContainer).find((spot) => isFor(spot, target));
    if (old) {
      Object.assign(old, { target, turn });
      spots.add(old);
      return;
    }
    const element = target.range.startContainer.parentElement;
    const found = element && spots.prepare(target.range);
    if (!found) return;
    const staticRange = new window.StaticRange(target.range);
    const spot: Painted = { ...found, target, staticRange, turn };
    spots.add(spot);
    if (near) {
      if (near.watch(element)) show(spot);
    } else if (taken <= REGISTERED_AT_ONCE) show(spot);
    else near = paintNear();
  }

  return {
    spots,
    *painting(targets) {
      turn += 1;
      tones = createTones(window);
      let taken = 0;
      for (const target of targets) {
        taken += 1;
        take(target, taken);
        yield;
      }
      for (const spot of Array.from(spots.all())) if (spot.turn !== turn) drop(spot);
      if (!near || spots.size > REGISTERED_AT_ONCE) return;
      near.stop();
      near = undefined;
      for (const spot of spots.all()) show(spot);
    },
    isCurrent: (spot) => spot.turn === turn,
    drop,
    retone() {
      const [first] = spots.all();
      if (first?.name === undefined) return;
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
