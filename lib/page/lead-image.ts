import type { LeadImage } from '../core/article';
import { asLeadImage } from '../core/article-guard';
import { linkedDataOf, stringsOf } from './json-ld';
import { type Junk, namesOf } from './junk';
import { attributeOf, type PageModel, within } from './page-model';
import type { Block } from './page-text';

/** The picture an article leads with, and the element that shows it. */
export interface LeadPicture {
  image: LeadImage;
  element: HTMLImageElement;
}

/** The parts of a page that its lead picture is looked for in. */
export interface PictureParts {
  document: Document;
  url: string;
  model: PageModel;
  junk: Junk;
  /** Index of the element that holds the title, -1 where none does. */
  title: number;
  blocks: readonly Block[];
}

/** Blocks of text ahead of which a picture leads; what comes later is one of many. */
const HEAD_BLOCKS = 3;
/** Least size of a picture that shows something, in CSS pixels, and the proportions of one. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 110;
const WIDEST = 4;
const TALLEST = 2.5;
const MAX_PICTURES = 300;

/** What sites call pictures that show nothing of the article. */
const ORNAMENT =
  /(?:^|[\W_])(?:logos?|avatars?|icons?|favicon|sprites?|emoji|author(?:s|-photo|-image)?|bylines?|profile|reporters?|badges?|pixel|spacer|blank|placeholder|tracking|tracker|counter|beacon|qr-?code|share|social|btn|button|ads?|advert\w*|banner|thumb(?:nail)?s?-list)(?=$|[\W_])/i;
/** Attributes in which pages keep the address of a picture they load late. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url'];

/**
 * The picture an article leads with: the biggest in its head or its first blocks, else the one of the page that its
 * own data names. Undefined where there is none, and never a logo, a portrait of the author, an icon or a pixel.
 */
export function leadPicture(parts: PictureParts): LeadPicture | undefined {
  const { model, junk } = parts;
  const [from, to] = headOf(parts);
  const all: Candidate[] = [];
  for (const [index, element] of model.elements.entries()) {
    if (model.names[index] !== 'img' || junk.dropped[index] || isOrnament(model, index)) continue;
    const candidate = candidateOf(parts, index, element as HTMLImageElement);
    if (candidate) all.push(candidate);
    if (all.length >= MAX_PICTURES) break;
  }
  const leading = all.filter(
    ({ index, area }) => index >= from && index < to && (area > 0 || isInFigure(model, index)),
  );
  const [biggest] = leading.sort((a, b) => b.area - a.area);
  const found = biggest ?? all.find(({ image }) => isDeclared(parts, image.url));
  return found && { image: found.image, element: found.element };
}

interface Candidate extends LeadPicture {
  index: number;
  /** In CSS pixels; 0 where the page does not tell before it is loaded. */
  area: number;
}

function candidateOf(
  { model, url }: PictureParts,
  index: number,
  element: HTMLImageElement,
): Candidate | undefined {
  const address = addressOf(element, url);
  if (!address || /\.svg(?:$|\?)/i.test(address)) return undefined;
  const [width, height] = sizeOf(element);
  const isKnown = width > 0 && height > 0;
  if (isKnown && !isPicture(width, height)) return undefined;
  const alt = words(attributeOf(element, 'alt'));
  const caption = captionOf(model, index);
  const image = asLeadImage({
    url: address,
    ...(alt && { alt }),
    ...(caption && { caption }),
  });
  return image ? { image, element, index, area: isKnown ? width * height : 0 } : undefined;
}

function isPicture(width: number, height: number): boolean {
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false;
  return width <= height * WIDEST && height <= width * TALLEST;
}

/** Its own size, once loaded; else the size the page gives it. */
function sizeOf(element: HTMLImageElement): [width: number, height: number] {
  if (element.complete && element.naturalWidth > 0 && !isLate(element))
    return [element.naturalWidth, element.naturalHeight];
  const given = (name: string) => Number.parseInt(attributeOf(element, name) ?? '', 10) || 0;
  return [given('width'), given('height')];
}

/** Whether something else stands in for a picture that is not loaded yet. */
function isLate(element: HTMLImageElement): boolean {
  return !/^https?:/i.test(element.currentSrc || element.src) && lateOf(element) !== undefined;
}

