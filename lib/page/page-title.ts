import { findDates } from './dates';
import type { Metadata } from './metadata';
import { type PageModel, weigh, within } from './page-model';
import { type Block, blockOf } from './page-text';

export interface PageTitle {
  text: string;
  /** Where the title stands in the page; null where only the metadata holds it. */
  block: Block | null;
  /** Index of the element that holds it, -1 where none does. */
  element: number;
  /** What the window title adds to it: usually the site's name. */
  site?: string;
}

const SEPARATOR = /\s+[-–—|:•·»›«/]\s+|\s*[|｜]\s*|_(?=[^_\s])|\s+::\s+|\s*-{2,}\s*/;
const HEADLINES = 'h1, [itemprop~="headline"], [role="heading"][aria-level="1"]';
/** A line that begins or ends a window title is its part, however the two are joined, if it is this long. */
const LONG_PART = 24;
/** Blocks looked at where no heading fits: a title stands near the top. */
const MAX_BLOCKS = 400;

/**
 * The title a reader sees: the heading that the metadata agrees with, else a line equal to what the
 * window title begins or ends with, else the page's only heading, else the metadata without the site's name.
 * Of a page that shows several articles only headings of its `own` one count.
 */
export function titleOf(
  document: Document,
  model: PageModel,
  meta: Metadata,
  own?: number,
): PageTitle {
  const wanted = meta.titles.map(keyOf).filter((k) => k.length >= 2);
  const site = keyOf(meta.site ?? '');
  const headings = headingsOf(document, model, own);
  let best: { heading: Heading; score: number } | undefined;
  for (const heading of headings) {
    const key = keyOf(heading.block.text);
    if (key.length < 2 || key === site) continue;
    // A heading that is all link, to the front page, is the site's own name.
    if (heading.block.links > 0.9 && isInHeader(model, heading.element)) continue;
    const score = Math.max(0, ...wanted.map((w) => agreement(key, w)));
    if (score > 0 && (!best || score > best.score)) best = { heading, score };
  }
  const chosen =
    best?.heading ??
    (own === undefined ? lineLike(model, meta.titles) : headings[0]) ??
    only(model, headings, site);
  const outside = siteBeside(document.title, chosen?.block.text ?? '');
  if (chosen)
    return {
      text: chosen.block.text,
      block: chosen.block,
      element: chosen.element,
      ...(outside ? { site: outside } : {}),
    };
  const { title, rest } = withoutSite(meta.titles[0] ?? '', site);
  return { text: title, block: null, element: -1, ...(rest ? { site: rest } : {}) };
}

interface Heading {
  block: Block;
  element: number;
}

function headingsOf(document: Document, model: PageModel, own: number | undefined): Heading[] {
  const found: Heading[] = [];
  const indices = new Map<Element, number>();
  for (const [i, element] of model.elements.entries()) indices.set(element, i);
  for (const element of document.querySelectorAll(
    own === undefined ? HEADLINES : `${HEADLINES}, h2`,
  )) {
    const index = indices.get(element);
    if (index === undefined || found.length >= 40) continue;
    if (own !== undefined && !within(model, index, own)) continue;
    const block = blockOf(model.texts.slice(model.textFrom[index], model.textTo[index]));
    if (block.text && block.text.length < 500) found.push({ block, element: index });
  }
  return found;
}

/** How well a heading fits a title of the metadata: 4 the same, 3 or 2 with a site's name behind or before it, 1 cut short. */
function agreement(heading: string, title: string): number {
  if (heading === title) return 4;
  if (heading.length >= 6 && title.startsWith(heading)) return 3;
  if (heading.length >= 6 && title.endsWith(heading)) return 2;
  if (title.length >= 8 && heading.startsWith(title)) return 1;
  return 0;
}

