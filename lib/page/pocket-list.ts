import { type ImportedArticle, instantOf, webAddress } from '../core/import/imported-article';
import { asTags } from '../core/tags';
import { attributeOf } from './page-model';

/**
 * The links of Pocket's older export, which is a page: a list under “Unread”, one under “Read Archive”, each
 * link with `time_added` and `tags`. Null where the page is none such.
 */
export function pocketLinks(document: Document): ImportedArticle[] | null {
  const links = [...document.querySelectorAll('li > a[time_added]')];
  if (links.length === 0 && document.title.trim() !== 'Pocket Export') return null;
  return links.flatMap((link) => {
    const url = webAddress(attributeOf(link, 'href'));
    if (url === null) return [];
    const title = (link.textContent ?? '').trim().slice(0, 2_000);
    const saved = instantOf(attributeOf(link, 'time_added'));
    return [
      {
        url,
        title: title === url ? '' : title,
        tags: asTags((attributeOf(link, 'tags') ?? '').split(',')),
        read: isArchived(link),
        ...(saved && { saved }),
      },
    ];
  });
}

function isArchived(link: Element): boolean {
  let before = link.closest('ul')?.previousElementSibling;
  while (before && !/^h[1-6]$/.test(before.localName)) before = before.previousElementSibling;
  return /archive/i.test(before?.textContent ?? '');
}
