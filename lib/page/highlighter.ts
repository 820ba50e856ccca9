import { type Appearance, defaultColours } from '../core/appearance';
import {
  CURRENT,
  type HighlightGroup,
  highlightCss,
  highlightName,
  type Tone,
  toneOf,
} from './highlight-styles';
import { createTextSpots, type Spot } from './text-spots';
import { watchPage } from './watch-page';

export type { HighlightGroup } from './highlight-styles';

/** Words to be painted: from `startOffset` in one text node to `endOffset` (exclusive) in the same or a later one. */
export interface HighlightTarget {
  /** The caller's own key, such as the index of a mention. */
  id: string;
  group: HighlightGroup;
  range: { startContainer: Text; startOffset: number; endContainer: Text; endOffset: number };
}

/** Paints words of a page without changing the page. Offsets are UTF-16 code units. */
export interface Highlighter {
  /** Replaces everything painted before. With no targets the page is still watched for `onStale`. */
  paint(targets: HighlightTarget[]): void;
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
  /** The words painted now, in the order given. */
  painted(): string[];
}

export interface HighlighterOptions {
  /**
   * The page changed where the targets are, so the reading may be out of date. Called at most four
   * times a second, ever more rarely, and not at all once the page has changed twenty times on one
   * address: a page that never rests is left alone.
   */
  onStale?: () => void;
}

/** `Window` alone does not name the constructors that hang on it. */
type PageWindow = Window & typeof globalThis;

/** Every registered range costs 1.5–1.8 µs at each change of the document (measured), so far ones wait. */
const REGISTERED_AT_ONCE = 300;
const FLASH_MS = 1600;

interface Painted extends Spot {
  target: HighlightTarget;
  name: string;
  staticRange: StaticRange;
}

/** Whether this page can be painted without touching its nodes. */
export function canHighlight(page: Window): boolean {
  const window = page as PageWindow;
  return Boolean(window.CSS?.highlights && window.Highlight && window.StaticRange);
}

/**
 * A highlighter over the CSS Custom Highlight API: the page's own nodes are never altered.
 *
 * Firefox wraps the page's objects for a content script, and iterating `CSS.highlights` or a
 * `Highlight` throws there; so the lists are kept here and the registry is only ever asked `get`,
 * `set` and `delete`. The style sheet goes in as an adopted one, which no Content-Security-Policy
 * of the page refuses (`style-src 'none'` tried in Chromium 156 and Firefox 153); a page that
 * replaces its adopted sheets or clears the registry gets ours back at its next change.
 * Where the browser has no such API nothing is painted.
 */
export function createHighlighter(
  page: Window,
  { onStale = () => {} }: HighlighterOptions = {},
): Highlighter {
  const window = page as PageWindow;
  const { document } = window;
  const isAble = canHighlight(window);
  const registry: HighlightRegistry | undefined = window.CSS?.highlights;
  const highlights = new Map<string, Highlight>();
  const spots = createTextSpots<Painted>(window);
  let near: IntersectionObserver | undefined;
  let sheet: CSSStyleSheet | undefined;
  let flash: number | undefined;

  let wanted = defaultColours;
  const watch = watchPage(window, {
    repair: () => {
      register();
      return spots.dropChanged((spot) => highlights.get(spot.name)?.delete(spot.staticRange));
    },
    retone: () => {
      const [first] = spots.all();
      const element = first?.target.range.startContainer.parentElement;
      if (!first || !element) return;
      if (first.name === highlightName(first.target.group, toneOf(window, element))) return;
      paint(spots.all().map((spot) => spot.target));
    },
    surroundings: () => spots.all().map((spot) => spot.target.range.startContainer),
    onStale,
  });

  function highlightNamed(name: string): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new window.Highlight();
      if (name === CURRENT) highlight.priority = 1;
      highlights.set(name, highlight);
    }
    return highlight;
  }

  /** Puts the highlights and their style sheet where the page must have them. Cheap when they are there. */
  function register(): void {
    for (const [name, highlight] of highlights) {
      if (registry?.get(name) !== highlight) registry?.set(name, highlight);
    }
    if (highlights.size === 0) return;
    if (!sheet) {
      sheet = new window.CSSStyleSheet();
      sheet.replaceSync(highlightCss(wanted));
    }
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  }

  function unpaint(): void {
    near?.disconnect();
    near = undefined;
    window.clearTimeout(flash);
    for (const [name, highlight] of highlights) {
      if (registry?.get(name) === highlight) registry.delete(name);
    }
    highlights.clear();
    spots.clear();
  }

  /** Registers the ranges of elements near the viewport only, as they come and go. */
  function paintNearViewport(): void {
    near = new window.IntersectionObserver(
      (entries) => {
        for (const { target: element, isIntersecting } of entries) {
          for (const spot of spots.within(element)) {
            const highlight = highlightNamed(spot.name);
            if (isIntersecting) highlight.add(spot.staticRange);
            else highlight.delete(spot.staticRange);
          }
        }
        register();
      },
      { rootMargin: '100%' },
    );
    for (const element of spots.elements()) near.observe(element);
  }

  function paint(targets: HighlightTarget[]): void {
    unpaint();
    if (!isAble) return;
    const tones = new Map<Element, Tone>();
    for (const target of targets) {
      const element = target.range.startContainer.parentElement;
      const spot = element && spots.prepare(target.range);
      if (!element || !spot) continue;
      const tone = tones.get(element) ?? toneOf(window, element);
      tones.set(element, tone);
      const name = highlightName(target.group, tone);
      spots.add({ ...spot, target, name, staticRange: new window.StaticRange(target.range) });
    }
    const all = spots.all();
    if (all.length > REGISTERED_AT_ONCE) paintNearViewport();
    else for (const spot of all) highlightNamed(spot.name).add(spot.staticRange);
    register();
    watch.start();
  }

  function find(id: string): Painted | undefined {
    return spots.all().find((spot) => spot.target.id === id);
  }

  return {
    paint,
    setColours(colours) {
      wanted = colours;
      sheet?.replaceSync(highlightCss(wanted));
    },
    clear() {
      watch.stop();
      unpaint();
      const at = sheet ? document.adoptedStyleSheets.indexOf(sheet) : -1;
      if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
    },
    at: (x, y) => spots.at(x, y)?.target ?? null,
    reveal(id) {
      const spot = find(id);
      if (!spot) return;
      spots.scrollTo(spot);
      const current = highlightNamed(CURRENT);
      current.clear();
      current.add(spot.staticRange);
      register();
      window.clearTimeout(flash);
      flash = window.setTimeout(() => current.clear(), FLASH_MS);
    },
    rectOf(id) {
      const spot = find(id);
      return spot ? spots.rectOf(spot) : null;
    },
    painted: () => spots.all().map((spot) => spot.surface),
  };
}
