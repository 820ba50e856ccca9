import type { Article, Language } from './article';

const LANGUAGES: readonly string[] = ['en', 'ja', 'ru', 'ko', 'zh-Hans', 'zh-Hant', 'und'];
const OPTIONAL_TEXTS = [
  'canonicalUrl',
  'published',
  'publishedRaw',
  'publishedFrom',
  'modified',
  'outlet',
  'source',
  'byline',
  'html',
] as const;

/** What may be kept: an address on the web. */
const ON_THE_WEB = /^https?:\/\//i;
/** What may be read: a file the reader opened, too. */
const READABLE = /^(https?|file):\/\//i;

/**
 * The articles in a value that came over a boundary, to be read; null where one of them is none, as
 * the places in the list are what the answer is told by.
 */
export function asArticles(value: unknown): Article[] | null {
  if (!Array.isArray(value)) return null;
  const articles = value.flatMap((each: unknown) => asArticle(each, READABLE) ?? []);
  return articles.length === value.length ? articles : null;
}

/**
 * The article in a value that came over a boundary, or null where it is none: every field of the
 * right type, an http(s) address, calendar days for its dates, and nothing besides. A content script
 * runs beside hostile pages, so what it sends is looked at before it is read or kept.
 */
export function asArticle(value: unknown, address = ON_THE_WEB): Article | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const { url, title, text, language } = given;
  if (typeof url !== 'string' || !address.test(url)) return null;
  if (typeof title !== 'string' || typeof text !== 'string') return null;
  if (typeof language !== 'string' || !LANGUAGES.includes(language)) return null;
  const article: Record<string, unknown> = { url, title, text, language: language as Language };
  for (const field of OPTIONAL_TEXTS) {
    const text = given[field];
    if (typeof text === 'string') article[field] = text;
    else if (text !== undefined) return null;
  }
  for (const day of [article.published, article.modified])
    if (day !== undefined && !isCalendarDay(String(day))) return null;
  if (given.stub === true) article.stub = true;
  return article as unknown as Article;
}

/** `YYYY-MM-DD`, of a day the calendar has. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  // A day a month has not would be one of the next.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
