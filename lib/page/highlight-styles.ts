import { type Appearance, type ColourName, defaultColours } from '../core/appearance';
import { looksOf, type Tone } from '../core/palette';

/** Kinds of mention a reader tells apart at a glance. */
export const GROUPS = ['official', 'unresolved', 'territory', 'agreement'] as const;
export type HighlightGroup = (typeof GROUPS)[number];

export type { Tone } from '../core/palette';

/**
 * Name of a highlight in the page's registry. The registry is shared with the page and with every
 * other extension, hence the prefix; end-to-end tests read highlights by it.
 */
export const HIGHLIGHT_PREFIX = 'kirinuki-';
/** The word a reader was just taken to. */
export const CURRENT = `${HIGHLIGHT_PREFIX}current`;

export function highlightName(group: HighlightGroup, tone: Tone): string {
  return `${HIGHLIGHT_PREFIX}${group}-${tone}`;
}

interface Look {
  line: 'solid' | 'dashed' | 'dotted';
  /** In pixels. */
  width: 1 | 2;
}

/**
 * Apart without colour too: a solid line for people, a dashed one where nobody can tell which of them, a
 * dotted line for places, a thin dotted one for agreements, which are many and matter least.
 */
const LOOKS: Record<HighlightGroup, Look> = {
  official: { line: 'solid', width: 2 },
  unresolved: { line: 'dashed', width: 2 },
  territory: { line: 'dotted', width: 2 },
  agreement: { line: 'dotted', width: 1 },
};

function rules(selector: string, group: HighlightGroup, colour: ColourName, tone: Tone): string {
  const { line, width } = LOOKS[group];
  const { ink, wash } = looksOf(group, colour, tone);
  // Chromium lays its own Highlight and HighlightText under and on whatever is highlighted, and obeys no
  // forced-color-adjust there: a line at the edge, in the colour of the text, is then one with the page.
  const near = 'text-underline-offset: 1px;';
  return `
${selector} { background-color: ${wash}; text-decoration: underline ${line} ${width}px ${ink}; text-underline-offset: 0.18em; }
@media (forced-colors: active) { ${unscoped(selector)} { background-color: Canvas; color: CanvasText; text-decoration: underline ${line} ${width}px CanvasText; ${near} } }`;
}

/** With forced colours the browser has a rule of its own for each element, which what is inherited cannot outdo. */
const unscoped = (selector: string) => selector.replace(/^:root/, '');

/**
 * The style sheet of every highlight. The colour of the words stays the page's own, so its contrast
 * does too. All of it is for the screen: a browser prints highlight backgrounds otherwise. `scope` is what
 * `highlightScope` says.
 */
export function highlightCss(
  colours: Appearance['colours'] = defaultColours,
  scope: ':root' | '' = '',
): string {
  const tones: Tone[] = ['light', 'dark'];
  const each = GROUPS.flatMap((group) =>
    tones.map((tone) =>
      rules(`${scope}::highlight(${highlightName(group, tone)})`, group, colours[group], tone),
    ),
  );
  const current = `${scope}::highlight(${CURRENT})`;
  return `@media screen {${each.join('')}
${current} { background-color: #ffd60a; color: #1b1400; }
@media (forced-colors: active) { ${unscoped(current)} { background-color: Highlight; color: HighlightText; } }
}`;
}

/**
 * Where the rules of highlights have to stand. Chromium lets highlights inherit, so rules for the root alone
 * reach every element, those of shadow trees too; rules for each element would make it work out nine more
 * styles an element: 23 ms of 50 on a page of 30,000 words. Firefox 153 does not let them inherit.
 */
export function highlightScope(window: Window & typeof globalThis): ':root' | '' {
  return window.CSS.supports?.('-moz-appearance', 'none') === false ? ':root' : '';
}

/**
 * Whether the page has our rules already, in these colours: put in with the glance, before it was drawn, in the
 * default ones. One of them tells for all; each costs a style to be worked out.
 */