function lateOf(element: Element): string | undefined {
  for (const name of LATE) {
    const value = attributeOf(element, name)?.trim();
    if (value) return value;
  }
  return undefined;
}

function addressOf(element: HTMLImageElement, base: string): string | undefined {
  const shown = element.currentSrc || attributeOf(element, 'src') || '';
  const raw = shown === '' || isLate(element) ? lateOf(element) : shown;
  try {
    return raw ? new URL(raw, base).href : undefined;
  } catch {
    return undefined;
  }
}

/** From where to where the article's head and first blocks reach, in elements of the model. */
function headOf({ model, title, blocks }: PictureParts): [from: number, to: number] {
  const first = blocks[0]?.parent;
  if (first === undefined) return [0, 0];
  const last = blocks[HEAD_BLOCKS]?.parent ?? blocks.at(-1)?.parent ?? first;
  let root = model.parent[first] ?? 0;
  const inside = (index: number) => index < 0 || within(model, index, root);
  while (root > 0 && !(inside(title) && inside(last))) root = model.parent[root] ?? 0;
  // A picture alone in a page's head, beside neither title nor text, is the site's own.
  return [title >= 0 ? root : first, blocks[HEAD_BLOCKS] ? last : (model.end[root] ?? last)];
}

function isOrnament(model: PageModel, index: number): boolean {
  const element = model.elements[index];
  if (!element) return true;
  const own = ['src', 'alt'].map((name) => (attributeOf(element, name) ?? '').slice(-200));
  const [source = '', alt = ''] = own;
  const file = source.split(/[?#]/, 1)[0]?.split('/').pop() ?? '';
  if (ORNAMENT.test(file) || /^(?:logo|icon|avatar)$/i.test(alt.trim())) return true;
  for (let i = index, steps = 0; i > 0 && steps < 3; i = model.parent[i] ?? 0, steps++) {
    const named = model.elements[i];
    if (named && ORNAMENT.test(namesOf(named))) return true;
    if (/^(?:article|main|section)$/.test(model.names[i] ?? '')) return false;
  }
  return false;
}

const figureOf = (model: PageModel, index: number): Element | undefined => {
  for (let i = index, steps = 0; i > 0 && steps < 6; i = model.parent[i] ?? 0, steps++)
    if (model.names[i] === 'figure') return model.elements[i];
  return undefined;
};

const isInFigure = (model: PageModel, index: number) => figureOf(model, index) !== undefined;

function captionOf(model: PageModel, index: number): string | undefined {
  return words(figureOf(model, index)?.querySelector('figcaption')?.textContent);
}

function words(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim().slice(0, 2000) || undefined;
}

/** Whether the page's own data names this picture as the article's: by its address, or its file in another size. */
function isDeclared({ document, url }: PictureParts, address: string): boolean {
  const names = declaredIn(document).map((each) => fileOf(each, url));
  const own = fileOf(address, url);
  return own.length >= 6 && names.includes(own);
}

function declaredIn(document: Document): string[] {
  const metas = document.querySelectorAll(
    'meta[property="og:image"], meta[property="og:image:url"], meta[name="twitter:image"]',
  );
  const heads = [...metas].slice(0, 10).flatMap((meta) => attributeOf(meta, 'content') ?? []);
  const linked = linkedDataOf(document).nodes.filter(
    ({ types, aside }) => !aside && types.some((type) => /Article|BlogPosting/.test(type)),
  );
  const images = linked.flatMap(({ data }) => [data.image].flat().slice(0, 10));
  return heads.concat(
    images.flatMap((image) => {
      const node = typeof image === 'object' && image !== null ? image : { url: image };
      return stringsOf((node as { url?: unknown }).url);
    }),
  );
}

/** The name of a picture's file without its size: `harbour-1200x630.jpg` and `harbour_640w.webp` are one picture. */
function fileOf(address: string, base: string): string {
  try {
    const file = new URL(address, base).pathname.split('/').pop() ?? '';
    return file
      .replace(/\.\w{2,5}$/, '')
      .replace(/(?:[-_@.]\d{2,4}(?:x\d{0,4})?(?:w|h|px)?)+$/i, '');
  } catch {
    return '';
  }
}
