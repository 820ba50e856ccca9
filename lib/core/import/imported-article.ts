import type { Article } from '../article';
import type { UncleanHtml } from './unclean-clipping';

/**
 * An article as another program kept it, or as a saved page holds it. It becomes a clipping when the
 * background has read it as it reads pages: language, names and relevance are made from it anew.
 */
export interface ImportedArticle {
  url: string;
  /** Empty where the file has none. */
  title: string;
  /** Plain text; absent where there is only HTML, or only the link. */
  text?: string;
  html?: UncleanHtml;
  /** As `asTags` makes them. */
  tags: string[];
  note?: string;
  quotes?: { exact: string; note?: string; made?: string }[];
  read: boolean;
  starred?: true;
  /** Instant at which it was kept there; absent where the file does not say. */
  saved?: string;
  /** A calendar day. */
  published?: string;
  /** BCP 47, as the file has it: a hint. */
  language?: string;
  outlet?: string;
  byline?: string;
  /** Of a saved page, read like a live one: all that was read, but for its HTML. */
  article?: Omit<Article, 'html'>;
}

const ON_THE_WEB = /^https?:\/\/[^\s\p{C}/?#\\]+[^\s\p{C}]*$/iu;

/** An address another program kept; null where it is none on the web. */
export function webAddress(value: unknown): string | null {
  const address = typeof value === 'string' ? value.trim() : '';
  return address.length <= 20_000 && ON_THE_WEB.test(address) ? address : null;
}

/** Text that is there and not blank, at most so long. */
export function someText(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return value.trim().slice(0, longest);
}

/** Seconds since 1970, or an instant with its zone, as an instant in UTC; `undefined` where it is neither. */
export function instantOf(value: unknown): string | undefined {
  const given = typeof value === 'number' ? String(value) : value;
  if (typeof given !== 'string') return undefined;
  const ms = /^\d{1,11}$/.test(given.trim())
    ? Number(given) * 1000
    : Date.parse(given.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  // Before 1990 there was no web: what says so was never set.
  return ms > 631_152_000_000 && ms < 16_000_000_000_000 ? new Date(ms).toISOString() : undefined;
}
