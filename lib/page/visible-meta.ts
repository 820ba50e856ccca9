import { inAnotherArticle, isElsewhere, linesNear, proseStart } from './around-title';
import { datesOfLine, isDateLabel, type LineDate } from './date-lines';
import { type DateHabits, parseDay } from './dates';
import type { DatedBy } from './declared-dates';
import { type Junk, namesOf } from './junk';
import type { PageModel } from './page-model';
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
  const { published, modified } = timesNear(model, junk, title, habits);
  const seen: SeenDates = {};
  if (published) seen.published = published;
  if (modified) seen.modified = modified;
  if (seen.published && seen.modified) return seen;
  let label = '';
  for (const block of [...linesNear(model, junk, title), ...[...below].reverse()]) {
    const dates = datesOfLine(block.text, habits, label).filter((date) => date.start < 80);
    label = isDateLabel(block.text) ? block.text : '';
    const [one] = dates;
    if (!one || !isMetaLine(block.text, one.end - one.start)) continue;
    const first = readAs(block, dates, 'published') ?? readAs(block, dates, undefined);
    const changed = readAs(block, dates, 'modified');
    const stamp = dates.some((date) => date.stamp) && changed;
    if (stamp) seen.stamp ??= stamp;
    if (first) seen.published ??= first;
    if (changed) seen.modified ??= changed;
  }
  return seen;
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
function timesNear(model: PageModel, junk: Junk, title: PageTitle, habits: DateHabits): SeenDates {
  if (title.element < 0) return {};
  const prose = proseStart(model, junk, title);
  // The nearest ancestors of the title first: a `<time>` further off may be another article's.
  let around = title.element;
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
      if (roleOfTime(model, i) === 'modified') seen.modified ??= dated;
      else if ((model.textFrom[i] ?? 0) < prose) seen.published ??= dated;
      else low.push(dated);
    }
    const [only] = low;
    if (!seen.published && only && low.length === 1) seen.published = only;
    if (seen.published) return seen;
    if (/^(article|main|body)$/.test(model.names[around] ?? '')) break;
  }
  return {};
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

/** What a `<time>` is of, by its names and the words in and before it. */
function roleOfTime(model: PageModel, index: number): LineDate['role'] {
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
  for (let i = from - 1; i >= 0 && i >= from - 3 && before.length < 30; i--)
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
