import { cleanHtml, type UncleanHtml } from '../core/import/unclean-clipping';
import { MAX_TEXT } from './page-article';
import { createHtmlCleaner, sanitize } from './sanitize';
import { shownText } from './saved-text';

/** A body longer than this is kept as text alone. */
const MAX_HTML = 2_000_000;

/** The body of an article that another program kept, safe to keep, and what it says, a line each paragraph. */
export function readBody(
  document: Document,
  html: UncleanHtml,
  url: string,
): { text: string; html?: string } {
  const inert = document.implementation.createHTMLDocument('');
  const holder = inert.createElement('div');
  const clean = (given: string, base: string) => {
    holder.append(sanitize(document, given, base));
    return holder.innerHTML;
  };
  const kept = cleanHtml(html, clean, url);
  const text = shownText(holder).text.slice(0, MAX_TEXT);
  return { text, ...(kept !== '' && kept.length <= MAX_HTML && { html: kept }) };
}

/**
 * Makes HTML of clippings of a file safe to keep, one after another. Cleaned until cleaning changes nothing more, so
 * that what comes out of an archive goes into the next as it is, and nothing that cleaning put together stays.
 */
export function createBodyCleaner(document: Document): (html: string, base: string) => string {
  const clean = createHtmlCleaner(document);
  return (html, base) => {
    let kept = html;
    for (let round = 0; round < 4; round++) {
      const cleaned = clean(kept, base);
      if (cleaned === kept) return kept;
      kept = cleaned;
    }
    // What never settles is made to hide something.
    return '';
  };
}
