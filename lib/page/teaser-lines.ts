import { agencyIn } from './agencies';
import { blocksOf } from './article-body';
import { type DateHabits, dayInUrl, findDates, isDateLine } from './dates';
import type { Headline } from './headlines';
import { noticeKind } from './judged-block';
import { type Junk, namesOf } from './junk';
import { attributeOf, type PageModel, weigh, within } from './page-model';
import { type Block, sliceBlock } from './page-text';
import { readRestOfLine, readTerm, readTime } from './teaser-dates';

/** One article that a listing announces. A teaser without a date has none. */
export interface Teaser {
  url: string;
  title: Block;
  summary: Block[];
  /** Element that holds all of it. */
  element: number;
  /** How its page dates itself. */
  habits: DateHabits;
  published?: string;
  publishedRaw?: string;
  publishedFrom?: 'time' | 'page' | 'url';
  source?: string;
  byline?: string;
}

const CREDITED =
  /(?:^|[\s-])(?:source|agency|publisher|outlet|provider|press|media-name|by|byline|author|writer|reporter|credit)(?=$|[\s-])/;
/** Where a summary breaks off: the link to the rest. */
const MORE =
  /^((continue reading|keep reading|read (more|on|the rest)|read the full|続きを読む|читать (далее|дальше|полностью)).{0,200}|(more|details?|full story|もっと(見る|読む)|詳細|詳しくは?(こちら)?|全文(を読む)?|подробнее|далее|더 ?보기|자세히( 보기)?|(阅读|閱讀|查看|看)?(全文|更多|详情|詳情)|详细)[\s.…»>›→\]]*)$/i;
const SOURCE = /(?:^|[\s-])(?:source|agency|publisher|outlet|provider|press|media-name)(?=$|[\s-])/;
const META_LIST = /(?:^|[\s-])(?:meta|info|credit|date|source)(?=$|[\s-])/;

/**
 * What one teaser says; `undefined` where it is an advertisement. `element` holds all of it but what its `siblings`
 * hold; `habits`: how the page dates itself.
 */
export function teaserOf(
  model: PageModel,
  junk: Junk,
  headline: Headline,
  element: number,
  habits: DateHabits = {},
  siblings: readonly number[] = [],
): Teaser | undefined {
  const [title] = blocksOf(
    model.texts.slice(model.textFrom[headline.text], model.textTo[headline.text]),
  );
  if (!title || /^(advertisement|pr|ad|広告|광고|реклама|广告|廣告)$/i.test(title.text))
    return undefined;
  if (isPlug(model, element)) return undefined;
  const teaser: Teaser = { url: headline.url, title, summary: [], element, habits };
  const range = [element, ...siblings].flatMap((each) =>
    model.texts.slice(model.textFrom[each], model.textTo[each]),
  );
  const outside = range.filter(
    (t) => !within(model, t.parent, headline.text) && !(t.link && isMore(model, t.parent)),
  );
  readTime(model, element, teaser);
  if (!teaser.published) readTerm(model, element, teaser);
  if (!teaser.published) readRestOfLine(model, headline, element, teaser);
  let dated = false;
  for (const block of blocksOf(outside.filter((t) => !hidden(model, junk, t.parent, element)))) {
    dated = readLine(model, block, teaser, element, dated, headline) || dated;
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

/** Captions and the like inside a teaser, and what no reader sees; parts a teaser as a whole lies in do not count. */
function hidden(model: PageModel, junk: Junk, index: number, element: number): boolean {
  if (junk.dropped[index] !== 1 || junk.dropped[element] === 1) return false;
  if (/^(figcaption|aside|nav|form)$/.test(model.names[index] ?? '')) return true;
  for (let i = index; i > element; i = model.parent[i] ?? 0)
    if (junk.roots.get(i) === 'hidden') return true;
  return false;
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

/** Sorts one line of a teaser into date, source, by-line or summary. Answers true where it was the date. */
function readLine(
  model: PageModel,
  block: Block,
  teaser: Teaser,
  element: number,
  dated: boolean,
  headline: Headline,
): boolean {
  const text = block.text;
  const line = model.elements[block.parent];
  const around = namesAround(model, block.parent, element);
  const dates = findDates(text, teaser.habits);
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
        publishedFrom: 'page',
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
  // A link round all of a teaser is round its summary too.
  const wrapped =
    (headline.link !== headline.text && within(model, block.parent, headline.link)) ||
    leadsTo(model, block.parent, headline.url);
  if (block.links > 0.75 && short && !wrapped) return false;
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
  const date = findDates(text, teaser.habits)[0];
  if (date && isDateLine(text)) {
    if (!teaser.published)
      Object.assign(teaser, { published: date.day, publishedRaw: text, publishedFrom: 'page' });
    return true;
  }
  const credits = SOURCE.test(own);
  if (isDateLine(text) || (part.links > 0.75 && !credits)) return false;
  const named = creditOf(text);
  const agency = agencyIn(named);
  const byline = /^(by|автор|文|글)\s|기자$|특파원$|통신원$|記者$|特派員$|记者$/i.test(text);
  if (agency || credits) teaser.source ??= named;
  else if (byline || /(?:^|[\s-])(?:by|byline|author|writer|reporter)(?=$|[\s-])/.test(own))
    teaser.byline ??= text.replace(/^by\s+/i, '');
  // In a list of date, source and kind, the source follows the date.
  else if (dated && !teaser.source && named && /\p{L}/u.test(named)) teaser.source = named;
  return false;
}

/** True inside a link that says no more than that there is more. */
function isMore(model: PageModel, index: number): boolean {
  for (let i = index, up = 0; i > 0 && up < 4; up++, i = model.parent[i] ?? 0)
    if (model.names[i] === 'a')
      return MORE.test((model.elements[i]?.textContent ?? '').slice(0, 200).trim());
  return false;
}

/** True inside a link to `url`. */
function leadsTo(model: PageModel, index: number, url: string): boolean {
  for (let i = index, up = 0; i > 0 && up < 4; up++, i = model.parent[i] ?? 0) {
    const element = model.elements[i];
    if (model.names[i] !== 'a' || !element) continue;
    try {
      return new URL(attributeOf(element, 'href') ?? '', url).href === url;
    } catch {
      return false;
    }
  }
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
