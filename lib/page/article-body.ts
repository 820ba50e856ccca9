import { Readability } from '@mozilla/readability';
import { isRead, type PageModel, type PageTextNode, walk, weightOf, within } from './page-model';
import { type Block, blockOf } from './page-text';
import { twinsOf } from './twins';

/** Attribute that ties an element of the clone to its twin in the live page. */
const INDEX = 'data-kirinuki-index';
/** Beyond these the library's time or recursion is not bounded well enough. */
const MAX_ELEMENTS = 30_000;
const MAX_TEXTS = 60_000;
const MAX_DEPTH = 600;
/** A text this long is accepted at the library's first try; short news items are common. */
const ENOUGH_CHARACTERS = 200;
/** Fewer siblings that look alike are chance. */
const LEAST_TWINS = 2;

/**
 * The text nodes of the live page that Readability takes for the article, in document order; null
 * where it cannot be asked or fails. It works on a clone without the `dropped` parts.
 */
export function articleTexts(
  document: Document,
  model: PageModel,
  dropped: Uint8Array,
): PageTextNode[] | null {
  if (
    model.cut ||
    model.elements.length > MAX_ELEMENTS ||
    model.texts.length > MAX_TEXTS ||
    model.depth > MAX_DEPTH
  )
    return null;
  try {
    const clone = taggedClone(document, model, dropped);
    if (!clone) return null;
    const article = new Readability<Node>(clone, {
      keepClasses: true,
      disableJSONLD: true,
      charThreshold: ENOUGH_CHARACTERS,
      serializer: (node) => node,
    }).parse();
    return article?.content ? withTwins(model, dropped, mapBack(model, article.content)) : null;
  } catch {
    return null;
  }
}

function taggedClone(document: Document, model: PageModel, dropped: Uint8Array): Document | null {
  if (model.shadowed) return flatClone(document, model, dropped);
  const clone = document.cloneNode(true) as Document;
  const body = clone.body;
  if (!body) return null;
  const out: Element[] = [];
  let index = 0;
  walk(body, {
    enter(element) {
      if (!isRead(element)) {
        out.push(element);
        return false;
      }
      if (dropped[index]) out.push(element);
      else element.setAttribute(INDEX, String(index));
      index++;
      return true;
    },
  });
  if (index !== model.elements.length) return null;
  for (const element of out) element.remove();
  return clone;
}

/** The same of a page with shadow trees, which no clone holds: as its reader sees it, node by node. */
function flatClone(document: Document, model: PageModel, dropped: Uint8Array): Document | null {
  const clone = document.implementation.createHTMLDocument(document.title);
  const open: Element[] = [];
  let index = 0;
  walk(model.root, {
    enter(element) {
      if (!isRead(element) || dropped[index]) {
        if (isRead(element)) index = model.end[index] ?? index + 1;
        return false;
      }
      const copy = index === 0 ? clone.body : (clone.importNode(element, false) as Element);
      copy.setAttribute(INDEX, String(index));
      index++;
      open.at(-1)?.append(copy);
      open.push(copy);
      return true;
    },
    text: (node) => open.at(-1)?.append(node.data),
    leave: () => void open.pop(),
  });
  return index === model.elements.length ? clone : null;
}

/**
 * The live twins of an extracted tree's text nodes. The library renames, unwraps and re-parses elements, so each
 * text is looked for among those of its nearest tagged ancestor: the next unused one with the same characters.
 */
function mapBack(model: PageModel, extracted: Node): PageTextNode[] {
  const byData = new Map<string, number[]>();
  model.texts.forEach((text, i) => {
    const list = byData.get(text.node.data);
    if (list) list.push(i);
    else byData.set(text.node.data, [i]);
  });
  const used = new Set<number>();
  const owner = extracted.ownerDocument;
  const walker = owner?.createTreeWalker(extracted, 4 /* texts */);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    const data = (node as Text).data;
    if (!data.trim()) continue;
    const ancestor = indexAbove(node);
    const from = model.textFrom[ancestor] ?? 0;
    const to = model.textTo[ancestor] ?? model.texts.length;
    const same = byData.get(data)?.find((i) => i >= from && i < to && !used.has(i));
    if (same !== undefined) used.add(same);
    // Re-parsing joins neighbours: then the live texts are parts of the extracted one.
    else
      for (let i = from; i < to && i < from + 200; i++) {
        const part = model.texts[i]?.node.data ?? '';
        if (part.trim() && data.includes(part)) used.add(i);
      }
  }
  return withSpaces(
    model,
    [...used].sort((a, b) => a - b),
  );
}

