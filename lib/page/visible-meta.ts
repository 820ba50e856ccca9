import { inAnotherArticle, isElsewhere, linesNear, proseStart, titleText } from './around-title';
import { BESIDE_DATES } from './date-forms';
import { datesOfLine, isDateLabel, type LineDate, withoutDates } from './date-lines';
import { type DateHabits, parseDay } from './dates';
import type { DatedBy } from './declared-dates';
import { type Junk, namesOf } from './junk';
import { attributeOf, type PageModel, weigh, within } from './page-model';
import type { Block } from './page-text';
import type { PageTitle } from './page-title';

export interface SeenDates {
  published?: DatedBy;
  modified?: DatedBy;
  /** A day with 更新 behind it: that of publication where the page has no other. */
  stamp?: DatedBy;
}

/**
 * The dates a reader sees with the article: in a `<time>` by the title, else in a short line beside it, else in one
 * of the lines `below` that were taken off the end of the text. A day of change is never taken for the first.
 */
export function visibleDates(
  model: PageModel,
  junk: Junk,
  title: PageTitle,
  below: readonly Block[],
  habits: DateHabits,
  addressed?: string,
): SeenDates {
  const at = titleText(model, title);
  const home = homeOf(model, junk, title);
  /** Whether a day that no word calls the article's may be: `index` is where it stands. */
  const mayBe = (day: string, where: 'above' | 'below', index: number) =>
    addressed ? daysApart(day, addressed) <= 2 : where === 'below' || isAtHome(model, index, home);
  const { published, modified } = timesNear(model, junk, title, habits, mayBe);
  const seen: SeenDates = {};
  if (published) seen.published = published;
  if (modified) seen.modified = modified;
  if (seen.published && seen.modified) return seen;
  let label = '';
  let best: { first: DatedBy; cost: number } | undefined;
  const near = linesNear(model, junk, title);
  for (const block of [...near, ...[...below].reverse()]) {
    const dates = datesOfLine(block.text, habits, label).filter((date) => date.start < 80);
    label = isDateLabel(block.text) ? block.text : '';
    const [one] = dates;
    if (!one || !isMetaLine(block.text, one.end - one.start)) continue;
    const named = readAs(block, dates, 'published');
    const first = named ?? readAs(block, dates, undefined);
    const changed = readAs(block, dates, 'modified');
    const stamp = dates.some((date) => date.stamp) && changed;
    if (stamp) seen.stamp ??= stamp;
    if (changed) seen.modified ??= changed;
    if (!first) continue;
    const cost = weigh(besideDates(block.text));
    if (!named) {
      if (cost > (isInHeading(model, block.parent) ? MOST_IN_HEADING : MOST_BESIDE)) continue;
      const isAbove =
        near.includes(block) &&
        model.texts.findIndex((t) => t.node === block.segments[0]?.node) < at;
      const where = isAbove ? 'above' : near.includes(block) ? undefined : 'below';
      if (where && !mayBe(first.day, where, block.parent)) continue;
    }
    // Of lines that say little more than a day the nearest, else that which says least.
    const rank = cost <= LITTLE ? 0 : cost;
    if (!best || rank < best.cost) best = { first, cost: rank };
  }
  if (best) seen.published ??= best.first;
  return seen;
}

/** What may stand beside a day that nothing calls the article's (see `weigh`): a name or two, no deck or sentence. */
const MOST_BESIDE = 30;
const MOST_IN_HEADING = 5;
const LITTLE = 15;
const BYLINE =
  /(?<!\p{L})(?:by|story by|от|автор:?)\s+\p{Lu}[\p{L}.'’-]*(?:(?:\s+and)?\s+\p{Lu}[\p{L}.'’-]*){0,6}|[\p{Script=Han}\p{Script=Hangul}]{2,6}\s?(?:記者|特派員|记者|기자|특파원)/gu;
/** A place in capitals. */
const PLACE = /(?<!\p{L})\p{Lu}{3,}(?:[\s,]+\p{Lu}{3,})*(?!\p{L})/gu;
/** A credit with its label, and words of rights. */
const LABELLED =
  /(?:来源|來源|出典|source|источник|출처)\s*[:：].*$|all rights reserved.*$|copyright/giu;

