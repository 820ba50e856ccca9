import type { DateHabits } from './dates';
import { type Headline, headlinesOf } from './headlines';
import type { Junk } from './junk';
import { attributeOf, type PageModel } from './page-model';
import { type Teaser, teaserOf } from './teaser-lines';

const MAX_TEASERS = 300;
/** A summary, a date, a by-line. */
const MAX_SIBLINGS = 3;
const LINES = /^(p|div|span|time|small|ul)$/;

/** The teasers of a page: its headline links, each with the element that repeats round such links. `habits`: how the page dates itself. */
export function teasersOf(
  model: PageModel,
  junk: Junk,
  url: string,
  habits: DateHabits = {},
): Teaser[] {
  const headlines = headlinesOf(model, junk, url);
  if (headlines.length < 2) return [];
  const owners = ownersOf(model, headlines);
  const paths = headlines.map((h) => pathOf(model, h, owners));
  const common = new Map<string, number>();
  for (const path of paths)
    for (const s of new Set(path.map((i) => signature(model, i))))
      common.set(s, (common.get(s) ?? 0) + 1);
  const teasers: Teaser[] = [];
  const seen = new Set<string>();
  headlines.forEach((headline, n) => {
    const element = itemOf(model, paths[n] ?? [], common, headlines.length);
    const key = headline.url;
    if (element < 0 || seen.has(key) || teasers.length >= MAX_TEASERS) return;
    const siblings = siblingsOf(model, junk, element, owners);
    const teaser = teaserOf(model, junk, headline, element, habits, siblings);
    if (!teaser) return;
    seen.add(key);
    teasers.push(teaser);
  });
  return teasers;
}

/** For each element, the one headline address it holds; `''` where it holds several. */
function ownersOf(model: PageModel, headlines: readonly Headline[]): Map<number, string> {
  const owners = new Map<number, string>();
  for (const { link, url } of headlines) {
    for (let i = link; i >= 0; i = model.parent[i] ?? -1) {
      const owner = owners.get(i);
      if (owner === '' || owner === url) {
        if (owner === '') break;
        continue;
      }
      owners.set(i, owner === undefined ? url : '');
    }
  }
  return owners;
}

/** The elements from a headline's link up to the highest that holds no other headline. */
function pathOf(model: PageModel, headline: Headline, owners: Map<number, string>): number[] {
  const path: number[] = [];
  for (
    let i = headline.link;
    i > 0 && owners.get(i) === headline.url && path.length < 40;
    i = model.parent[i] ?? -1
  )
    path.push(i);
  return path;
}

/** Where the element is no more than a headline: the lines that follow it, up to the next headline. */
function siblingsOf(
  model: PageModel,
  junk: Junk,
  element: number,
  owners: Map<number, string>,
): number[] {
  const found: number[] = [];
  let heading = element;
  while (/^(a|span|em|b|strong)$/.test(model.names[heading] ?? ''))
    heading = model.parent[heading] ?? 0;
  if (!/^h[1-6]$/.test(model.names[heading] ?? '')) return found;
  const parent = model.parent[heading] ?? 0;
  let next = model.end[heading] ?? 0;
  while (next < (model.end[parent] ?? 0) && found.length < MAX_SIBLINGS) {
    if (owners.has(next) || junk.dropped[next] || !LINES.test(model.names[next] ?? '')) break;
    found.push(next);
    next = model.end[next] ?? next + 1;
  }
  return found;
}

function signature(model: PageModel, index: number): string {
  const element = model.elements[index];
  const names = element ? attributeOf(element, 'class') : null;
  const first = names?.trim().split(/\s+/)[0] ?? '';
  return `${model.names[index]}.${first}`;
}

/** The element of a teaser: the highest on the path that repeats round other headlines, or an `article`. */
function itemOf(
  model: PageModel,
  path: readonly number[],
  common: Map<string, number>,
  count: number,
): number {
  const enough = Math.min(3, count);
  for (let n = path.length - 1; n >= 0; n--) {
    const index = path[n] ?? -1;
    const name = model.names[index] ?? '';
    if (name === 'article' || (common.get(signature(model, index)) ?? 0) >= enough) return index;
  }
  return path[path.length - 1] ?? -1;
}
