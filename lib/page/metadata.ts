import type { DateOrigin } from '../core/article';
import { parseDay } from './dates';
import { articleNode, type LinkedNode, linkedNodesOf, namesOf, stringsOf } from './json-ld';

/** A day, the words it was read from, and where. */
export interface DatedBy {
  day: string;
  raw: string;
  from: DateOrigin;
}

/** What a page declares of itself in its head, its JSON-LD and its microdata. */
export interface Metadata {
  /** Titles it gives, best first, with any site name still on them. */
  titles: string[];
  site?: string;
  source?: string;
  authors: string[];
  /** The page's own `lang`, or `og:locale`. */
  languageHint?: string;
  published?: DatedBy;
  modified?: string;
  canonicalUrl?: string;
  /** The page says that it is an article, a list, or something else to watch. */
  claims: 'article' | 'list' | 'video' | undefined;
  /** False where the page says that the whole text is for subscribers. */
  free: boolean;
  articleBody?: string;
  live: boolean;
}

/** Longest title kept, in UTF-16 code units. */
const MAX_TITLE = 500;
const PUBLISHED =
  /^(article[:.]published(_time)?|og:(article:)?published_time|.*[:_.-]?(date-?published|pub-?date|published?-?(date|time)|publish_?(date|time)|published_?(at|date|time)|firstcreate|date\.(issued|created)|dcterms\.(issued|created|date)|dc\.date|date_?created|article:create_at|p_ts)|date|parsely-pub-date|sailthru\.date)$/i;
const MODIFIED = /modif|update|revis|lastmod/i;

/** Reads the page's own account of itself. `zone` is the outlet's time zone, where known. */
export function metadataOf(document: Document, url: string, zone?: string): Metadata {
  const meta = metaOf(document);
  const nodes = linkedNodesOf(document);
  const node = articleNode(nodes, url);
  const data = node?.data ?? {};
  const publisher = namesOf(data.publisher)[0] ?? undefined;
  const site = meta.get('og:site_name') ?? publisher ?? meta.get('application-name');
  const modified =
    stringsOf(data.dateModified)[0] ?? [...meta].find(([k]) => MODIFIED.test(k))?.[1];
  const result: Metadata = {
    titles: [
      ...namesOf(data.headline),
      meta.get('og:title'),
      meta.get('twitter:title'),
      document.title,
    ]
      .filter((t): t is string => typeof t === 'string')
      .map((t) => t.slice(0, MAX_TITLE).replace(/\s+/g, ' ').trim())
      .filter(Boolean),
    authors: [
      ...peopleOf(data.author),
      ...[meta.get('author'), meta.get('article:author')].flatMap((a) => (a ? [a] : [])),
    ],
    claims: claimOf(meta, nodes, node),
    free: !stringsOf(data.isAccessibleForFree)
      .concat(String(data.isAccessibleForFree))
      .some((v) => /false/i.test(v)),
    live: node?.types.includes('LiveBlogPosting') ?? false,
  };
  const published = publishedOf(document, meta, nodes, node, zone);
  const modifiedDay = modified ? parseDay(modified, zone) : undefined;
  const canonical = canonicalOf(document, meta, url);
  const hint =
    document.documentElement.getAttribute('lang') ??
    meta.get('og:locale') ??
    meta.get('content-language');
  const source = meta.get('source') ?? meta.get('copyright-source') ?? meta.get('article:source');
  const articleBody = stringsOf(data.articleBody)[0];
  return {
    ...result,
    ...(site && site.length < 80 ? { site } : {}),
    ...(source && source.length < 60 ? { source } : {}),
    ...(hint ? { languageHint: hint } : {}),
    ...(published ? { published } : {}),
    ...(modifiedDay ? { modified: modifiedDay } : {}),
    ...(canonical ? { canonicalUrl: canonical } : {}),
    ...(articleBody ? { articleBody: articleBody.slice(0, 300_000) } : {}),
  };
}

