import {
  ANY_NAME,
  BOX_HEADING,
  BY_ELEMENT,
  BY_NAME,
  BY_ROLE,
  COMMENTS_HEADING,
} from './junk-names';
import { attributeOf, nameOf, type PageModel, weightOf, within } from './page-model';

const ATTRIBUTES = ['class', 'id', 'data-testid', 'data-qa', 'data-component', 'data-type'];

/** Most of the page's prose one named part may hold and still be left out; a named wrapper round the article holds more. */
const WEAK_SHARE = 0.25;
const STRONG_SHARE = 0.6;
/** The text behind a paywall may be nearly all there is; a page hidden as a whole is about to be shown. */
const HIDDEN_SHARE = 0.95;
const COMMENTS_SHARE = 0.8;
const LEAST_COMMENTS = 80;
/** Where less of a part than this is outside links, it is a list. */
const MOSTLY_LINKS = 0.4;
/** Less than this is hidden from readers' software for being an ornament, not from readers. */
const LEAST_HIDDEN = 60;

export interface Junk {
  /** 1 for every element that is, or lies in, a part that is no article. */
  dropped: Uint8Array;
  /** The tops of those parts, and what kind of part each is. */
  roots: Map<number, string>;
}

/**
 * The parts of a page that are navigation, plugs, comments, dialogs or captions by their element, role or name; those
 * no reader sees; and the `others`: whole articles beside the page's own. Guarded: nothing that holds the title, or
 * much of the page's prose, is left out, and a name that would take more than two fifths of the prose in all is not
 * believed on this page.
 */
export function junkOf(
  model: PageModel,
  titleElement: number,
  others: readonly number[] = [],
): Junk {
  const total = weightOf(model, 0, true) || 1;
  const takes = new Map<string, Array<{ index: number; share: number }>>();
  const boxes: Array<{ heading: number; kind: 'related' | 'comments' }> = [];
  let until = 0;
  for (let i = 1; i < model.elements.length; i++) {
    const element = model.elements[i];
    if (i < until || !element) continue;
    const kind = kindOf(model, i, element);
    if (!kind) {
      const about = boxHeading(model, i);
      if (about) boxes.push({ heading: i, kind: about });
      continue;
    }
    if (titleElement >= 0 && within(model, titleElement, i)) continue;
    const share = shareOf(model, i, total);
    if (share > mostOf(kind)) continue;
    const rows = takes.get(kind) ?? [];
    rows.push({ index: i, share });
    takes.set(kind, rows);
    until = model.end[i] ?? i + 1;
  }
  const dropped = new Uint8Array(model.elements.length);
  const roots = new Map<number, string>();
  for (const other of others) {
    roots.set(other, 'other-article');
    dropped.fill(1, other, model.end[other]);
  }
  for (const [kind, rows] of takes) {
    const share = rows.reduce((sum, r) => sum + r.share, 0);
    if (!kind.startsWith('!') && share > 0.4) continue;
    for (const { index } of rows) {
      roots.set(index, kind.replace('!', ''));
      dropped.fill(1, index, model.end[index]);
    }
  }
  for (const { heading, kind } of boxes) {
    const box = boxOf(model, heading);
    const holdsTitle = titleElement >= 0 && within(model, titleElement, box);
    // Comments may be longer than the article, and a ranking than a list; but their heading opens their own part.
    const own = kind === 'comments' ? titleElement >= 0 && box > titleElement : isList(model, box);
    const sure = kind === 'comments' ? COMMENTS_SHARE : STRONG_SHARE;
    const first = opens(model, heading, box);
    const most = own && first ? sure : WEAK_SHARE;
    // The word also labels a counter in the article's head, or its genre.
    if (kind === 'comments' && (!first || weightOf(model, box) < LEAST_COMMENTS)) continue;
    if (dropped[box] || holdsTitle || shareOf(model, box, total) > most) continue;
    if (/^(body|main|article)$/.test(model.names[box] ?? '')) continue;
    roots.set(box, kind);
    dropped.fill(1, box, model.end[box]);
  }
  return { dropped, roots };
}

/** The share of the page's prose in a part; of a part that is mostly links, its share of all text if that is less. */
function shareOf(model: PageModel, index: number, total: number): number {
  const share = weightOf(model, index, true) / total;
  if (!isList(model, index)) return share;
  return Math.min(share, weightOf(model, index) / (weightOf(model, 0) || 1));
}

