import { looksLikeJunk } from './junk';
import { attributeOf, nameOf } from './page-model';

/** What stands between paragraphs as their like, whatever its class. */
const PROSE = /^(p|h[2-6]|blockquote|ul|ol|li|dl|dt|dd|pre|tr|td)$/;
const MOST_LEVELS = 6;
const MOST_SIBLINGS = 30;

/** Whether something that came into a page belongs to its article: `unsure` where it only stands in the midst of it. */
export type Kinship = 'kin' | 'unsure' | 'stranger';

/**
 * Judges an element that came later by what stands beside it. A paragraph between paragraphs of the article
 * is of the article, and so is an entry beside entries that hold some of it; an aside or a plug is not,
 * though it stand in the midst. `holdsText` tells which elements hold text of the article.
 */
export function kinshipOf(
  element: Element,
  region: Node,
  holdsText: (element: Element) => boolean,
): Kinship {
  let at: Element | null = element;
  for (let level = 0; at && at !== region && level < MOST_LEVELS; level++) {
    if (holdsText(at)) return 'unsure';
    const kin = kinOf(at, holdsText);
    // A name that articles of this page bear is no name of a plug here.
    if (kin && nameIn(kin) === nameIn(at) && nameOf(kin) === nameOf(at)) return 'kin';
    if (looksLikeJunk(at)) return 'stranger';
    if (kin) return 'kin';
    at = at.parentElement;
  }
  return 'unsure';
}

/** The nearest sibling of the same kind that holds text of the article. */
function kinOf(element: Element, holdsText: (element: Element) => boolean): Element | undefined {
  for (const next of ['previousElementSibling', 'nextElementSibling'] as const) {
    let at = element[next];
    for (let n = 0; at && n < MOST_SIBLINGS; n++) {
      if (isLike(at, element) && holdsText(at)) return at;
      at = at[next];
    }
  }
  return undefined;
}

function isLike(a: Element, b: Element): boolean {
  const [name, other] = [nameOf(a), nameOf(b)];
  if (PROSE.test(name) && PROSE.test(other)) return true;
  return name === other && nameIn(a) === nameIn(b);
}

/** The first class: what the page calls such an element. */
function nameIn(element: Element): string {
  return attributeOf(element, 'class')?.trim().split(/\s+/)[0] ?? '';
}
