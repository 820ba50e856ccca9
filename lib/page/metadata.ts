import type { Origin, Origins } from '../core/article';
import { isAgency } from './agencies';
import type { DateHabits } from './dates';
import { type DatedBy, declaredDates } from './declared-dates';
import {
  decoded,
  type LinkedData,
  type LinkedNode,
  linkedDataOf,
  namesOf,
  resolved,
  stringsOf,
} from './json-ld';
import { articleNodesOf } from './linked-article';
import { type Microdata, microdataOf } from './microdata';
import { ownCanonical } from './own-address';
import { crumbsOf, sectionIn } from './section';

/** What a page declares of itself in its head, its JSON-LD and its microdata. */
export interface Metadata {
  /** Titles it gives, best first, with any site name still on them. */
  titles: string[];
  site?: string;
  source?: string;
  authors: string[];
  section?: string;
  /** The page's own `lang`, or `og:locale`. */
  languageHint?: string;
  published?: DatedBy;
  modified?: DatedBy;
  canonicalUrl?: string;
  /** Where the first title, the site, the authors, the section and the address were read. */
  from: Origins;
  /** The page says that it is an article, a list, or something else to watch. */
  claims: 'article' | 'list' | 'video' | undefined;
  /** False where the page says that the whole text is for subscribers. */
  free: boolean;
  articleBody?: string;
  live: boolean;
}

/** Longest title kept, in UTF-16 code units. */
const MAX_TITLE = 500;
const MAX_BODY = 300_000;
/** Reads the page's own account of itself. `habits`: how it dates itself. */
export function metadataOf(document: Document, url: string, habits: DateHabits = {}): Metadata {
  const meta = metaOf(document);
  const linked = linkedDataOf(document);
  const heads = cleanTitles([meta.get('og:title'), meta.get('twitter:title'), document.title]);
  const canonical = canonicalOf(document, meta, url);
  const nodes = articleNodesOf(linked, {
    addresses: canonical ? [url, canonical] : [url],
    titles: heads,
  });
  const own = (key: string): unknown[] => nodes.map(({ data }) => data[key]);
  const headlines = cleanTitles(own('headline').flatMap((value) => namesOf(value)));
  const titles = [...headlines, ...heads];
  const micro = microdataOf(document, titles);
  const from: Origins = { title: headlines.length > 0 ? 'json-ld' : 'meta' };
  const result: Metadata = {
    titles,
    authors: [],
    from,
    claims: claimOf(meta, linked.nodes, nodes[0]),
    free: !own('isAccessibleForFree').some((v) =>
      /false/i.test([...stringsOf(v), String(v)].join()),
    ),
    live: nodes.some((node) => node.types.includes('LiveBlogPosting')),
  };
  readPeople(result, meta, linked, nodes, micro);
  readSite(result, meta, linked, nodes, document);
  readSection(result, meta, linked, own('articleSection'), micro, url);
  Object.assign(result, declaredDates({ meta, linked, nodes, micro, url, habits }));
  if (canonical) Object.assign(result, { canonicalUrl: canonical }).from.canonicalUrl = 'meta';
  const hint = languageHintOf(document, meta);
  if (hint) result.languageHint = hint;
  const articleBody = own('articleBody').flatMap(stringsOf)[0];
  if (articleBody) result.articleBody = articleBody.slice(0, MAX_BODY);
  return result;
}

/** The language a page says it is in: `lang`, else what its head says. */
export function languageHintOf(document: Document, meta = metaOf(document)): string | undefined {
  return (
    document.documentElement.getAttribute('lang') ??
    meta.get('og:locale') ??
    meta.get('content-language')
  );
}

