import type { Appearance } from '../core/appearance';
import { createHighlightLayers } from './highlight-layers';
import { CURRENT } from './highlight-styles';
import { createPaintedSpots, type HighlightTarget, type Painted } from './painted-spots';
import { inSlices, type SlicedWork } from './slices';
import { createSpotsOnScreen } from './spots-on-screen';
import { watchPage } from './watch-page';

export type { HighlightGroup } from './highlight-styles';
export type { HighlightTarget } from './painted-spots';

/** Paints words of a page without changing the page. Offsets are UTF-16 code units. */
export interface Highlighter {
  /**
   * Paints these targets and no others; what is painted already stays as it is. They are taken one by one,
   * a few milliseconds' worth at a time, so that a caller may find them as late as that. With no targets
   * the page is still watched.
   */
  paint(targets: Iterable<HighlightTarget>): void;
  /** Paints each kind in this colour, from now on and what is painted already. */
  setColours(colours: Appearance['colours']): void;
  /** Removes the paint and stops watching the page; `paint` begins anew. */
  clear(): void;
  /** The target under a point of the viewport (CSS pixels). */
  at(x: number, y: number): HighlightTarget | null;
  /** Scrolls a target into view and flashes it. */
  reveal(id: string): void;
  /** Where a target is in the viewport; null when it is gone or not laid out. */
  rectOf(id: string): DOMRect | null;
  /** The target that was revealed last, by the id it has now; null where it is no longer painted. */
  current(): string | null;
  /** All targets, in the order of the page. */
  inOrder(): HighlightTarget[];
  /** The words painted now, in the order given. */
  painted(): string[];
  /** Whether the page changed so often that it is no longer read anew; `renew` begins to count again. */
  isResting(): boolean;
  renew(): void;
}

export interface HighlighterOptions {
  /**
   * The page changed where the targets are, so the reading may be out of date. Called at most four
   * times a second, ever more rarely, and not at all once the page has changed twenty times without a
   * pause: a page that never rests is left alone.
   */
  onStale?: () => void;
  /** Told of every change, in the observer itself: only to take notes. */
  onChange?: (records: MutationRecord[]) => void;
  /**
   * Asked before `onStale`, for who knows better than the rule of thumb `seemsStale`: painted words
   * are gone, or a passage arrived where the targets are.
   */
  isStale?: (seemsStale: boolean) => boolean;
  /** Told when a painting has come to its end, which may be a while after `paint`. */
  onPainted?: () => void;
}

/** `Window` alone does not name the constructors that hang on it. */
type PageWindow = Window & typeof globalThis;

const FLASH_MS = 1600;

/** Whether this page can be painted without touching its nodes. */
export function canHighlight(page: Window): boolean {
  const window = page as PageWindow;
  return Boolean(window.CSS?.highlights && window.Highlight && window.StaticRange);
}

/**
 * A highlighter over the CSS Custom Highlight API: the page's own nodes are never altered. A page that
 * replaces its adopted style sheets or clears the registry gets ours back at its next change. Words that
 * change are dropped before the browser can draw them. Where there is no such API nothing is painted.
 */
export function createHighlighter(
  page: Window,
  {
    onStale = () => {},
    onChange = () => {},
    isStale = (seems) => seems,
    onPainted = () => {},
  }: HighlighterOptions = {},
): Highlighter {
  const window = page as PageWindow;
  const isAble = canHighlight(window);
  const layers = createHighlightLayers(window);
  const painted = createPaintedSpots(window, layers, forget);
  const { spots } = painted;
  const screen = createSpotsOnScreen<Painted>(window, spots);
  let work: SlicedWork | undefined;
  let flash: number | undefined;
  let revealed: Painted | undefined;

  const watch = watchPage(window, {
    onRecords(records) {
      painted.tidy();
      const gone = dropAll(spots.changedBy(records));
      onChange(records);
      return gone;
    },
    repair() {
      layers.register();
      return dropAll(spots.changed());
    },
    retone: painted.retone,
    surroundings: () => Array.from(spots.all(), (spot) => spot.span.startContainer),
    isStale,
    onStale,
  });

  function show(): void {
    painted.show();
    layers.register();
  }

  function dropAll(gone: Painted[]): boolean {
    gone.forEach(painted.drop);
    return gone.length > 0;
  }

  function forget(spot: Painted): void {
    if (spot !== revealed) return;
    revealed = undefined;
    layers.empty(CURRENT);
  }

  function find(id: string): Painted | undefined {
    work?.finish();
    for (const spot of spots.all()) if (spot.target.id === id) return spot;
    return undefined;
  }

  return {
    paint(targets) {
      work?.stop();
      if (isAble) {
        work = inSlices(window, painted.painting(targets), {
          // Each time something is shown, the page is painted: once for what is seen first, once for the rest.
          afterFirst: show,
          afterLast() {
            show();
            watch.start();
            onPainted();
          },
        });
      }
      watch.start();
    },
    setColours: layers.setColours,
    clear() {
      work?.stop();
      watch.stop();
      window.clearTimeout(flash);
      revealed = undefined;
      painted.clear();
      layers.remove();
    },
    at(x, y) {
      const spot = screen.at(x, y);
      // While the page is painted anew, its turn may not have come yet.
      if (spot && !painted.isCurrent(spot)) work?.finish();
      return spot && painted.isCurrent(spot) ? spot.target : null;
    },
    reveal(id) {
      const spot = find(id);
      if (!spot) return;
      screen.scrollTo(spot);
      revealed = spot;
      layers.empty(CURRENT);
      layers.add(CURRENT, spot.staticRange);
      layers.register();
      window.clearTimeout(flash);
      flash = window.setTimeout(() => layers.empty(CURRENT), FLASH_MS);
    },
    rectOf(id) {
      const spot = find(id);
      return spot ? screen.rectOf(spot) : null;
    },
    current: () => (revealed && painted.isCurrent(revealed) ? revealed.target.id : null),
    inOrder() {
      work?.finish();
      return Array.from(spots.all(), ({ target }) => target).sort(byPlace);
    },
    painted: () => Array.from(spots.all(), ({ surface }) => surface),
    isResting: () => watch.isResting(),
    renew: () => watch.renew(),
  };
}

function byPlace({ range: a }: HighlightTarget, { range: b }: HighlightTarget): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  const position = a.startContainer.compareDocumentPosition(b.startContainer);
  // Between a shadow tree and what is around it the order is that of the reading.
  return position & 1 ? 0 : position & 4 ? -1 : 1;
}