/** What a line says beside its dates, without by-line, place and labels. */
function besideDates(text: string): string {
  return withoutDates(text)
    .replace(BYLINE, ' ')
    .replace(PLACE, ' ')
    .replace(LABELLED, ' ')
    .replace(BESIDE_DATES, ' ')
    .replace(/[^\p{L}]/gu, '');
}

function isInHeading(model: PageModel, index: number): boolean {
  for (let i = index, up = 0; i > 0 && up < 4; i = model.parent[i] ?? -1, up++)
    if (/^h[1-4]$/.test(model.names[i] ?? '')) return true;
  return false;
}

/** The article's part of the page: an `article` or `main` round its title, else the smallest that holds its prose too. */
function homeOf(model: PageModel, junk: Junk, title: PageTitle): number {
  const prose = proseStart(model, junk, title);
  let holder = 0;
  for (let i = title.element; i > 0; i = model.parent[i] ?? -1) {
    if (/^(article|main)$/.test(model.names[i] ?? '')) return i;
    if (holder === 0 && prose < model.texts.length && (model.textTo[i] ?? 0) > prose) holder = i;
  }
  return holder;
}

/** True in the article's part of the page, and in no head of the site. */
function isAtHome(model: PageModel, index: number, home: number): boolean {
  if (!within(model, index, home)) return false;
  const isPart = /^(article|main)$/.test(model.names[home] ?? '');
  for (let i = index; i > home; i = model.parent[i] ?? -1) {
    const element = model.elements[i];
    if (!isPart && model.names[i] === 'header') return false;
    if (element && SITE_HEAD.test(namesOf(element))) return false;
  }
  return true;
}

const SITE_HEAD =
  /(?:^|[\s-])(?:today|masthead|topbar|top-bar|site-?head(?:er)?|global-?(?:head(?:er)?|nav)|gnb|clock|now|weather)(?=$|[\s-])/;

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function readAs(
  { text }: Block,
  dates: readonly LineDate[],
  role: LineDate['role'],
): DatedBy | undefined {
  const found = dates.find((date) => date.role === role);
  return found && { day: found.day, raw: rawOf(text, dates, found), from: 'page' };
}

/** The words of a date with its time: the whole line where it is short and holds no other. */
function rawOf(text: string, dates: readonly LineDate[], { start, end }: LineDate): string {
  return dates.length === 1 && text.length <= 60 ? text : text.slice(start, end);
}

/** A line about the article, not of it: few words beside the date, and no sentence. */
function isMetaLine(text: string, dateLength: number): boolean {
  const letters = (text.match(/\p{L}/gu) ?? []).length - dateLength / 2;
  return text.length <= 180 && letters <= 90 && !(letters > 40 && /[.。!！]\s*$/.test(text));
}

/** Time elements looked at in one part of a page. */
const MAX_TIMES = 200;

/** Dates of `<time>` elements about the title; one that stands below the first prose only where it is alone. */
function timesNear(
  model: PageModel,
  junk: Junk,
  title: PageTitle,
  habits: DateHabits,
  mayBe: (day: string, where: 'above' | 'below', index: number) => boolean,
): SeenDates {
  if (title.element < 0) return {};
  const at = titleText(model, title);
  const prose = proseStart(model, junk, title);
  // The nearest ancestors of the title first: a `<time>` further off may be another article's.
  let around = title.element;
  let changed: DatedBy | undefined;
  for (let up = 0; up < 5 && around >= 0; up++, around = model.parent[around] ?? -1) {
    const seen: SeenDates = {};
    const low: DatedBy[] = [];
    let looked = 0;
    for (let i = around; i < (model.end[around] ?? 0); i++) {
      if (model.names[i] !== 'time') continue;
      if (++looked > MAX_TIMES) break;
      if (insideLink(model, i) || isElsewhere(model, junk, i) || inAnotherArticle(model, i, title))
        continue;
      const dated = readTime(model, i, habits);
      if (!dated) continue;
      const role = roleOfTime(model, i);
      const from = model.textFrom[i] ?? 0;
      if (role === 'modified') {
        seen.modified ??= dated;
        if (from >= at && from < prose) changed ??= dated;
      } else if (from < prose) {
        if (role || from >= at || mayBe(dated.day, 'above', i)) seen.published ??= dated;
      } else if (role || (mayBe(dated.day, 'below', i) && !isOfCard(model, i, title)))
        low.push(dated);
    }
    const [only] = low;
    if (!seen.published && only && low.length === 1) seen.published = only;
    if (seen.published) return seen;
    if (/^(article|main|body)$/.test(model.names[around] ?? '')) break;
  }
  return changed ? { modified: changed } : {};
}

