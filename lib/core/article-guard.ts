import {
  type Article,
  type Language,
  type LeadImage,
  type Origins,
  origins,
  particulars,
  type TextWarning,
  textWarnings,
} from './article';

const LANGUAGES: readonly string[] = ['en', 'ja', 'ru', 'ko', 'zh-Hans', 'zh-Hant', 'und'];
const OPTIONAL_TEXTS = [
  'canonicalUrl',
  'published',
  'publishedRaw',
  'modified',
  'modifiedRaw',
  'outlet',
  'source',
  'byline',
  'section',
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
  if (given.origins !== undefined) {
    const checked = asOrigins(given.origins, article);
    if (!checked) return null;
    article.origins = checked;
  }
  if (given.stub === true) article.stub = true;
  if (given.warnings !== undefined) {
    const checked = asWarnings(given.warnings);
    if (!checked) return null;
    if (checked.length > 0) article.warnings = checked;
  }
  if (given.image !== undefined) {
    const checked = asLeadImage(given.image);
    if (!checked) return null;
    article.image = checked;
  }
  return article as unknown as Article;
}

/** Where particulars were read: of those the article has, each of the closed list; null where it says anything else. */
function asOrigins(value: unknown, article: Record<string, unknown>): Origins | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = value as Record<string, unknown>;
  const checked: Origins = {};
  for (const particular of particulars) {
    const said = Object.hasOwn(given, particular) ? given[particular] : undefined;
    if (said === undefined) continue;
    const origin = origins.find((each) => each === said);
    if (!origin) return null;
    if (article[particular] !== undefined) checked[particular] = origin;
  }
  return checked;
}

/** Warnings of the closed list, each once; null where there is anything else. */
function asWarnings(value: unknown): TextWarning[] | null {
  if (!Array.isArray(value)) return null;
  const isKnown = (each: unknown) => textWarnings.some((known) => known === each);
  return value.every(isKnown) ? textWarnings.filter((known) => value.includes(known)) : null;
}

/** The longest address and words kept of a picture, in UTF-16 code units. */
const LONGEST_ADDRESS = 4096;
const LONGEST_WORDS = 2000;

/** The picture a value names, with nothing besides; null where it names none on the web. */
export function asLeadImage(value: unknown): LeadImage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { url, alt, caption } = value as Record<string, unknown>;
  if (typeof url !== 'string' || !ON_THE_WEB.test(url) || url.length > LONGEST_ADDRESS) return null;
  const image: LeadImage = { url };
  for (const [field, words] of Object.entries({ alt, caption })) {
    if (typeof words === 'string' && words.length <= LONGEST_WORDS)
      image[field as 'alt' | 'caption'] = words;
    else if (words !== undefined) return null;
  }
  return image;
}

/** `YYYY-MM-DD`, of a day the calendar has. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  // A day a month has not would be one of the next.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
