import { blocksOf } from './article-body';
import { noticeKind } from './clean-blocks';
import { dayInUrl, findDates, isDateLine, parseDay } from './dates';
import type { Headline } from './headlines';
import { agencyIn } from './inline-credit';
import { type Junk, namesOf } from './junk';
import { type PageModel, weigh, within } from './page-model';
import { type Block, sliceBlock } from './page-text';

/** One article that a listing announces. A teaser without a date has none. */
export interface Teaser {
  url: string;
  title: Block;
  summary: Block[];
  /** Element that holds all of it. */
  element: number;
  published?: string;
  publishedRaw?: string;
  publishedFrom?: 'time' | 'text' | 'url';
  source?: string;
  byline?: string;
}

const CREDITED =
  /(?:^|[\s-])(?:source|agency|publisher|outlet|provider|press|media-name|by|byline|author|writer|reporter|credit)(?=$|[\s-])/;
const META_LIST = /(?:^|[\s-])(?:meta|info|credit|date|source)(?=$|[\s-])/;

/** What one teaser says; `undefined` where it is an advertisement. `element` holds all of it; `zone`: the outlet's. */
export function teaserOf(
  model: PageModel,
  junk: Junk,
  headline: Headline,
  element: number,
  zone?: string,
): Teaser | undefined {
  const [title] = blocksOf(
    model.texts.slice(model.textFrom[headline.text], model.textTo[headline.text]),
  );
  if (!title || /^(advertisement|pr|ad|広告|광고|реклама|广告|廣告)$/i.test(title.text))
    return undefined;
  if (isPlug(model, element)) return undefined;
  const teaser: Teaser = { url: headline.url, title, summary: [], element };
  const range = model.texts.slice(model.textFrom[element], model.textTo[element]);
  const outside = range.filter((t) => !within(model, t.parent, headline.text));
  readTime(model, element, teaser, zone);
  if (!teaser.published) readTerm(model, element, teaser);
  if (!teaser.published) readRestOfLine(model, headline, element, teaser);
  let dated = false;
  for (const block of blocksOf(outside.filter((t) => !hidden(model, junk, t.parent, element)))) {
    dated = readLine(model, block, teaser, element, dated) || dated;
  }
  const day = teaser.published ? undefined : dayInUrl(headline.url);
  if (day)
    Object.assign(teaser, {
      published: day,
      publishedRaw: headline.url.slice(0, 200),
      publishedFrom: 'url',
    });
  return teaser;
}

/** Captions and the like inside a teaser; parts a teaser as a whole lies in do not count. */
function hidden(model: PageModel, junk: Junk, index: number, element: number): boolean {
  return (
    junk.dropped[index] === 1 &&
    junk.dropped[element] !== 1 &&
    /^(figcaption|aside|nav|form)$/.test(model.names[index] ?? '')
  );
}

function isPlug(model: PageModel, element: number): boolean {
  const item = model.elements[element];
  if (
    item &&
    /(?:^|[\s-])(?:ads?|adv|advert\w*|sponsor\w*|promo\w*|pr)(?=$|[\s-])/.test(namesOf(item))
  )
    return true;
  return model.texts
    .slice(model.textFrom[element], model.textTo[element])
    .some(
      (t) =>
        t.weight > 0 &&
        /^\s*(AD|PR|Ad|Sponsored|広告|광고|Реклама|广告|廣告)\s*$/.test(t.node.data),
    );
}

function readTime(model: PageModel, element: number, teaser: Teaser, zone?: string): void {
  for (let i = element; i < (model.end[element] ?? 0); i++) {
    if (model.names[i] !== 'time') continue;
    const raw =
      model.elements[i]?.getAttribute('datetime') || (model.elements[i]?.textContent ?? '');
    const day = parseDay(raw, zone);
    if (!day) continue;
    Object.assign(teaser, {
      published: day,
      publishedRaw: raw.trim().slice(0, 100),
      publishedFrom: 'time',
    });
    return;
  }
}

/** In a list of terms (`dl`), the `dt` above an item is its date. */
function readTerm(model: PageModel, element: number, teaser: Teaser): void {
  let item = element;
  for (let up = 0; up < 4 && item > 0 && model.names[item] !== 'dd'; up++)
    item = model.parent[item] ?? 0;
  if (model.names[item] !== 'dd') return;
  let term = model.elements[item]?.previousElementSibling ?? null;
  for (let n = 0; term && term.localName === 'dd' && n < 50; n++)
    term = term.previousElementSibling;
  const raw = term?.localName === 'dt' ? (term.textContent ?? '').trim().slice(0, 60) : '';
  const day = findDates(raw)[0]?.day;
  if (day) Object.assign(teaser, { published: day, publishedRaw: raw, publishedFrom: 'text' });
}

/** In a list that is lines of text, the date after a link and before the line's end is the link's. */
function readRestOfLine(
  model: PageModel,
  headline: Headline,
  element: number,
  teaser: Teaser,
): void {
  if (!/^(a|b|i|em|strong|span|font)$/.test(model.names[element] ?? '')) return;
  const after = model.textTo[headline.link] ?? 0;
  const line = model.texts[after - 1]?.block;
  let text = '';
  for (let i = after; i < after + 10 && model.texts[i]?.block === line; i++) {
    if (model.texts[i]?.link) break;
    text += model.texts[i]?.node.data ?? '';
  }
  const date = text.length < 200 ? findDates(text)[0] : undefined;
  if (date)
    Object.assign(teaser, {
      published: date.day,
      publishedRaw: text.slice(date.start, date.end),
      publishedFrom: 'text',
    });
}

