import { samePath } from './json-ld';
import { type Junk, namesOf } from './junk';
import { attributeOf, type PageModel, weightOf } from './page-model';

/** A link that announces an article. */
export interface Headline {
  url: string;
  link: number;
  /** Element whose text is the headline: a heading, a titled element, or the link itself. */
  text: number;
}

const MAX_LINKS = 3_000;
/** Where elements that are no links say where they lead. */
const CARD_ADDRESSES = ['data-href', 'data-url', 'data-link', 'data-permalink'];
const OPENS =
  /(?:location(?:\.href)?\s*=|(?:location\.(?:assign|replace)|window\.open|goTo|goView|linkTo)\()\s*(['"])([^'"]{2,500})\1/;
const EMPHASIS = /^(b|em|i|u|mark|strong|ruby|rb|wbr|font|sup|sub)$/;
/** Elements looked through for the heading beside a link. */
const MAX_CARD = 200;
const TITLED =
  /(?:^|[\s-])(?:title|titles?-\w+|headline|hl|ttl|tit|subject|tittle|news-title|card-title|entry-title)(?=$|[\s-])/;

/** The headline links of a page, outside the parts that are no content; `url` is the page's own address. */
export function headlinesOf(model: PageModel, junk: Junk, url: string): Headline[] {
  const links: Headline[] = [];
  const bare: Array<{ url: string; link: number }> = [];
  const chrome = new Set<string>();
  const cards: Headline[] = [];
  let seen = 0;
  for (let i = 0; i < model.elements.length && seen < MAX_LINKS; i++) {
    const element = model.elements[i];
    if (!element) continue;
    if (model.names[i] !== 'a') {
      const card = junk.dropped[i] ? undefined : cardOf(model, i, element, url);
      if (card) cards.push(card);
      continue;
    }
    const address = addressOf(attributeOf(element, 'href') ?? '', url);
    if (!address) continue;
    seen++;
    if (junk.dropped[i]) {
      if (weightOf(model, i) < 30) chrome.add(address);
      continue;
    }
    const text = headlineText(model, i);
    if (text < 0) bare.push({ url: address, link: i });
    if (text >= 0) links.push({ url: address, link: i, text });
  }
  const titled = new Set(links.map((h) => h.url));
  for (const { url: address, link } of bare) {
    const text = titled.has(address) ? -1 : unlinkedHeadline(model, link);
    if (text < 0) continue;
    titled.add(address);
    links.push({ url: address, link, text });
  }
  const linked = new Set(links.map((h) => h.url));
  for (const card of cards) if (!linked.has(card.url)) links.push(card);
  links.sort((a, b) => a.link - b.link);
  // Links to sections are short, stand in the menus too, or lead to a folder of the others.
  return links.filter((h) => {
    const weight = weightOf(model, h.text);
    if (weight < 12 || weight > 400) return false;
    if (chrome.has(h.url) && weight < 30) return false;
    if (
      weight < 30 &&
      links.some(
        (o) =>
          o.url !== h.url &&
          o.url.startsWith(h.url.replace(/\/?$/, '/')) &&
          !samePath(o.url, h.url),
      )
    )
      return false;
    return true;
  });
}

/** An element that leads somewhere by script, with the one headline in it. */
function cardOf(
  model: PageModel,
  index: number,
  element: Element,
  url: string,
): Headline | undefined {
  if ((model.end[index] ?? 0) - index > MAX_CARD || weightOf(model, index) < 12) return undefined;
  const target =
    CARD_ADDRESSES.map((name) => attributeOf(element, name)).find(Boolean) ??
    OPENS.exec(attributeOf(element, 'onclick')?.slice(0, 1_000) ?? '')?.[2];
  const address = target && addressOf(target, url);
  if (!address) return undefined;
  const text = headlineText(model, index);
  return text < 0 ? undefined : { url: address, link: index, text };
}

/** The element that holds a link's headline, or -1 where the link is no headline. */
function headlineText(model: PageModel, link: number): number {
  const end = model.end[link] ?? link + 1;
  for (let i = link; i < end; i++) if (/^h[1-6]$/.test(model.names[i] ?? '')) return i;
  for (let i = link + 1; i < end; i++) {
    const element = model.elements[i];
    if (element && TITLED.test(namesOf(element)) && weightOf(model, i) >= 12) return i;
  }
  if (weightOf(model, link) === 0) return -1;
  for (let i = link, up = 0; i >= 0 && up < 5; i = model.parent[i] ?? -1, up++) {
    if (/^h[1-6]$/.test(model.names[i] ?? '')) return link;
    const element = model.elements[i];
    if (up < 3 && element && TITLED.test(namesOf(element))) return link;
  }
  return weightOf(model, link) >= 25 ? mainPart(model, link) : -1;
}

/** Of a link that is a whole card without a heading: the first of its parts that is long enough for a headline. */
function mainPart(model: PageModel, link: number): number {
  let part = link;
  for (let down = 0; down < 8; down++) {
    const children = childrenOf(model, part).filter((child) => weightOf(model, child) > 0);
    const held = children.reduce((sum, child) => sum + weightOf(model, child), 0);
    if (held < weightOf(model, part) || children.length === 0) return part;
    if (children.every((child) => EMPHASIS.test(model.names[child] ?? ''))) return part;
    const long = children.find(
      (child) => weightOf(model, child) >= 25 && model.names[child] !== 'time',
    );
    if (long === undefined) return part;
    part = long;
  }
  return part;
}

function childrenOf(model: PageModel, index: number): number[] {
  const children: number[] = [];
  for (let i = index + 1; i < (model.end[index] ?? 0); i = model.end[i] ?? i + 1) children.push(i);
  return children;
}

/** The heading beside a link that says only “Read more” or shows a picture: the one heading of the nearest element with any. */
function unlinkedHeadline(model: PageModel, link: number): number {
  for (let i = model.parent[link] ?? -1, up = 0; i > 0 && up < 4; i = model.parent[i] ?? -1, up++) {
    if ((model.end[i] ?? 0) - i > MAX_CARD) return -1;
    const headings: number[] = [];
    for (let k = i; k < (model.end[i] ?? 0) && headings.length < 2; k++)
      if (/^h[2-5]$/.test(model.names[k] ?? '')) headings.push(k);
    if (headings.length > 1) return -1;
    const [heading] = headings;
    if (heading === undefined) continue;
    const linked = model.names.slice(heading, model.end[heading]).includes('a');
    return !linked && weightOf(model, heading) >= 12 ? heading : -1;
  }
  return -1;
}

function addressOf(href: string, url: string): string | undefined {
  const raw = href.trim();
  if (!raw || raw.startsWith('#')) return undefined;
  try {
    const address = new URL(raw, url);
    if (!/^https?:$/.test(address.protocol) || (address.pathname === '/' && !address.search))
      return undefined;
    if (/[?&](page|p|paged)=\d+$/.test(address.search) || /\/page\/\d+\/?$/.test(address.pathname))
      return undefined;
    address.hash = '';
    return samePath(address.href, url) && address.search === new URL(url).search
      ? undefined
      : address.href;
  } catch {
    return undefined;
  }
}
