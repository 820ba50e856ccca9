import type { Article } from '../article';
import { type ClippingDraft, makeClipping } from '../clipping';
import { detectLanguage } from '../language';
import { type KeptQuote, quoteIn } from '../quote';
import type { ReadArticle } from '../reading';
import type { ImportedArticle } from './imported-article';

/** What the page layer made of an article's HTML (`readBody`): what it says, and HTML that is safe to keep. */
export interface ImportedBody {
  text: string;
  html?: string;
}

/** The article that the background is to read. One of which there is only a link has no text. */
export function articleFrom(imported: ImportedArticle, body?: ImportedBody): Article {
  const html = body?.html === undefined ? {} : { html: body.html };
  if (imported.article) return { ...imported.article, ...html };
  const { url, title, text = body?.text ?? '', language, published, outlet, byline } = imported;
  return {
    url,
    title: title || url,
    text,
    language: detectLanguage(`${title}\n${text}`, language),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(byline !== undefined && { byline }),
    ...html,
  };
}

/** The clipping of an article that was read, with all that the reader had said of it elsewhere; `now` where the file gives no instant. */
export function clippingFrom(
  read: ReadArticle,
  imported: ImportedArticle,
  asOf: string,
  now: Date,
): ClippingDraft {
  const saved = imported.saved === undefined ? now : new Date(imported.saved);
  // A link without its text is what a teaser is: completed when the article is opened.
  const from = read.article.text.trim() === '' ? 'listing' : 'article';
  const { tags, note, starred } = imported;
  const quotes = (imported.quotes ?? []).map((quote): KeptQuote => {
    const loose = { exact: quote.exact, prefix: '', suffix: '' };
    return {
      ...(quoteIn(read.article.text, loose) ?? loose),
      made: quote.made ?? saved.toISOString(),
      ...(quote.note !== undefined && { note: quote.note }),
    };
  });
  return {
    ...makeClipping(read, from, asOf, saved),
    read: imported.read,
    ...(starred && { starred }),
    ...(note !== undefined && { note }),
    ...(tags.length > 0 && { tags }),
    ...(quotes.length > 0 && { quotes }),
  };
}
