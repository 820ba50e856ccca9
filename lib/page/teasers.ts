import { type Headline, headlinesOf } from './headlines';
import type { Junk } from './junk';
import { attributeOf, type PageModel } from './page-model';
import { type Teaser, teaserOf } from './teaser-lines';

const MAX_TEASERS = 300;

/** The teasers of a page: its headline links, each with the element that repeats round such links. `zone`: the outlet's. */
export function teasersOf(model: PageModel, junk: Junk, url: string, zone?: string): Teaser[] {
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
    const teaser = teaserOf(model, junk, headline, element, zone);
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