function cleanTitles(titles: ReadonlyArray<string | undefined>): string[] {
  return titles
    .filter((title): title is string => typeof title === 'string')
    .slice(0, 20)
    .map((title) => title.slice(0, MAX_TITLE).replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Authors, without those that say they are organisations; an agency among them is the source. */
function readPeople(
  result: Metadata,
  meta: Map<string, string>,
  linked: LinkedData,
  nodes: readonly LinkedNode[],
  micro: Microdata,
): void {
  const listed = nodes.flatMap(({ data }) => [data.author, data.creator].flat().slice(0, 50));
  const isBody = (author: unknown) =>
    stringsOf(resolved(author, linked.byId)?.['@type']).some((t) => /Organization/.test(t));
  const people = listed.filter((author) => !isBody(author));
  const named = people.flatMap((author) => namesOf(author, linked.byId));
  const declared = ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'byline']
    .flatMap((key) => meta.get(key) ?? [])
    .concat(micro.authors);
  result.authors = [...new Set([...named, ...declared])].slice(0, 50);
  result.from.byline = named.length > 0 ? 'json-ld' : 'meta';
  const bodies = listed
    .filter(isBody)
    .concat(
      nodes.flatMap(({ data }) => [data.sourceOrganization, data.provider].flat().slice(0, 5)),
    )
    .flatMap((body) => namesOf(body, linked.byId));
  const declaredSource = ['source', 'copyright-source', 'article:source', 'mediaid'].flatMap(
    (key) => meta.get(key) ?? [],
  )[0];
  const source = declaredSource ?? bodies.find(isAgency);
  if (!source || source.length >= 60 || /^https?:/i.test(source)) return;
  result.source = source;
  result.from.source = declaredSource ? 'meta' : 'json-ld';
}

/** The name of the site: as its head says, else its publisher's in the data. */
function readSite(
  result: Metadata,
  meta: Map<string, string>,
  linked: LinkedData,
  nodes: readonly LinkedNode[],
  document: Document,
): void {
  const publishers = nodes.flatMap(({ data }) => namesOf(data.publisher, linked.byId));
  const sites = linked.nodes
    .filter((n) => n.types.includes('WebSite') && !n.aside)
    .flatMap(({ data }) => namesOf(data.name));
  const all: ReadonlyArray<readonly [string | undefined, Origin]> = [
    [meta.get('og:site_name'), 'meta'],
    [publishers[0], 'json-ld'],
    [meta.get('application-name'), 'meta'],
    [
      result.titles.some((title) => title.includes(sites[0] ?? '\0')) ? sites[0] : undefined,
      'json-ld',
    ],
  ];
  for (const [name, from] of all) {
    const site = decoded(name ?? '').trim();
    if (!site || site.length >= 80 || isHost(site, document)) continue;
    result.site = site;
    result.from.outlet = from;
    return;
  }
}

/** True where a site gives its address for its name. */
function isHost(name: string, document: Document): boolean {
  return /^(https?:\/\/|www\.)/i.test(name) || name.toLowerCase() === document.location?.hostname;
}

function readSection(
  result: Metadata,
  meta: Map<string, string>,
  linked: LinkedData,
  stated: readonly unknown[],
  micro: Microdata,
  url: string,
): void {
  const own = result.site ? [result.site] : [];
  const declared = [
    'article:section',
    'section',
    'parsely-section',
    'cxenseparse:category',
  ].flatMap((key) => meta.get(key) ?? []);
  const all: ReadonlyArray<readonly [string[], Origin]> = [
    [stated.flatMap((value) => namesOf(value, linked.byId)), 'json-ld'],
    [[...declared, ...micro.section], 'meta'],
    [crumbsOf(linked, url, result.titles), 'json-ld'],
  ];
  for (const [sections, from] of all) {
    const section = sectionIn(sections, own);
    if (!section) continue;
    result.section = section;
    result.from.section = from;
    return;
  }
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

/** The canonical address, where a link or `og:url` gives one that is this article's. */
function canonicalOf(
  document: Document,
  meta: Map<string, string>,
  url: string,
): string | undefined {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  return [link, meta.get('og:url')]
    .flatMap((raw) => (raw ? (ownCanonical(raw, url) ?? []) : []))
    .at(0);
}
