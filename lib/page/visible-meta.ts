import type { DateOrigin } from '../core/article';
import { blocksOf } from './article-body';
import { findDates, parseDay } from './dates';
import { agencyIn } from './inline-credit';
import type { Junk } from './junk';
import { type PageModel, weigh, within } from './page-model';
import type { Block } from './page-text';
import type { PageTitle } from './page-title';

export interface SeenDate {
  day: string;
  raw: string;
  from: DateOrigin;
}

/** How far from the title, in text nodes, a date or credit line stands. */
const BEFORE = 30;
const AFTER = 80;
const UPDATED = /updated?|modified|更新|最終|обновл|수정|변경|改稿/i;

/**
 * The date a reader sees with the article: in a `<time>` by the title, else in a short line beside it, else in one
 * of the lines `below` that were taken off the end of the text.
 */
export function visibleDate(
  model: PageModel,
  junk: Junk,
  title: PageTitle,
  below: readonly Block[],
  zone?: string,
): SeenDate | undefined {
  const time = timeNear(model, junk, title, zone);
  if (time) return time;
  for (const block of [...linesNear(model, junk, title), ...[...below].reverse()]) {
    const found = findDates(block.text).find(
      (d) => d.start < 80 && !UPDATED.test(block.text.slice(Math.max(0, d.start - 12), d.start)),
    );
    if (found && isMetaLine(block.text, found.end - found.start))
      return { day: found.day, raw: block.text.slice(found.start, found.end), from: 'text' };
  }
  return undefined;
}

/** A line about the article, not of it: few words beside the date, and no sentence. */
function isMetaLine(text: string, dateLength: number): boolean {
  const letters = (text.match(/\p{L}/gu) ?? []).length - dateLength / 2;
  return text.length <= 180 && letters <= 90 && !(letters > 40 && /[.。!！]\s*$/.test(text));
}

/** Source and writer that a line beside the title names. */
export function visibleCredit(
  model: PageModel,
  junk: Junk,
  title: PageTitle,
): { source?: string; byline?: string } {
  const credit: { source?: string; byline?: string } = {};
  for (const { text } of linesNear(model, junk, title)) {
    if (text.length > 180) continue;
    const source =
      /(?:来源|來源|出典|источник|출처|source)\s*[:：]\s*([^\s　|｜,，]{2,30}(?: [A-Z][^\s|]{1,20}){0,3})/i.exec(
        text,
      )?.[1] ?? agencyIn(text);
    const byline =
      /^by ([\p{Lu}][^|,;0-9]{2,60})$/iu.exec(text)?.[1] ??
      /(?:作者|記者|记者|文)\s*[:：]\s*([^\s　|｜,，]{2,20})/.exec(text)?.[1] ??
      /^([가-힣]{2,4}) 기자$/.exec(text)?.[1];
    if (source) credit.source ??= source;
    if (byline) credit.byline ??= byline.trim();
  }
  return credit;
}

function timeNear(
  model: PageModel,
  junk: Junk,
  title: PageTitle,
  zone?: string,
): SeenDate | undefined {
  if (title.element < 0) return undefined;
  // The nearest ancestors of the title first: a `<time>` further off may be another article's.
  let around = title.element;
  for (let up = 0; up < 5 && around >= 0; up++, around = model.parent[around] ?? -1) {
    for (let i = around; i < (model.end[around] ?? 0); i++) {
      const element = model.elements[i];
      if (
        model.names[i] !== 'time' ||
        !element ||
        insideLink(model, i) ||
        isElsewhere(model, junk, i)
      )
        continue;
      const raw = (element.getAttribute('datetime') || element.textContent || '').trim();
      const day = parseDay(raw, zone);
      if (day) return { day, raw: raw.slice(0, 100), from: 'time' };
    }
    if (/^(article|main|body)$/.test(model.names[around] ?? '')) break;
  }
  return undefined;
}

function insideLink(model: PageModel, index: number): boolean {
  for (let i = model.parent[index] ?? -1; i >= 0; i = model.parent[i] ?? -1)
    if (/^(a|aside|nav)$/.test(model.names[i] ?? '')) return true;
  return false;
}

/** Short lines round the title, nearest first: below it up to the first prose, then above it. */
function linesNear(model: PageModel, junk: Junk, title: PageTitle): Block[] {
  const node = title.block?.segments[0]?.node;
  const at = node ? model.texts.findIndex((t) => t.node === node) : -1;
  if (at < 0) return [];
  const near = (from: number, to: number) =>
    blocksOf(
      model.texts
        .slice(Math.max(0, from), to)
        .filter(
          (t) => !isElsewhere(model, junk, t.parent) && !within(model, t.parent, title.element),
        ),
    );
  const after = near(at, at + AFTER);
  const prose = after.findIndex(
    (block) => weigh(block.text) > 70 && /[.。!！?？]\s*$/.test(block.text),
  );
  return [...(prose < 0 ? after : after.slice(0, prose)), ...near(at - BEFORE, at).reverse()];
}

/** True in a part of the page that speaks of other articles or of the site; credits and share bars stand with the title. */
function isElsewhere(model: PageModel, junk: Junk, index: number): boolean {
  if (!junk.dropped[index]) return false;
  for (let i = index; i >= 0; i = model.parent[i] ?? -1) {
    const kind = junk.roots.get(i);
    if (kind) return kind !== 'credit' && kind !== 'share';
  }
  return false;
}