/** Names of an `author`, without those that say they are organisations. */
function peopleOf(author: unknown): string[] {
  const list = (Array.isArray(author) ? author : [author]).slice(0, 50);
  return list
    .filter(
      (a) => !/Organization/.test(String((a as { '@type'?: unknown } | null)?.['@type'] ?? '')),
    )
    .flatMap(namesOf);
}

/** The first value of every named `<meta>`, keyed by lower-case name, property or `http-equiv`. */
function metaOf(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  let seen = 0;
  for (const element of document.querySelectorAll('meta[content]')) {
    if (++seen > 500) break;
    const key =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv');
    const value = element.getAttribute('content')?.trim().slice(0, 2_000);
    if (key && value && !meta.has(key.toLowerCase())) meta.set(key.toLowerCase(), value);
  }
  return meta;
}

function publishedOf(
  document: Document,
  meta: Map<string, string>,
  nodes: readonly LinkedNode[],
  node: LinkedNode | undefined,
  zone?: string,
): DatedBy | undefined {
  const candidates: Array<readonly [string | undefined, DateOrigin]> = [];
  if (node)
    for (const key of ['datePublished', 'dateCreated', 'uploadDate'])
      candidates.push([stringsOf(node.data[key])[0], 'json-ld']);
  const pages = nodes.filter(
    (n) => n.depth === 0 && n.types.some((t) => /^(Item|About)?(Web)?Page$/.test(t)),
  );
  if (pages.length === 1) candidates.push([stringsOf(pages[0]?.data.datePublished)[0], 'json-ld']);
  for (const [key, value] of meta)
    if (PUBLISHED.test(key) && !MODIFIED.test(key)) candidates.push([value, 'meta']);
  for (const element of document.querySelectorAll(
    '[itemprop~="datePublished"], [itemprop~="dateCreated"]',
  )) {
    candidates.push([
      element.getAttribute('content') ??
        element.getAttribute('datetime') ??
        element.textContent ??
        '',
      'meta',
    ]);
    break;
  }
  for (const [raw, from] of candidates) {
    const day = raw ? parseDay(raw, zone) : undefined;
    if (raw && day) return { day, raw: raw.trim().slice(0, 100), from };
  }
  return undefined;
}

function claimOf(
  meta: Map<string, string>,
  nodes: readonly LinkedNode[],
  node: LinkedNode | undefined,
): Metadata['claims'] {
  const type = meta.get('og:type')?.toLowerCase() ?? '';
  const all = new Set(nodes.filter((n) => n.depth === 0).flatMap((n) => n.types));
  if (all.has('CollectionPage') || all.has('SearchResultsPage')) return 'list';
  if (node) return 'article';
  if (all.has('ItemList')) return 'list';
  if (
    /^(video|music)/.test(type) ||
    all.has('VideoObject') ||
    all.has('AudioObject') ||
    all.has('PodcastEpisode')
  )
    return 'video';
  if (/article|news/.test(type) || meta.has('article:published_time')) return 'article';
  return undefined;
}

/** The canonical address, only where it names this very page: the same host (or its AMP twin) and not the home page. */
function canonicalOf(
  document: Document,
  meta: Map<string, string>,
  url: string,
): string | undefined {
  const raw =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? meta.get('og:url');
  if (!raw) return undefined;
  try {
    const [canonical, page] = [new URL(raw, url), new URL(url)];
    if (!/^https?:$/.test(canonical.protocol)) return undefined;
    const bare = (host: string) => host.replace(/^(www|amp|m|mobile|sp)\./, '');
    const host =
      bare(canonical.hostname) === bare(page.hostname) ||
      page.hostname.endsWith('.cdn.ampproject.org');
    if (!host || (canonical.pathname === '/' && page.pathname !== '/' && !canonical.search))
      return undefined;
    canonical.hash = '';
    return canonical.href;
  } catch {
    return undefined;
  }
}