/**
 * The library takes one entry of a list for the article where entries are short, as on live pages. Where the element
 * that holds its choice is one of several alike that say much together, all of them are the article.
 */
function withTwins(model: PageModel, dropped: Uint8Array, texts: PageTextNode[]): PageTextNode[] {
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return texts;
  const [from, to] = [model.texts.indexOf(first), model.texts.indexOf(last)];
  let own = first.parent;
  while (own > 0 && ((model.textFrom[own] ?? 0) > from || (model.textTo[own] ?? 0) <= to))
    own = model.parent[own] ?? 0;
  for (let up = 0; up < 4 && own > 0; up++, own = model.parent[own] ?? 0) {
    const said = weightOf(model, own, true);
    const twins = twinsOf(model, own, dropped);
    const more = twins.reduce((sum, twin) => sum + weightOf(model, twin, true), 0);
    if (twins.length < LEAST_TWINS || more < said * 0.5) continue;
    return model.texts.filter(
      (text) =>
        !dropped[text.parent] && [own, ...twins].some((each) => within(model, text.parent, each)),
    );
  }
  return texts;
}

/** Adds the white space that stands between two of the texts in one block: it parts their words. */
function withSpaces(model: PageModel, indices: readonly number[]): PageTextNode[] {
  const texts: PageTextNode[] = [];
  let last = -1;
  for (const index of indices) {
    const text = model.texts[index];
    if (!text) continue;
    for (let i = last + 1; last >= 0 && i < index; i++) {
      const between = model.texts[i];
      if (
        between?.block === text.block &&
        between.weight === 0 &&
        !/\u00ad/.test(between.node.data)
      )
        texts.push(between);
    }
    texts.push(text);
    last = index;
  }
  return texts;
}

function indexAbove(node: Node): number {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const index = element.getAttribute(INDEX);
    if (index !== null) return Number(index);
  }
  return 0;
}

/**
 * Groups texts into blocks: nodes that stand in one paragraph or line. Blocks without text are left out, and those
 * after `most` characters.
 */
export function blocksOf(texts: readonly PageTextNode[], most = Number.POSITIVE_INFINITY): Block[] {
  const blocks: Block[] = [];
  let nodes: PageTextNode[] = [];
  let length = 0;
  for (let i = 0; i <= texts.length; i++) {
    const text = texts[i];
    if (nodes.length > 0 && text?.block !== nodes[0]?.block) {
      const block = blockOf(nodes);
      if (block.text) blocks.push(block);
      length += block.text.length;
      if (length > most) break;
      nodes = [];
    }
    if (text) nodes.push(text);
  }
  return blocks;
}

/**
 * The texts of the element that holds the most prose, found without the library: for pages it fails on.
 * The choice goes down from the whole page while one child keeps nearly all of the prose.
 */
export function densestTexts(model: PageModel, dropped: Uint8Array): PageTextNode[] {
  const prose = new Float64Array(model.texts.length + 1);
  model.texts.forEach((text, i) => {
    const counts = !text.link && !dropped[text.parent] && text.weight >= 40;
    prose[i + 1] = (prose[i] ?? 0) + (counts ? text.weight : 0);
  });
  const of = (i: number) =>
    (prose[model.textTo[i] ?? 0] ?? 0) - (prose[model.textFrom[i] ?? 0] ?? 0);
  const total = of(0);
  let best = 0;
  for (let i = 1; i < model.elements.length; i++) {
    if (i < (model.end[best] ?? 0) && of(i) >= total * 0.85) best = i;
  }
  return model.texts
    .slice(model.textFrom[best], model.textTo[best])
    .filter((t) => !dropped[t.parent]);
}
