import { blocksOf } from './article-body';
import type { Junk } from './junk';
import { type PageModel, weigh, within } from './page-model';
import type { Block } from './page-text';
import type { PageTitle } from './page-title';

/** How far from the title, in text nodes, a date or credit line stands. */
export const BEFORE = 30;
const AFTER = 80;

/** The first text node below the title that belongs to a sentence. */
export function proseStart(model: PageModel, junk: Junk, title: PageTitle): number {
  const at = titleText(model, title);
  const end = at < 0 ? 0 : Math.min(model.texts.length, at + 400);
  for (const block of blocksOf(
    model.texts
      .slice(Math.max(at, 0), end)
      .filter(
        (t) => !isElsewhere(model, junk, t.parent) && !within(model, t.parent, title.element),
      ),
  )) {
    if (!isProse(block)) continue;
    const node = block.segments[0]?.node;
    const start = model.texts.findIndex((t) => t.node === node);
    if (start >= 0) return start;
  }
  return model.texts.length;
}

function isProse({ text }: Block): boolean {
  return weigh(text) > 70 && /[.。!！?？]["”」』’)）]*\s*$/.test(text);
}

export function titleText(model: PageModel, title: PageTitle): number {
  const node = title.block?.segments[0]?.node;
  return node ? model.texts.findIndex((t) => t.node === node) : -1;
}

/** Short lines round the title, nearest first: below it up to the first prose, then above it. */
export function linesNear(model: PageModel, junk: Junk, title: PageTitle): Block[] {
  const at = titleText(model, title);
  if (at < 0) return [];
  const near = (from: number, to: number) =>
    blocksOf(
      model.texts
        .slice(Math.max(0, from), to)
        .filter(
          (t) => !isElsewhere(model, junk, t.parent) && !within(model, t.parent, title.element),
        ),
    );
  const after = near(at, at + AFTER);
  const prose = after.findIndex(isProse);
  return [...(prose < 0 ? after : after.slice(0, prose)), ...near(at - BEFORE, at).reverse()];
}

/**
 * True inside one of several `article` elements side by side that does not hold the title: an entry of a live blog,
 * a comment, a card, the next article of an endless page.
 */
export function inAnotherArticle(model: PageModel, index: number, title: PageTitle): boolean {
  for (let i = index; i > 0; i = model.parent[i] ?? -1) {
    if (model.names[i] !== 'article') continue;
    const holdsTitle = title.element >= i && title.element < (model.end[i] ?? 0);
    if (!holdsTitle && articlesIn(model, model.parent[i] ?? -1) > 1) return true;
  }
  return false;
}

/** How many `article` children each element has, counted once a page. */
const counted = new WeakMap<PageModel, Map<number, number>>();

function articlesIn(model: PageModel, parent: number): number {
  let counts = counted.get(model);
  if (!counts) {
    counts = new Map();
    for (const [i, name] of model.names.entries()) {
      if (name !== 'article') continue;
      const holder = model.parent[i] ?? -1;
      counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
    counted.set(model, counts);
  }
  return counts.get(parent) ?? 0;
}

/** True in a part of the page that speaks of other articles or of the site; credits and share bars stand with the title. */
export function isElsewhere(model: PageModel, junk: Junk, index: number): boolean {
  if (!junk.dropped[index]) return false;
  for (let i = index; i >= 0; i = model.parent[i] ?? -1) {
    const kind = junk.roots.get(i);
    if (kind) return kind !== 'credit' && kind !== 'share';
  }
  return false;
}
