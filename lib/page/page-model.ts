/** Elements whose content is never text to read. `noscript` is text in a browser that runs scripts. */
const UNREAD = new Set(
  'head script style noscript template svg math canvas iframe frame object embed video audio select option datalist textarea input rt rp rtc button progress meter link meta'.split(
    ' ',
  ),
);

const BLOCK = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul amp-sidebar amp-consent amp-ad'.split(
    ' ',
  ),
);

/** One text node of the live page. */
export interface PageTextNode {
  node: Text;
  /** Index in `PageModel.elements` of the element that holds it. */
  parent: number;
  /** Nodes of one number stand in one line or paragraph. */
  block: number;
  link: boolean;
  /** Characters that count, see `weigh`. */
  weight: number;
}

/**
 * A flat picture of the live page, taken in one walk: what every later step asks of the DOM.
 * Elements and texts are in document order; those an element holds are a range of indices.
 */
export interface PageModel {
  root: Element;
  elements: Element[];
  names: string[];
  /** First index after the element's own descendants. */
  end: number[];
  parent: number[];
  texts: PageTextNode[];
  textFrom: number[];
  textTo: number[];
  /** Running totals over `texts`: weight up to an index, and of that the part outside links. */
  weight: Float64Array;
  plain: Float64Array;
  depth: number;
  /** True where the page was larger than the walk allows. */
  cut: boolean;
  /** True where some of it stands in shadow trees. */
  shadowed: boolean;
}

export const MAX_ELEMENTS = 150_000;
export const MAX_TEXTS = 150_000;

/** An element's name, also where a form control called `localName` hides the property. */
export function nameOf(element: Element): string {
  return typeof element.localName === 'string' ? element.localName : 'form';
}

/** An attribute of an element; null also where a form control called `getAttribute` hides the method. */
export function attributeOf(element: Element, name: string): string | null {
  return typeof element.getAttribute === 'function' ? element.getAttribute(name) : null;
}

/** How much a string says: an ideograph or syllable counts as much as two and a half letters. */
export function weigh(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0 || code === 0xad || code === 0x3000) continue;
    weight += code >= 0x3040 && code <= 0xd7ff ? 2.5 : 1;
  }
  return weight;
}

interface Visitor {
  /** Answers false where the element's content is not to be entered. */
  enter(element: Element): boolean;
  text?(node: Text): void;
  leave?(): void;
}

/** Shadow trees may stand in shadow trees, and pages are made to keep the reader busy. */
const MAX_SHADOWS = 20;

/**
 * Walks elements and texts below `root` in document order, without recursion: pages nest 10,000 deep. An open
 * shadow tree is walked in place of what its element holds, and what that assigns to a slot in its place.
 */
export function walk(root: Element, visitor: Visitor, shadows = 0): void {
  if (!visitor.enter(root)) return;
  if (!walkShown(root, visitor, shadows)) walkInside(root, visitor, shadows);
  visitor.leave?.();
}

/** Walks what is shown in place of an element's own content; false where that is its own content. */
function walkShown(element: Element, visitor: Visitor, shadows: number): boolean {
  if (shadows >= MAX_SHADOWS) return false;
  const shadow = shadowOf(element);
  if (shadow) {
    walkInside(shadow, visitor, shadows + 1);
    return true;
  }
  const assigned = shadows > 0 && nameOf(element) === 'slot' ? assignedTo(element) : [];
  for (const node of assigned) {
    if (node.nodeType === 3) visitor.text?.(node as Text);
    else if (node.nodeType === 1) walk(node as Element, visitor, shadows + 1);
  }
  return assigned.length > 0;
}

/** An element's open shadow tree; a form control may be called `shadowRoot` too. */
function shadowOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  return shadowRoot?.nodeType === 11 ? shadowRoot : null;
}

function assignedTo(slot: Element): Node[] {
  return (slot as HTMLSlotElement).assignedNodes?.() ?? [];
}

function walkInside(root: Element | ShadowRoot, visitor: Visitor, shadows: number): void {
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and texts */);
  let node = walker.firstChild();
  let depth = 1;
  while (node && depth > 0) {
    if (node.nodeType === 3) visitor.text?.(node as Text);
    else if (visitor.enter(node as Element)) {
      const isShown = walkShown(node as Element, visitor, shadows);
      const child = isShown ? null : walker.firstChild();
      if (child) {
        depth++;
        node = child;
        continue;
      }
      visitor.leave?.();
    }
    let next = walker.nextSibling();
    while (!next && depth > 0) {
      depth--;
      if (depth === 0 || !walker.parentNode()) return;
      visitor.leave?.();
      next = walker.nextSibling();
    }
    node = next;
  }
}

/** Whether an element begins a line of its own, by its name. */
export function isBlock(element: Element): boolean {
  return BLOCK.has(nameOf(element));
}

/** The elements that both the model and its clone enter, so that their indices agree. */
export function isRead(element: Element): boolean {
  return !UNREAD.has(nameOf(element));
}

export function modelOf(root: Element): PageModel {
  const model: PageModel = {
    root,
    elements: [],
    names: [],
    end: [],
    parent: [],
    texts: [],
    textFrom: [],
    textTo: [],
    weight: new Float64Array(1),
    plain: new Float64Array(1),
    depth: 0,
    cut: false,
    shadowed: false,
  };
  const open: number[] = [];
  let block = 0;
  let links = 0;
  walk(root, {
    enter(element) {
      const name = nameOf(element);
      if (BLOCK.has(name)) block++;
      if (UNREAD.has(name)) return false;
      if (model.elements.length >= MAX_ELEMENTS) {
        model.cut = true;
        return false;
      }
      const index = model.elements.length;
      model.elements.push(element);
      model.names.push(name);
      model.end.push(index + 1);
      model.parent.push(open[open.length - 1] ?? -1);
      model.textFrom.push(model.texts.length);
      model.textTo.push(model.texts.length);
      open.push(index);
      if (open.length > model.depth) model.depth = open.length;
      if (name === 'a') links++;
      if (!model.shadowed && shadowOf(element)) model.shadowed = true;
      return true;
    },
    text(node) {
      if (model.texts.length >= MAX_TEXTS) {
        model.cut = true;
        return;
      }
      model.texts.push({
        node,
        parent: open[open.length - 1] ?? 0,
        block,
        link: links > 0,
        weight: weigh(node.data),
      });
    },
    leave() {
      const index = open.pop();
      if (index === undefined) return;
      const name = model.names[index] ?? '';
      model.end[index] = model.elements.length;
      model.textTo[index] = model.texts.length;
      if (name === 'a') links--;
      if (BLOCK.has(name)) block++;
    },
  });
  model.weight = new Float64Array(model.texts.length + 1);
  model.plain = new Float64Array(model.texts.length + 1);
  model.texts.forEach((text, i) => {
    model.weight[i + 1] = (model.weight[i] ?? 0) + text.weight;
    model.plain[i + 1] = (model.plain[i] ?? 0) + (text.link ? 0 : text.weight);
  });
  return model;
}

/** Weight of the text an element holds; `plain` leaves links out. */
export function weightOf(model: PageModel, element: number, plain = false): number {
  const sums = plain ? model.plain : model.weight;
  return (sums[model.textTo[element] ?? 0] ?? 0) - (sums[model.textFrom[element] ?? 0] ?? 0);
}

/** True where `element` is `ancestor` or lies inside it. */
export function within(model: PageModel, element: number, ancestor: number): boolean {
  return element >= ancestor && element < (model.end[ancestor] ?? 0);
}
