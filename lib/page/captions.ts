import { blocksOf } from './article-body';
import { noticeKind } from './judged-block';
import { type Junk, namesOf } from './junk';
import { attributeOf, type PageModel, weigh } from './page-model';
import type { Block } from './page-text';

const CREDIT =
  /(?:^|[\s-])(?:credits?|copyright|photographer|photo-?by|source|count\w*|num\w*)(?=$|[\s-])/;
/** Parts whose words are captions. */
const CAPTIONED = /^(figcaption|credit)$/;

/** The captions of a page's pictures, links and credits left out: all that a photo gallery says. */
export function captionsOf(model: PageModel, junk: Junk): Block[] {
  const texts = model.texts.filter((text) => !text.link && isCaption(model, junk, text.parent));
  return blocksOf(texts).filter(
    ({ text }) => weigh(text) >= 20 && /^(caption)?$/.test(noticeKind(text) ?? ''),
  );
}

function isCaption(model: PageModel, junk: Junk, index: number): boolean {
  if (!junk.dropped[index]) return false;
  for (let i = index; i > 0; i = model.parent[i] ?? 0) {
    const element = model.elements[i];
    const kind = junk.roots.get(i);
    if (kind) return CAPTIONED.test(kind) && captions(element);
    if (element && CREDIT.test(namesOf(element))) return false;
  }
  return false;
}

function captions(element: Element | undefined): boolean {
  if (!element) return false;
  return (
    element.localName === 'figcaption' || /caption|desc/i.test(attributeOf(element, 'class') ?? '')
  );
}
