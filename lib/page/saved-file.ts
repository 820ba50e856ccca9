import type { Article } from '../core/article';
import { faultOf, type ImportFault } from '../core/import/import-fault';
import { type ImportedArticle, webAddress } from '../core/import/imported-article';
import { asUnclean } from '../core/import/unclean-clipping';
import type { KnownOutlet } from './date-habits';
import { attributeOf } from './page-model';
import { pocketLinks } from './pocket-list';
import { readPage } from './read-page';

export interface SavedFileOptions {
  /** Of a window; documents it makes load nothing and run nothing. */
  parser: Pick<DOMParser, 'parseFromString'>;
  outletOf?: (host: string) => KnownOutlet | undefined;
}

type SavedFile =
  | { format: 'html' | 'pocket'; articles: ImportedArticle[] }
  | { fault: ImportFault };

/**
 * Reads the file of a page a browser saved, like a live one, or the list of links Pocket exported as a page.
 * The article's address is the one that whoever saved it wrote down, else the one the page gives itself; a
 * page without any is refused, as nothing could tell it from another or lead back to it.
 */
export function readSavedFile(
  bytes: Uint8Array,
  fileName: string,
  { parser, outletOf }: SavedFileOptions,
): SavedFile {
  const text = pageText(bytes);
  if (text === null) return { fault: faultOf('encoding') };
  const document = parser.parseFromString(text, 'text/html');
  const links = pocketLinks(document);
  if (links) return { format: 'pocket', articles: links };
  const url = savedFrom(document);
  if (url === null) return { fault: faultOf('no_address', undefined, fileName) };
  giveBase(document, url);
  const page = readPage(document, url, { html: true, ...(outletOf && { outletOf }) });
  const [first] = page.articles;
  if (page.notes.includes('garbled')) return { fault: faultOf('encoding') };
  if (page.kind !== 'article' || !first)
    return { fault: faultOf('no_article', undefined, fileName) };
  return { format: 'html', articles: [articleOf(first.article, savedOn(document))] };
}

/** What of an article read outlives the file; the background makes out the rest anew. */
function articleOf(article: Article, saved: string | undefined): ImportedArticle {
  const { html, ...rest } = article;
  const { url, title, text, published, language, outlet, byline } = rest;
  return {
    url,
    title,
    text,
    tags: [],
    read: false,
    article: rest,
    ...(html !== undefined && { html: asUnclean(html) }),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(byline !== undefined && { byline }),
    ...(saved !== undefined && { saved }),
    language,
  };
}

const MARKS: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];
/** Within so many bytes a page has to name its encoding. */
const NAMED_WITHIN = 4_096;

/**
 * The text of a page by its mark, else as UTF-8, else by the encoding it names; null where it is none of them.
 * What can be read as UTF-8 is that, whatever it names: no text of another encoding happens to be, but one
 * that says all in ASCII.
 */
export function pageText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked) return decoded(bytes, marked);
  const begin = new TextDecoder('windows-1252').decode(bytes.subarray(0, NAMED_WITHIN));
  const named = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(begin)?.[1] ?? 'utf-8';
  const order = /^iso-2022/i.test(named) ? [named, 'utf-8'] : ['utf-8', named];
  for (const label of order) {
    const text = decoded(bytes, label);
    if (text !== null) return text;
  }
  return null;
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `saved from url=(0023)https://…` of browsers, `url: https://…` of SingleFile; then canonical, then og:url. */
function savedFrom(document: Document): string | null {
  for (const said of commentsOf(document)) {
    const found =
      /saved from url=\(\d+\)(\S+)/.exec(said)?.[1] ??
      /saved with SingleFile[\s\S]*?\burl:\s*(\S+)/.exec(said)?.[1];
    const address = webAddress(found);
    if (address !== null) return address;
  }
  const declared = [
    ['link[rel~="canonical" i]', 'href'],
    ['meta[property="og:url" i]', 'content'],
  ] as const;
  for (const [selector, attribute] of declared) {
    const element = document.querySelector(selector);
    const address = webAddress(element && attributeOf(element, attribute));
    if (address !== null) return address;
  }
  return null;
}

/** SingleFile writes down when it saved the page; a browser does not. */
function savedOn(document: Document): string | undefined {
  for (const said of commentsOf(document)) {
    // “Fri Nov 20 2026 12:00:00 GMT+0900 (Japan Standard Time)”
    const date = /saved with SingleFile[\s\S]*?\bsaved date:\s*([^\n(]+)/.exec(said)?.[1];
    const ms = Date.parse(date ?? '');
    if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  }
  return undefined;
}

/** Comments that stand where a program that saves a page puts one: about the root element, and first in it. */
function commentsOf(document: Document): string[] {
  const places = [document, document.documentElement, document.head];
  return places
    .flatMap((place) => [...(place?.childNodes ?? [])])
    .filter((node) => node.nodeType === 8)
    .map((node) => (node as Comment).data.slice(0, 5_000));
}

/** Else relative addresses would be relative to our own page. */
function giveBase(document: Document, url: string): void {
  for (const base of document.querySelectorAll('base')) base.remove();
  const base = document.createElement('base');
  base.setAttribute('href', url);
  document.head?.prepend(base);
}
