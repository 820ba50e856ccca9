import createDOMPurify from 'dompurify';
import type { Junk } from './junk';
import { isRead, nameOf, type PageModel, walk } from './page-model';
import type { Block } from './page-text';

const TAGS =
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong b i u s sub sup br hr a img figure figcaption table thead tbody tr th td ruby rt rp time q cite dl dt dd span div'.split(
    ' ',
  );
const ATTRIBUTES = 'href src alt title datetime lang dir cite colspan rowspan'.split(' ');
const ADDRESSES = ['href', 'src', 'cite'];
/** A body longer than this is kept as text alone. */
const MAX_HTML = 2_000_000;

/** The parts of a page that its article's HTML is made from. */
export interface ArticleParts {
  model: PageModel;
  junk: Junk;
  blocks: readonly Block[];
  /** Address that relative links are relative to. */
  url: string;
}

/** Makes HTML safe, with the address that links are relative to; the fragment belongs to the document it is for. */
export type Sanitizer = (html: string, base?: string) => DocumentFragment;

/**
 * Makes HTML safe to show in a page of ours: no scripts, styles, forms, frames or handlers. With `base`, links and
 * images become absolute; any that are not http(s) or mail go. For one text after another: setting it up takes longer
 * than cleaning most articles.
 */
export function createSanitizer(document: Document): Sanitizer {
  const sanitizer = sanitizerOf(document);
  if (!sanitizer) return () => document.createDocumentFragment();
  const { purify, relativeTo } = sanitizer;
  return (html, base) => {
    relativeTo(base);
    return purify.sanitize(html.slice(0, MAX_HTML), { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
  };
}

/**
 * The same for thousands of texts, as HTML: all are parsed in one document that nothing is loaded or run in. One for
 * each holds a tenth of a megabyte until it is collected.
 */
export function createHtmlCleaner(document: Document): (html: string, base?: string) => string {
  const sanitizer = sanitizerOf(document);
  if (!sanitizer) return () => '';
  const { purify, relativeTo } = sanitizer;
  // Made as DOMPurify makes its own: in a document with a doctype, a table would end the paragraph before it.
  const inert = new sanitizer.view.DOMParser().parseFromString('', 'text/html');
  return (html, base) => {
    relativeTo(base);
    const root = inert.createElement('div');
    const holder = root.appendChild(inert.createElement('div'));
    holder.innerHTML = html.slice(0, MAX_HTML);
    purify.sanitize(root, { ...ALLOWED, IN_PLACE: true });
    return holder.parentNode === root ? holder.innerHTML : '';
  };
}

const ALLOWED = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Undefined where no window is there to clean with. */
function sanitizerOf(document: Document) {
  // A document that a parser made has no window; the one of our own page cleans for it.
  const view = document.defaultView ?? (globalThis as Partial<typeof globalThis>).window;
  if (!view) return undefined;
  const purify = createDOMPurify(view);
  let base: string | undefined;
  purify.addHook('afterSanitizeAttributes', (node) => tidyAddresses(node, base));
  const relativeTo = (address: string | undefined) => {
    base = address;
  };
  return { purify, relativeTo, view };
}

/** `createSanitizer` for one text. */
export function sanitize(document: Document, html: string, base?: string): DocumentFragment {
  return createSanitizer(document)(html, base);
}

/** The article's blocks and the images among them as sanitised HTML with absolute addresses; `undefined` where it cannot be made. */
export function articleHtml(document: Document, parts: ArticleParts): string | undefined {
  try {
    const html = keptHtml(document, parts);
    if (!html || html.length > MAX_HTML) return undefined;
    const holder = document.implementation.createHTMLDocument('').createElement('div');
    holder.append(sanitize(document, html, parts.url));
    return holder.innerHTML;
  } catch {
    return undefined;
  }
}

/** A copy of the smallest element round all blocks, cut down to the blocks' texts, their images and what holds them. */
function keptHtml(document: Document, { model, junk, blocks }: ArticleParts): string {
  const kept = new Set<Node>();
  for (const block of blocks) for (const segment of block.segments) kept.add(segment.node);
  const root = commonParent(kept);
  if (!root) return '';
  const left = new Set(
    [...junk.roots].flatMap(([i, kind]) =>
      kind === 'figcaption' || kind === 'credit' ? [] : (model.elements[i] ?? []),
    ),
  );
  const inert = document.implementation.createHTMLDocument('');
  const top = inert.createElement('div');
  const above: Element[] = [];
  let open: Element = top;
  walk(root, {
    enter(element) {
      const name = nameOf(element);
      if (left.has(element) || (!isRead(element) && !/^(rt|rp)$/.test(name))) return false;
      const copy = inert.importNode(element, false);
      open.append(copy);
      above.push(open);
      open = copy;
      return true;
    },
    text(node) {
      const name = open.localName;
      if (kept.has(node) || !node.data.trim() || /^(rt|rp|figcaption)$/.test(name))
        open.append(inert.importNode(node, false));
    },
    leave() {
      const closed = open;
      open = above.pop() ?? top;
      if (isEmpty(closed)) closed.remove();
    },
  });
  return top.innerHTML;
}

/** True where an element shows nothing: a ruby without its base, a paragraph whose text was left out. */
function isEmpty(element: Element): boolean {
  const name = element.localName;
  if (/^(img|br|hr|rt|rp)$/.test(name) || element.querySelector('img')) return false;
  if (name !== 'ruby') return !element.textContent?.trim();
  return ![...element.childNodes].some(
    (child) => !/^r[tp]$/i.test(child.nodeName) && child.textContent?.trim(),
  );
}

function commonParent(nodes: ReadonlySet<Node>): Element | null {
  let root: Element | null = null;
  for (const node of nodes) {
    root ??= node.parentElement;
    while (root && !root.contains(node)) root = root.parentElement;
  }
  return root;
}

function tidyAddresses(node: Element, base: string | undefined): void {
  for (const name of ADDRESSES) {
    const value = node.getAttribute(name);
    if (value === null) continue;
    const address = absolute(value, base);
    if (address) node.setAttribute(name, address);
    else node.removeAttribute(name);
  }
  if (node.localName === 'a' && node.hasAttribute('href'))
    node.setAttribute('rel', 'noopener noreferrer');
}

function absolute(value: string, base: string | undefined): string | undefined {
  try {
    const address = new URL(value, base);
    return /^(https?|mailto):$/.test(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}
