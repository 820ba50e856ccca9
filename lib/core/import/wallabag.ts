import { isRecord, type Loose, listOf } from '../facts-shape';
import { LONGEST_QUOTE } from '../quote';
import { asTags, LONGEST_NOTE } from '../tags';
import { faultOf, type ImportFault } from './import-fault';
import { type ImportedArticle, instantOf, someText, webAddress } from './imported-article';
import { asUnclean } from './unclean-clipping';

const LONGEST_HTML = 10_000_000;

/** Whether a record of a list is an entry of wallabag's, by the fields that no other program has together. */
export function isWallabag(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return 'url' in value && ('is_archived' in value || 'domain_name' in value);
}

/** An entry of wallabag's JSON export; its flags are numbers or booleans, its tags words or records. */
export function readWallabag(
  value: unknown,
): { article: ImportedArticle } | { fault: ImportFault } {
  if (!isRecord(value)) return { fault: faultOf('shape') };
  const url = webAddress(value.url) ?? webAddress(value.given_url);
  if (url === null) return { fault: faultOf('address', undefined, 'url') };
  const content = value.content;
  if (typeof content === 'string' && content.length > LONGEST_HTML)
    return { fault: faultOf('long', undefined, 'content') };
  const article: ImportedArticle = {
    url,
    title: someText(value.title, 2_000) ?? '',
    tags: asTags(listOf(value.tags).flatMap(tagOf)),
    read: isSet(value.is_archived),
  };
  if (typeof content === 'string' && content.trim() !== '') article.html = asUnclean(content);
  if (isSet(value.is_starred)) article.starred = true;
  const quotes = listOf(value.annotations).flatMap(quoteOf);
  if (quotes.length > 0) article.quotes = quotes;
  const about: [keyof ImportedArticle, string | undefined][] = [
    ['saved', instantOf(value.created_at)],
    ['published', instantOf(value.published_at)?.slice(0, 10)],
    ['language', someText(value.language, 35)],
    ['byline', someText(listOf(value.published_by).filter(Boolean).join(', '), 2_000)],
  ];
  return { article: Object.assign(article, Object.fromEntries(about.filter(([, said]) => said))) };
}

function isSet(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}

function tagOf(tag: unknown): string[] {
  if (typeof tag === 'string') return [tag];
  const label = isRecord(tag) ? tag.label : undefined;
  return typeof label === 'string' ? [label] : [];
}

function quoteOf(annotation: unknown) {
  const { quote, text, created_at }: Loose = isRecord(annotation) ? annotation : {};
  const exact = someText(quote, LONGEST_QUOTE);
  if (exact === undefined) return [];
  const note = someText(text, LONGEST_NOTE);
  const made = instantOf(created_at);
  return [{ exact, ...(note && { note }), ...(made && { made }) }];
}
