import { parametersOf } from './parameters';

/** Parts of an address that say how an article is shown, not which it is. */
const VERSIONS = /^(amp|print|printable|mobile|m|sp|pc|full|index|default)(\.\w+)?$/i;
const EXTENSION = /\.(s?html?|php|aspx?|jsp|amp|do)$/i;
/** Parameters that name an article where a site's addresses are all one path. */
const NAMES_ARTICLE =
  /^(k|p|id|aid|nid|no|seq|idx|idxno|oid|key|uid|news_?(id|no|seq|code)|article_?(id|no|code)|art_?id|docid|story|storyid)$/i;

/** True where two addresses are of one host and path, and no parameter of both differs: `article?id=1` is not `article?id=2`. */
export function sameAddress(a: string, b: string): boolean {
  const [x, y] = [parsed(a, b), parsed(b)];
  return (
    !!x && !!y && bareHost(x) === bareHost(y) && pathOf(x) === pathOf(y) && !differInQuery(x, y)
  );
}

/**
 * The canonical address a page declares, only where it names this very article: on the same host (or from its
 * AMP twin), not the home page, not another article. `raw` may be relative.
 */
export function ownCanonical(raw: string, url: string): string | undefined {
  const [canonical, page] = [parsed(raw, url), parsed(url)];
  if (!canonical || !page || !/^https?:$/.test(canonical.protocol)) return undefined;
  if (canonical.username || raw.length > 2_000) return undefined;
  const cached = cachedAddress(page);
  const shown = cached ?? page;
  if (bareHost(canonical) !== bareHost(shown)) return undefined;
  if (!isSameArticle(canonical, shown)) return undefined;
  canonical.hash = '';
  return canonical.href;
}

/** The address an AMP cache shows a page of: `https://www.google.com/amp/s/a.example/b`, `https://a-example.cdn.ampproject.org/c/s/a.example/b`. */
function cachedAddress(page: URL): URL | undefined {
  const inside =
    /\.cdn\.ampproject\.org$/.test(page.hostname) ||
    /^www\.google\.[a-z.]{2,6}$/.test(page.hostname)
      ? /^\/(?:amp|c|v)\/(?:s\/)?(.+)$/.exec(page.pathname)?.[1]
      : undefined;
  return inside ? parsed(`https://${inside}${page.search}`) : undefined;
}

function isSameArticle(canonical: URL, page: URL): boolean {
  const [a, b] = [partsOf(canonical), partsOf(page)];
  if (differInQuery(canonical, page) || losesName(canonical, page)) return false;
  if (a.join('/') === b.join('/')) return true;
  // The home page, or a section, for an article in it.
  if (a.length === 0 || (a.length < b.length && a.every((part, at) => part === b[at])))
    return false;
  const [mine, other] = [numbersOf(b), numbersOf(a)];
  if (mine.length > 0 && other.length > 0) return mine.some((number) => other.includes(number));
  const [last = '', ownLast = ''] = [a.at(-1), b.at(-1)];
  if (last === ownLast) return true;
  const [short, long] = last.length < ownLast.length ? [last, ownLast] : [ownLast, last];
  if (short.length >= 12 && long.includes(short)) return true;
  // A short link or one by number alone says nothing against the long form.
  return /[?&](p|id)=\d+/.test(page.search) && !canonical.search;
}

/** True where the page is named by a parameter which the canonical address leaves out while keeping the path. */
function losesName(canonical: URL, page: URL): boolean {
  if (pathOf(canonical) !== pathOf(page)) return false;
  return parametersOf(page).some(
    ([name]) => NAMES_ARTICLE.test(name) && !canonical.searchParams.has(name),
  );
}

/** Numbers that name an article: the long ones of the address, but for years and days. */
function numbersOf(parts: readonly string[]): string[] {
  return parts
    .flatMap((part) => part.match(/\d{4,}/g) ?? [])
    .filter((number) => !/^(19|20)\d{2}(\d{2}(\d{2})?)?$/.test(number));
}

function partsOf(url: URL): string[] {
  return pathOf(url)
    .split('/')
    .filter((part) => part && !VERSIONS.test(part))
    .map((part) => part.replace(EXTENSION, '').replace(EXTENSION, ''));
}

function differInQuery(a: URL, b: URL): boolean {
  return parametersOf(a).some(([name, value]) => {
    const other = b.searchParams.get(name);
    return other !== null && other !== value;
  });
}

function bareHost(url: URL): string {
  return url.host.toLowerCase().replace(/^(www|amp|m|mobile|sp)\./, '');
}

function pathOf(url: URL): string {
  try {
    return decodeURI(url.pathname).replace(/\/+$/, '');
  } catch {
    return url.pathname;
  }
}

function parsed(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
