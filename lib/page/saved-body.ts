import type { Clipping } from '../core/clipping';
import { sanitize } from './sanitize';

/**
 * What a clipping shows of its article: the saved HTML, sanitised once more, as an archive may hold what an
 * older version let in; without HTML the text. Loads nothing: for each picture there is an empty place.
 */
export function savedBody(
  document: Document,
  { html, text }: Pick<Clipping, 'html' | 'text'>,
): DocumentFragment {
  if (html !== undefined) return withoutPictures(sanitize(document, html));
  const fragment = document.createDocumentFragment();
  for (const line of text.split('\n').filter(Boolean)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    fragment.append(paragraph);
  }
  return fragment;
}

/** Loading a picture would tell its server that the article is read again. */
function withoutPictures(body: DocumentFragment): DocumentFragment {
  for (const image of body.querySelectorAll('img')) {
    const place = image.ownerDocument.createElement('span');
    place.className = 'picture';
    place.dataset.alt = image.alt;
    image.replaceWith(place);
  }
  return body;
}

/** Puts descriptions in the places of pictures, or takes them out. */
export function describePictures(body: ParentNode, on: boolean): void {
  for (const place of body.querySelectorAll<HTMLElement>('.picture'))
    place.textContent = on ? (place.dataset.alt ?? '') : '';
}
