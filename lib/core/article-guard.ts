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

/**
 * The article in a value that came over a boundary, or null where it is none: every field of the
 * right type, an http(s) address, and nothing besides. A content script runs beside hostile pages,
 * so what it sends is looked at before it is kept.
 */
export function asArticle(value: unknown): Article | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const { url, title, text, language } = given;
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return null;
  if (typeof title !== 'string' || typeof text !== 'string') return null;
  if (typeof language !== 'string' || !LANGUAGES.includes(language)) return null;
  const article: Record<string, unknown> = { url, title, text, language: language as Language };
  for (const field of OPTIONAL_TEXTS) {
    const text = given[field];
    if (typeof text === 'string') article[field] = text;
    else if (text !== undefined) return null;
  }
  if (given.stub === true) article.stub = true;
  return article as unknown as Article;
}