function readTime(model: PageModel, index: number, habits: DateHabits): DatedBy | undefined {
  const element = model.elements[index];
  for (const given of [element?.getAttribute('datetime'), wordsIn(model, index)]) {
    const raw = (given ?? '').slice(0, 200).replace(/\s+/g, ' ').trim();
    const day = raw && parseDay(raw, habits);
    if (day) return { day, raw: raw.slice(0, 100), from: 'time' };
  }
  return undefined;
}

/** True by a headline that leads elsewhere, in an element of the two that does not hold the title. */
function isOfCard(model: PageModel, index: number, title: PageTitle): boolean {
  let around = model.parent[index] ?? -1;
  for (let up = 0; up < 3 && around > 0; up++, around = model.parent[around] ?? -1) {
    if (within(model, title.element, around)) return false;
    for (let i = around; i < (model.end[around] ?? 0) && i < around + 100; i++)
      if (isHeadlineLink(model, i)) return true;
  }
  return false;
}

function isHeadlineLink(model: PageModel, index: number): boolean {
  const element = model.elements[index];
  if (!element || model.names[index] !== 'a') return false;
  const href = attributeOf(element, 'href') ?? '';
  if (!href || /^(#|javascript:|mailto:)/i.test(href)) return false;
  if (/author|tag|bookmark/.test(attributeOf(element, 'rel') ?? '')) return false;
  return weigh(wordsIn(model, index)) >= 12 || isInHeading(model, index);
}

/**
 * What a `<time>` is of, by its names and the words in and before it, those before it no further back than the text
 * node `start`.
 */
export function roleOfTime(model: PageModel, index: number, start = 0): LineDate['role'] {
  const element = model.elements[index];
  if (!element) return undefined;
  const names = `${namesOf(element)} ${element.getAttribute('itemprop') ?? ''}`;
  if (/publish|pubdate/i.test(names) || element.hasAttribute('pubdate')) return 'published';
  if (/modif|updat/i.test(names)) return 'modified';
  const inside = wordsIn(model, index);
  const told = datesOfLine(inside, {})[0]?.role;
  if (told || CHANGED.test(inside)) return told ?? 'modified';
  const from = model.textFrom[index] ?? 0;
  let before = '';
  for (let i = from - 1; i >= start && i >= from - 3 && before.length < 30; i--)
    before = `${model.texts[i]?.node.data ?? ''}${before}`;
  // A line made of what stands before, and a date that stands for this one.
  const line = `${before.slice(-30)} 2001-01-01`;
  return datesOfLine(line, {}).find(({ end }) => end === line.length)?.role;
}

/** A time element that opens with a word of change, and gives its day as data alone. */
const CHANGED = /^\W*(?:last )?(?:updat|modif|更新|最終|обновл|수정|업데이트)/iu;

/** The words of an element, its parts apart. */
function wordsIn(model: PageModel, index: number): string {
  return model.texts
    .slice(model.textFrom[index], model.textTo[index])
    .slice(0, 20)
    .map(({ node }) => node.data.slice(0, 200).trim())
    .join(' ');
}

/** A link, unless it is the article's own: blogs link a date to its page. */
function isElsewhereByName(model: PageModel, index: number): boolean {
  const name = model.names[index] ?? '';
  if (name === 'a') return !/bookmark/.test(model.elements[index]?.getAttribute('rel') ?? '');
  return name === 'aside' || name === 'nav';
}

function insideLink(model: PageModel, index: number): boolean {
  for (let i = model.parent[index] ?? -1; i >= 0; i = model.parent[i] ?? -1)
    if (isElsewhereByName(model, i)) return true;
  return false;
}
