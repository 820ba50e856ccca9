import type { Metadata } from './metadata';
import { sameAddress } from './own-address';
import { attributeOf, type PageModel, weightOf } from './page-model';

/** The one of several whole articles on a page that is the page's own. */
export interface OwnArticle {
  element: number;
  others: number[];
  /** True where the page's head still speaks of another of them: its address changed as the reader scrolled. */
  stale: boolean;
}

/** Attributes by which pages that go on and on tell where one article ends and whose address is next. */
const ADDRESSES =
  'data-url data-href data-permalink data-article-url data-page-url data-canonical data-canonical-url data-history-url data-share-url data-uri itemid'.split(
    ' ',
  );
/** Least text outside links of an article, not a card that announces one. */
const LEAST_TEXT = 150;
const MAX_CANDIDATES = 50;

/**
 * On a page that shows whole articles one below the other: the one whose own address is the page's; else, where the
 * page calls itself an article and each has a first-level heading, the first. Undefined on any other page.
 */
export function ownArticleOf(
  model: PageModel,
  url: string,
  { canonicalUrl: declared, claims }: Metadata,
): OwnArticle | undefined {
  const candidates = candidatesOf(model);
  if (candidates.length < 2) return undefined;
  const addresses = candidates.map((each) => addressOf(model, each, url));
  const at = addresses.findIndex((address) => address !== undefined && sameAddress(address, url));
  const different = new Set(addresses.map((address) => address?.replace(/[?#].*$/, ''))).size;
  const headed = claims === 'article' && candidates.every((each) => holds(model, each, 'h1'));
  const own = at >= 0 && different > 1 ? at : headed ? 0 : -1;
  const element = candidates[own];
  if (element === undefined) return undefined;
  const told = declared !== undefined && sameAddress(declared, url);
  return {
    element,
    others: candidates.filter((each) => each !== element),
    stale: own > 0 && !told,
  };
}

/** What still holds of a page's metadata where it speaks of another article than the page's own. */
export function withoutArticle(meta: Metadata): Metadata {
  const { site, languageHint, claims, from } = meta;
  return {
    titles: [],
    authors: [],
    from: from.outlet ? { outlet: from.outlet } : {},
    claims,
    free: true,
    live: false,
    ...(site ? { site } : {}),
    ...(languageHint ? { languageHint } : {}),
  };
}

/** The outermost elements that are an article or have an address, a heading and text of their own. */
function candidatesOf(model: PageModel): number[] {
  const found: number[] = [];
  for (let i = 1; i < model.elements.length && found.length < MAX_CANDIDATES; i++) {
    const element = model.elements[i];
    if (!element) continue;
    if (weightOf(model, i, true) < LEAST_TEXT) continue;
    if (model.names[i] !== 'article' && !ADDRESSES.some((name) => attributeOf(element, name)))
      continue;
    if (!holds(model, i, 'h1') && !holds(model, i, 'h2')) continue;
    // One that holds nearly all of the page holds the articles, and is none.
    const nested = innerOf(model, i);
    if (nested >= 2) continue;
    found.push(i);
    i = (model.end[i] ?? i + 1) - 1;
  }
  return found;
}

/** How many whole articles with a first-level heading stand inside an element. */
function innerOf(model: PageModel, index: number): number {
  let count = 0;
  for (let i = index + 1; i < (model.end[index] ?? 0); i++)
    if (
      model.names[i] === 'article' &&
      weightOf(model, i, true) >= LEAST_TEXT &&
      holds(model, i, 'h1')
    )
      count++;
  return count;
}

function holds(model: PageModel, index: number, name: string): boolean {
  const at = model.names.indexOf(name, index);
  return at >= 0 && at < (model.end[index] ?? 0);
}

function addressOf(model: PageModel, index: number, url: string): string | undefined {
  const element = model.elements[index];
  if (!element) return undefined;
  for (const name of ADDRESSES) {
    const value = attributeOf(element, name)?.trim();
    if (value && /^(https?:)?\//.test(value)) return absolute(value, url);
  }
  // Else where its heading leads.
  for (let i = index; i < (model.end[index] ?? 0); i++) {
    if (model.names[i] !== 'h1' && model.names[i] !== 'h2') continue;
    const end = model.end[i] ?? 0;
    const inside = model.names.indexOf('a', i);
    const link = inside >= 0 && inside < end ? inside : model.parent[i];
    const at = link === undefined || model.names[link] !== 'a' ? undefined : model.elements[link];
    const value = at ? attributeOf(at, 'href')?.trim() : undefined;
    return value && !value.startsWith('#') ? absolute(value, url) : undefined;
  }
  return undefined;
}

function absolute(value: string, url: string): string | undefined {
  try {
    return new URL(value, url).href;
  } catch {
    return undefined;
  }
}
