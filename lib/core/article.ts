/** The languages Kirinuki reads, as BCP 47 tags; `und` is any other. */
export type Language = 'en' | 'ja' | 'ru' | 'ko' | 'zh-Hans' | 'zh-Hant' | 'und';

export type PageKind = 'article' | 'listing' | 'other';

/** The particulars of an article: what can be said of it besides its text, each read somewhere. */
export const particulars = [
  'title',
  'outlet',
  'source',
  'byline',
  'section',
  'language',
  'published',
  'modified',
  'canonicalUrl',
] as const;
export type Particular = (typeof particulars)[number];

/**
 * Where a particular was read; the reader sees it in words.
 *
 * - `json-ld`: the data a page holds for machines (schema.org as JSON)
 * - `meta`: what the page declares of itself otherwise: in its head, or as microdata and RDFa in its body
 * - `time`: a `time` element beside the title or in the card
 * - `page`: words a reader sees: the heading, a line beside it, the first or last line of the text
 * - `url`: the article's address
 * - `known`: our own list of outlets, by the address's host
 * - `text`: made out from the text itself, as its language is
 */
export const origins = ['json-ld', 'meta', 'time', 'page', 'url', 'known', 'text'] as const;
export type Origin = (typeof origins)[number];
export type Origins = Partial<Record<Particular, Origin>>;

/**
 * What is wrong with a text as its page gave it; the reader is told wherever it is shown.
 *
 * - `wall`: it is a notice on cookies, consent or a login, in place of the article
 * - `garbled`: its bytes are of another encoding than the page names
 * - `too-long`: only its first part was read
 */
export const textWarnings = ['wall', 'garbled', 'too-long'] as const;
export type TextWarning = (typeof textWarnings)[number];

/** The picture an article leads with, as its page names it. */
export interface LeadImage {
  /** Absolute http(s) address. */
  url: string;
  /** What the page says it shows. */
  alt?: string;
  caption?: string;
}

/**
 * What a page, or one teaser of a listing, says.
 * Dates are ISO 8601 calendar days (`YYYY-MM-DD`) in the outlet's zone.
 */
export interface Article {
  /** Absolute http(s) address of the article itself, also for a teaser. */
  url: string;
  title: string;
  /** Plain text; paragraphs end in one `\n`. Every offset in Kirinuki is a UTF-16 code unit into this or `title`. */
  text: string;
  language: Language;
  /** The page's own canonical address, only where it names this very article. */
  canonicalUrl?: string;
  published?: string;
  /** The date as the page wrote it, before it became a day. */
  publishedRaw?: string;
  /** The day it was last changed, never before `published`. */
  modified?: string;
  modifiedRaw?: string;
  /** Name of the news organisation whose page this is. */
  outlet?: string;
  /** Who the page credits the report to: a wire, another paper, or the outlet itself. */
  source?: string;
  /** The people who wrote it, without their roles: never an organisation. */
  byline?: string;
  /** The part of the outlet it stands in, in the outlet's words: `Politics`, `国際`. */
  section?: string;
  /** Where each particular that is present was read; absent for what came from no page. */
  origins?: Origins;
  /** True where the page holds only the beginning (paywall, login wall). */
  stub?: boolean;
  /** Absent where nothing is wrong. */
  warnings?: TextWarning[];
  /** Read only when the article is clipped. */
  image?: LeadImage;
  /** Sanitised HTML of the body, read only when the article is clipped. */
  html?: string;
}