/** True where a part is mostly links. */
function isList(model: PageModel, index: number): boolean {
  return weightOf(model, index, true) < weightOf(model, index) * MOSTLY_LINKS;
}

/** The share of the page's prose that a part of a kind may hold and still be left out. */
function mostOf(kind: string): number {
  if (kind === '!hidden') return HIDDEN_SHARE;
  return kind.startsWith('!') ? STRONG_SHARE : WEAK_SHARE;
}

/** True where nothing stands in a part before its heading. */
function opens(model: PageModel, heading: number, box: number): boolean {
  const to = model.textFrom[heading] ?? 0;
  return (model.weight[to] ?? 0) === (model.weight[model.textFrom[box] ?? 0] ?? 0);
}

function boxHeading(model: PageModel, index: number): 'related' | 'comments' | undefined {
  const name = model.names[index] ?? '';
  const weight = weightOf(model, index);
  if (weight < 3 || weight > 80 || !/^(h[1-6]|strong|p|div|span|b|dt)$/.test(name))
    return undefined;
  if (!/^h/.test(name) && model.end[index] !== index + 1) return undefined;
  const text = model.texts
    .slice(model.textFrom[index], model.textTo[index])
    .map((t) => t.node.data)
    .join('')
    .trim()
    .toLowerCase();
  if (BOX_HEADING.test(text)) return 'related';
  return COMMENTS_HEADING.test(text) ? 'comments' : undefined;
}

/** The element a heading stands in with something below it. */
function boxOf(model: PageModel, heading: number): number {
  const own = weightOf(model, heading);
  let box = heading;
  while (box > 0 && weightOf(model, box) <= own) box = model.parent[box] ?? 0;
  return box;
}

/** The kind of part an element is; `!` before it where that is sure. */
function kindOf(model: PageModel, index: number, element: Element): string | undefined {
  const name = model.names[index] ?? '';
  if (name === 'header') return insideArticle(model, index) ? undefined : '!header';
  if (name === 'footer') return '!footer';
  if (BY_ELEMENT.has(name)) return name === 'form' || name === 'aside' ? name : `!${name}`;
  if (typeof element.hasAttributes === 'function' && !element.hasAttributes()) return undefined;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-modal') === 'true')
    return '!hidden';
  if (
    attributeOf(element, 'aria-hidden') === 'true' &&
    weightOf(model, index, true) >= LEAST_HIDDEN
  )
    return '!hidden';
  const style = attributeOf(element, 'style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return '!hidden';
  const role = attributeOf(element, 'role');
  if (role && BY_ROLE.has(role)) return `!${role}`;
  const names = namesOf(element);
  if (!names || !ANY_NAME.test(names)) return undefined;
  return BY_NAME.find(([, form]) => form.test(names))?.[0];
}

/** Whether an element is no part of an article by its name, role or look, as far as it alone can tell. */
export function looksLikeJunk(element: Element): boolean {
  const name = nameOf(element);
  if (BY_ELEMENT.has(name) || name === 'header' || name === 'footer') return true;
  if (!element.hasAttributes()) return false;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-modal') === 'true')
    return true;
  const style = attributeOf(element, 'style');
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  const role = attributeOf(element, 'role');
  return (role !== null && BY_ROLE.has(role)) || ANY_NAME.test(namesOf(element));
}

/** Class, id and test ids of an element as lower-case words joined by hyphens. */
export function namesOf(element: Element): string {
  let all = '';
  for (const attribute of ATTRIBUTES) {
    const value = attributeOf(element, attribute);
    if (value) all += ` ${unfiled(value.slice(0, 300))}`;
  }
  return all
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/_{1,2}|[:.]/g, '-')
    .toLowerCase();
}

/** Class names without the tags and categories that a blog's own software files a post under. */
function unfiled(names: string): string {
  return !/\b(hentry|type-post)\b/.test(names)
    ? names
    : names.replace(/(^|\s)(tag|category|topic)-\S+/g, '');
}

function insideArticle(model: PageModel, index: number): boolean {
  for (let i = model.parent[index] ?? -1; i > 0; i = model.parent[i] ?? -1) {
    if (/^(article|main|section|li)$/.test(model.names[i] ?? '')) return true;
  }
  return false;
}
