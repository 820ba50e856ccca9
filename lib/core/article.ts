/** The languages Kirinuki reads, as BCP 47 tags; `und` is any other. */
export type Language = 'en' | 'ja' | 'ru' | 'ko' | 'zh-Hans' | 'zh-Hant' | 'und';

export type PageKind = 'article' | 'listing' | 'other';

/** Where a published date was read, best first; the reader sees it. */
export type DateOrigin = 'json-ld' | 'meta' | 'time' | 'text' | 'url';

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
  publishedFrom?: DateOrigin;
  modified?: string;
  /** Name of the news organisation whose page this is. */
  outlet?: string;
  /** Who the page credits the report to: a wire, another paper, or the outlet itself. */
  source?: string;
  byline?: string;
  /** True where the page holds only the beginning (paywall, login wall). */
  stub?: boolean;
  /** Sanitised HTML of the body, read only when the article is clipped. */
  html?: string;
}