function lineLike(model: PageModel, titles: readonly string[]): Heading | undefined {
  const wanted = new Set<string>();
  for (const title of titles) {
    const parts = title.split(SEPARATOR);
    if (keyOf(title).length >= 6) wanted.add(keyOf(title));
    for (let i = 1; i < parts.length; i++) {
      for (const key of [keyOf(parts.slice(0, i).join('')), keyOf(parts.slice(i).join(''))])
        if (weigh(key) >= 12) wanted.add(key);
    }
  }
  const wholes = titles.map(keyOf);
  const isWanted = (key: string) =>
    wanted.has(key) ||
    (weigh(key) >= LONG_PART && wholes.some((w) => w.startsWith(key) || w.endsWith(key)));
  // A site's name is such a part too, and stands above: the longest part is the title.
  let best: Heading | undefined;
  let from = 0;
  for (let blocks = 0; from < model.texts.length && blocks < MAX_BLOCKS; blocks++) {
    let to = from + 1;
    while (model.texts[to]?.block === model.texts[from]?.block && to < model.texts.length) to++;
    const nodes = model.texts.slice(from, to);
    const first = nodes.find((n) => n.weight > 0);
    if (first && nodes.length < 50 && !nodes.every((n) => n.link || n.weight === 0)) {
      const block = blockOf(nodes);
      const longer = keyOf(block.text).length > keyOf(best?.block.text ?? '').length;
      if (block.text.length < 400 && longer && isWanted(keyOf(block.text)))
        best = { block, element: first.parent };
    }
    from = to;
  }
  return best;
}

/** The page's only real heading, or the only one in its main part. */
function only(model: PageModel, headings: readonly Heading[], site: string): Heading | undefined {
  const real = headings.filter(
    (h) => keyOf(h.block.text).length >= 6 && keyOf(h.block.text) !== site && h.block.links < 0.9,
  );
  const main = real.filter((h) => isInMain(model, h.element));
  return main.length === 1 ? main[0] : real.length === 1 ? real[0] : undefined;
}

function isInHeader(model: PageModel, element: number): boolean {
  for (let i = element; i >= 0; i = model.parent[i] ?? -1) {
    if (/^(article|main)$/.test(model.names[i] ?? '')) return false;
    if (model.names[i] === 'header' || model.names[i] === 'nav') return true;
  }
  return false;
}

function isInMain(model: PageModel, element: number): boolean {
  let inside = false;
  for (let i = element; i >= 0; i = model.parent[i] ?? -1) {
    const name = model.names[i] ?? '';
    if (name === 'aside' || name === 'nav' || name === 'footer') return false;
    inside ||= name === 'article' || name === 'main';
  }
  return inside;
}

function siteBeside(windowTitle: string, title: string): string | undefined {
  const whole = windowTitle.replace(/\s+/g, ' ').trim();
  if (!title || whole.length <= title.length) return undefined;
  const at = whole.indexOf(title);
  if (at < 0) return undefined;
  const bare = (text: string) => text.replace(/^[\s\-–—|｜:：•·»›_/]+|[\s\-–—|｜:：•·»›_/]+$/g, '');
  const [before, after] = [bare(whole.slice(0, at)), bare(whole.slice(at + title.length))];
  const part = after ? after.split(SEPARATOR).at(-1)?.trim() : before.split(SEPARATOR)[0]?.trim();
  if (!part || part.length > 40 || findDates(part).length > 0) return undefined;
  return keyOf(title).includes(keyOf(part)) ? undefined : part;
}

/** A window title without the site's name at either end. */
function withoutSite(title: string, site: string): { title: string; rest?: string } {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return { title };
  const last = parts[parts.length - 1] ?? '';
  const first = parts[0] ?? '';
  const known = (part: string) =>
    site.length > 1 &&
    (keyOf(part) === site ||
      (keyOf(part).length > 3 && (site.includes(keyOf(part)) || keyOf(part).includes(site))));
  if (known(first) && !known(last))
    return { title: title.slice(title.indexOf(parts[1] ?? '')), rest: first };
  const cut = title.lastIndexOf(last);
  const bare = title.slice(0, cut).replace(/[\s\-–—|｜:•·»›_/]+$/, '');
  if (known(last) || (last.length <= 30 && bare.length > last.length))
    return { title: withoutKnown(bare, site), rest: last };
  return { title };
}

function withoutKnown(title: string, site: string): string {
  return site && title.split(SEPARATOR).length > 1 ? withoutSite(title, site).title : title;
}

/** Letters and digits alone, folded: quotes, dashes and spaces differ between a page's title and its metadata. */
export function keyOf(text: string): string {
  return text
    .slice(0, 1_000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
