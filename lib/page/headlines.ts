import { samePath } from './json-ld';
import { type Junk, namesOf } from './junk';
import { type PageModel, weightOf } from './page-model';

/** A link that announces an article. */
export interface Headline {
  url: string;
  link: number;
  /** Element whose text is the headline: a heading, a titled element, or the link itself. */
  text: number;
}

const MAX_LINKS = 3_000;
/** Elements looked through for the heading beside a link. */
const MAX_CARD = 200;
const TITLED =
  /(?:^|[\s-])(?:title|titles?-\w+|headline|hl|ttl|tit|subject|tittle|news-title|card-title|entry-title)(?=$|[\s-])/;

/** The headline links of a page, outside the parts that are no content; `url` is the page's own address. */
export function headlinesOf(model: PageModel, junk: Junk, url: string): Headline[] {
  const links: Headline[] = [];
  const bare: Array<{ url: string; link: number }> = [];
  const chrome = new Set<string>();
  let seen = 0;
  for (let i = 0; i < model.elements.length && seen < MAX_LINKS; i++) {
    const element = model.elements[i];
    if (model.names[i] !== 'a' || !element) continue;
    const address = addressOf(element, url);
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
  return weightOf(model, link) >= 25 ? link : -1;
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

function addressOf(element: Element, url: string): string | undefined {
  const raw = element.getAttribute('href')?.trim();
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