export function hasHighlightRules(window: Window, colours: Appearance['colours']): boolean {
  if (GROUPS.some((group) => colours[group] !== defaultColours[group])) return false;
  const rule = `::highlight(${highlightName('official', 'light')})`;
  const { backgroundColor } = window.getComputedStyle(window.document.documentElement, rule);
  const wanted = looksOf('official', colours.official, 'light').wash;
  return JSON.stringify(parseColour(backgroundColor)) === JSON.stringify(parseColour(wanted));
}

/** The same looks for `<mark class="kirinuki-…">`, in pages of our own or without highlights. */
export function markCss(colours: Appearance['colours'] = defaultColours): string {
  const each = GROUPS.flatMap((group) => [
    rules(`mark.${HIGHLIGHT_PREFIX}${group}`, group, colours[group], 'light'),
    rules(`mark.${HIGHLIGHT_PREFIX}${group}[data-tone="dark"]`, group, colours[group], 'dark'),
  ]);
  return `mark[class^="${HIGHLIGHT_PREFIX}"] { background: none; color: inherit; }
@media screen {${each.join('')}
mark.${CURRENT} { background-color: #ffd60a; color: #1b1400; }
@media (forced-colors: active) { mark.${CURRENT} { background-color: Highlight; color: HighlightText; forced-color-adjust: none; } }
}`;
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Computed colours are `rgb()`/`rgba()`, or `color(srgb …)` and the like with parts from 0 to 1. */
function parseColour(css: string): Colour | undefined {
  const parts = css.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number);
  if (!parts || parts.length < 3) return undefined;
  const scale = css.startsWith('rgb') ? 255 : css.startsWith('color(srgb') ? 1 : 0;
  if (scale === 0) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return { red: red / scale, green: green / scale, blue: blue / scale, alpha };
}

/** WCAG relative luminance, 0 (black) to 1 (white). */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * Whether an element's text stands on a light or a dark ground, by the nearest opaque background
 * around it. Behind a picture, or on the bare canvas, the text's own colour tells: it was chosen to
 * be read. `prefers-color-scheme` would be wrong, as most pages do not follow it.
 */
export function toneOf(window: Window, element: Element): Tone {
  return createTones(window)(element);
}

/** What browsers compute for an element without a background. */
const NO_BACKGROUND = 'rgba(0, 0, 0, 0)';

/** `toneOf` for many elements at one time: each is asked for its styles once, whatever lies below it. */
export function createTones(window: Window): (element: Element) => Tone {
  const grounds = new Map<Element, Tone | 'open'>();
  /** By colour of the text: a page has few. */
  const inks = new Map<string, Tone>();

  function inkTone(colour: string): Tone {
    const known = inks.get(colour);
    if (known) return known;
    const parsed = parseColour(colour);
    const tone = parsed && luminance(parsed) > 0.4 ? 'dark' : 'light';
    inks.set(colour, tone);
    return tone;
  }

  function ownGround(element: Element): Tone | 'open' | undefined {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(element);
    const colour = backgroundColor === NO_BACKGROUND ? undefined : parseColour(backgroundColor);
    if (colour && colour.alpha > 0.5) return luminance(colour) < 0.3 ? 'dark' : 'light';
    return backgroundImage && backgroundImage !== 'none' ? 'open' : undefined;
  }

  function groundOf(element: Element): Tone | 'open' {
    const passed: Element[] = [];
    let ground: Tone | 'open' | undefined;
    for (let at: Element | null = element; at && !ground; at = parentOf(at)) {
      ground = grounds.get(at) ?? ownGround(at);
      passed.push(at);
    }
    for (const each of passed) grounds.set(each, ground ?? 'open');
    return ground ?? 'open';
  }

  return (element) => {
    const ground = groundOf(element);
    return ground === 'open' ? inkTone(window.getComputedStyle(element).color) : ground;
  };
}

/** Out of a shadow tree, the element that carries it. */
function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  if (!parent || parent.nodeType === 9) return null;
  return parent.nodeType === 1 ? (parent as Element) : ((parent as ShadowRoot).host ?? null);
}