/** Sorts one line of a teaser into date, source, by-line or summary. Answers true where it was the date. */
function readLine(
  model: PageModel,
  block: Block,
  teaser: Teaser,
  element: number,
  dated: boolean,
): boolean {
  const text = block.text;
  const line = model.elements[block.parent];
  const around = namesAround(model, block.parent, element);
  const dates = findDates(text);
  const pieces = block.segments.map((s) => s.node).filter((n, i, all) => all.indexOf(n) === i);
  const short = weigh(text) < 90;
  // A line of several small parts: section, by-line, date.
  if (short && pieces.length > 1 && (dates.length > 0 || META_LIST.test(around))) {
    let found = false;
    for (const node of pieces) {
      const at = block.segments.find((s) => s.node === node)?.start ?? 0;
      const all = block.segments.filter((s) => s.node === node);
      const last = all[all.length - 1];
      const part = sliceBlock(block, at, last ? last.start + last.length : at);
      const parent = parentOf(model, node, element) ?? block.parent;
      if (part.text) found = readPart(model, { ...part, parent }, teaser, element) || found;
    }
    return found;
  }
  if (isDateLine(text) || (line && model.names[block.parent] === 'time' && text.length < 60)) {
    if (!teaser.published && dates[0])
      Object.assign(teaser, {
        published: dates[0].day,
        publishedRaw: text.slice(0, 100),
        publishedFrom: 'text',
      });
    const beside =
      dates[0] &&
      agencyIn(
        (text.slice(0, dates[0].start) + text.slice(dates[0].end)).replace(/\d{1,2}:\d{2}/g, ''),
      );
    if (beside) teaser.source ??= beside;
    return true;
  }
  if (
    short &&
    (META_LIST.test(around) || CREDITED.test(around)) &&
    !/([^.][.。!?！？…]|….)$/.test(creditOf(text))
  )
    return readPart(model, block, teaser, element, dated);
  if (block.links > 0.75 && short) return false;
  const kind = noticeKind(text);
  if (kind === 'label' || kind === 'related' || kind === 'paywall') return false;
  if (weigh(text) >= 30 || /[.。!?！？…]$/.test(text)) teaser.summary.push(block);
  return false;
}

function readPart(
  model: PageModel,
  part: Block,
  teaser: Teaser,
  element: number,
  dated = false,
): boolean {
  const text = part.text;
  const own = namesAround(model, part.parent, element, 2);
  const date = findDates(text)[0];
  if (date && isDateLine(text)) {
    if (!teaser.published)
      Object.assign(teaser, { published: date.day, publishedRaw: text, publishedFrom: 'text' });
    return true;
  }
  if (isDateLine(text) || part.links > 0.75) return false;
  const named = creditOf(text);
  const agency = agencyIn(named);
  const byline = /^(by|автор|文|글)\s|기자$|특파원$|통신원$|記者$|特派員$|记者$/i.test(text);
  if (
    agency ||
    /(?:^|[\s-])(?:source|agency|publisher|outlet|provider|press|media-name)(?=$|[\s-])/.test(own)
  )
    teaser.source ??= named;
  else if (byline || /(?:^|[\s-])(?:by|byline|author|writer|reporter)(?=$|[\s-])/.test(own))
    teaser.byline ??= text.replace(/^by\s+/i, '');
  // In a list of date, source and kind, the source follows the date.
  else if (dated && !teaser.source && named && /\p{L}/u.test(named)) teaser.source = named;
  return false;
}

/** The element that holds a text node of a teaser. */
function parentOf(model: PageModel, node: Text, element: number): number | undefined {
  const to = model.textTo[element] ?? 0;
  for (let i = model.textFrom[element] ?? 0; i < to; i++)
    if (model.texts[i]?.node === node) return model.texts[i]?.parent;
  return undefined;
}

/** A credit without what follows it: time of day, page, edition. */
function creditOf(text: string): string {
  const parts = text.split(/\s*[,，、|]\s*/);
  const slot =
    /^(lead|top|front page|p(age|\.)?\s?\d+|(morning|evening|online|digital|print) edition|editorial|\d{1,2}[:.]\d{2}.*|.*\b[ap]\.?m\.?|朝刊|夕刊|\d+面)$/i;
  while (parts.length > 1 && slot.test(parts[parts.length - 1] ?? '')) parts.pop();
  return parts
    .join(', ')
    .replace(/^(source|via|出典|来源|來源|источник|출처)\s*[:：]\s*/i, '')
    .slice(0, 80);
}

function namesAround(model: PageModel, index: number, element: number, levels = 4): string {
  let names = '';
  for (let i = index, n = 0; i >= element && n < levels; i = model.parent[i] ?? -1, n++) {
    const at = model.elements[i];
    if (at && i !== element) names += namesOf(at);
  }
  return names;
}
