import { type Appearance, defaultColours } from '../core/appearance';
import { CURRENT, hasHighlightRules, highlightCss, highlightScope } from './highlight-styles';

/** Our highlights in the registry that the page, other extensions and we share. */
export interface HighlightLayers {
  add(name: string, range: StaticRange): void;
  delete(name: string, range: StaticRange): void;
  /** Empties one. */
  empty(name: string): void;
  /** Puts highlights and style sheets where they must be. Cheap where they are. */
  register(): void;
  /** Paints each kind in this colour, from now on and what is painted already. */
  setColours(colours: Appearance['colours']): void;
  /** Takes all of it out of the page. */
  remove(): void;
}

type StyledRoot = Document | ShadowRoot;

/**
 * Firefox wraps the page's objects for a content script, and iterating `CSS.highlights` or a
 * `Highlight` throws there; so the lists are kept here and the registry is only ever asked `get`,
 * `set` and `delete`. The style sheet goes in as an adopted one, which no Content-Security-Policy
 * of the page refuses (`style-src 'none'` tried in Chromium 156 and Firefox 153), into every shadow
 * tree as well in which something is painted.
 */
export function createHighlightLayers(window: Window & typeof globalThis): HighlightLayers {
  const registry: HighlightRegistry | undefined = window.CSS?.highlights;
  const highlights = new Map<string, Highlight>();
  const sizes = new Map<string, number>();
  const roots = new Set<StyledRoot>([window.document]);
  let sheet: CSSStyleSheet | undefined;
  let chosen = defaultColours;
  let isStyled: boolean | undefined;

  function named(name: string): Highlight {
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new window.Highlight();
      if (name === CURRENT) highlight.priority = 1;
      highlights.set(name, highlight);
    }
    return highlight;
  }

  const scope = () => highlightScope(window);

  function styleRoots(): void {
    // A sheet that comes later makes the browser work out every element's style anew.
    isStyled ??= hasHighlightRules(window, chosen);
    if (isStyled) return;
    if (!sheet) {
      sheet = new window.CSSStyleSheet();
      sheet.replaceSync(highlightCss(chosen, scope()));
    }
    for (const root of roots) {
      if (!root.isConnected) roots.delete(root);
      else if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
  }

  function unregister(): void {
    for (const [name, highlight] of highlights) {
      if (registry?.get(name) === highlight) registry.delete(name);
    }
    highlights.clear();
    sizes.clear();
  }

  function count(name: string, more: number): void {
    sizes.set(name, (sizes.get(name) ?? 0) + more);
  }

  return {
    add(name, range) {
      named(name).add(range);
      count(name, 1);
      const { startContainer } = range;
      if (scope() === ':root' || window.document.contains(startContainer)) return;
      const root = startContainer.getRootNode();
      if (root instanceof window.ShadowRoot) roots.add(root);
    },
    delete(name, range) {
      if (highlights.get(name)?.delete(range)) count(name, -1);
    },
    empty(name) {
      highlights.get(name)?.clear();
      sizes.set(name, 0);
    },
    register() {
      for (const [name, highlight] of highlights) {
        if (sizes.get(name) === 0) {
          if (registry?.get(name) === highlight) registry.delete(name);
          highlights.delete(name);
        } else if (registry?.get(name) !== highlight) registry?.set(name, highlight);
      }
      if (highlights.size > 0) styleRoots();
    },
    setColours(colours) {
      chosen = colours;
      sheet?.replaceSync(highlightCss(chosen, scope()));
      // The page's own colours of ours are the default ones.
      if (isStyled) isStyled = undefined;
    },
    remove() {
      unregister();
      for (const root of roots) {
        const at = sheet ? root.adoptedStyleSheets.indexOf(sheet) : -1;
        if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
      }
      roots.clear();
      roots.add(window.document);
    },
  };
}
