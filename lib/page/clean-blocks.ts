import { dropAbove, dropFootnotes, dropOutside, dropTail } from './clean-ends';
import { isDateLine } from './dates';
import { FULL_STOP, isHeading, type Judged, judge, proseOf, SENTENCE_END } from './judged-block';
import { attributeOf, type PageModel, weigh, within } from './page-model';
import type { Block } from './page-text';
import { keyOf } from './page-title';
import { twinsOf } from './twins';

/** What is known of the article when its blocks are cleaned. */
export interface CleanContext {
  title: string;
  authors: readonly string[];
  /** Index of the element that holds the title, where the page shows it. */
  titleElement?: number;
}

/** Never more of the prose than this is taken away. */
const MOST_REMOVED = 0.6;
const BYLINE =
  /^(by|from|text by|文[・:：=]|автор\b|беседовал|written by|edited by|reporting (by|from))\s*:?\s?\p{L}|(記者|特派員|記者團|特派员|기자|특파원|통신원|staff writer|correspondent|корреспондент|編集委員|論説委員)\s*$/iu;

/** A line in brackets that heads what follows, as attachments are. */
const LABEL = /^(【[^】]{1,20}】|\[[^\]]{1,20}\]|[■◆●▼◇][^。]{1,20})$/;
/** What a line on its author says after the name. */
const BIOGRAPHY =
  /^.{2,60}?\s(is|was|are|has|writes|reports|covers|teaches|works|lives)\s|(記者|特派員|教授|研究員|기자|교수|记者|教授)/;
/** A repeated passage shorter than this may be chance (see `weigh`), one longer than that is no pull quote. */
const LEAST_QUOTE = 25;
const MOST_QUOTE = 400;
const MAX_QUOTES = 50;
/** Who speaks next in a transcript: 【大臣】, Ｑ：, （記者）. */
const SPEAKER =
  /^([（(]?[\d０-９]{1,2}[)）.．、]$|【[^】]{1,30}】|[（(〈＜<][^）)〉＞>]{1,20}[）)〉＞>]|[QAＱＡ問答记記][:：.．]|(QUESTION|ANSWER|Q|A):)/;

/**
 * The blocks of an article without what is none of its text: title, by-line and date ahead of the first prose;
 * notices, labels, links to other stories; the tail of plugs after the last paragraph; headings left with nothing below.
 */
export function cleanBlocks(
  model: PageModel,
  blocks: readonly Block[],
  context: CleanContext,
): Block[] {
  const judged = blocks.map((block) => judge(model, block));
  const total = proseOf(judged);
  const steps = [
    dropNotices,
    dropLeadIns,
    (rows: Judged[]) => dropAbove(rows, context.titleElement ?? -1),
    (rows: Judged[]) => dropHead(model, rows, context),
    (rows: Judged[]) => dropOutside(model, rows, context.titleElement ?? -1),
    (rows: Judged[]) => dropFootnotes(model, rows),
    (rows: Judged[]) => dropRepeats(model, rows),
    (rows: Judged[]) => dropBiography(rows, context.authors),
    (rows: Judged[]) => dropTail(model, rows),
    dropEmptyHeadings,
  ];
  for (const step of steps) {
    const before = judged.map((row) => row.drop);
    step(judged);
    const left = proseOf(judged.filter((row) => !row.drop));
    if (left < total * (1 - MOST_REMOVED))
      judged.forEach((row, i) => {
        row.drop = before[i] ?? false;
      });
  }
  return judged.filter((row) => !row.drop).map((row) => row.block);
}

function dropNotices(rows: Judged[]): void {
  for (const row of rows) {
    // An hour in a table is data, by itself it is a stamp.
    if (row.notice === 'time' && row.name === 'td') continue;
    if (row.notice) row.drop = true;
    else if (isDateLine(row.block.text)) row.drop = true;
    else if (row.linky && !row.prose && !(row.weight > 60 && /[.。！？!]\s*$/.test(row.block.text)))
      row.drop = true;
    else if (!/[\p{L}\p{N}]/u.test(row.block.text)) row.drop = true;
  }
}

/** What follows “Related:” or “Read also”, up to the next prose, belongs to it. */
function dropLeadIns(rows: Judged[]): void {
  let open = false;
  for (const row of rows) {
    if (row.notice === 'related' && (isHeading(row) || /[:：]\s*$/.test(row.block.text)))
      open = true;
    else if (row.prose || isHeading(row)) open = false;
    else if (open && (row.linky || row.headline)) row.drop = true;
  }
}

/** Ahead of the text stand the title again, by-line, place and date: short lines that end no sentence. */
function dropHead(model: PageModel, rows: Judged[], context: CleanContext): void {
  const title = keyOf(context.title);
  const authors = context.authors.map(keyOf).filter((k) => k.length > 1);
  const first = rows.findIndex((row) => !row.drop && (row.prose || isSpoken(row)));
  const head = rows.slice(0, first < 0 ? rows.length : first);
  head.forEach((row, i) => {
    const key = keyOf(row.block.text);
    const repeated = key.length > 5 && (key === title || title.startsWith(key));
    const line = row.weight < 70 && !SENTENCE_END.test(row.block.text) && row.name !== 'li';
    const text = i === first - 1 ? rows[first] : undefined;
    const heads =
      text !== undefined &&
      (isHeading(row) ? !isDeck(model, row, text, context) : headsEntry(model, row, text));
    if (repeated || BYLINE.test(row.block.text) || authors.includes(key) || (line && !heads))
      row.drop = true;
  });
  // A by-line set between paragraphs, as on live pages.
  for (const row of rows) {
    const { text } = row.block;
    if (row.prose || row.weight >= 120 || /^(dt|dd|li|td)$/.test(row.name)) continue;
    const byline = BYLINE.test(text) && !isHeading(row) && !FULL_STOP.test(text);
    if (authors.includes(keyOf(text)) || byline) row.drop = true;
  }
}

/** A second, smaller headline: it stands with the title, and the text elsewhere. */
function isDeck(
  model: PageModel,
  row: Judged,
  text: Judged,
  { titleElement = -1 }: CleanContext,
): boolean {
  if (titleElement <= 0) return false;
  const head = model.parent[titleElement] ?? 0;
  return within(model, row.block.parent, head) && !within(model, text.block.parent, head);
}

/** The headline of the first of several entries that look alike. */
function headsEntry(model: PageModel, row: Judged, text: Judged): boolean {
  let entry = text.block.parent;
  while (entry > 0 && !within(model, row.block.parent, entry)) entry = model.parent[entry] ?? 0;
  return entry > 0 && !BYLINE.test(row.block.text) && twinsOf(model, entry).length >= 2;
}

/** A short sentence that opens a text, or the label of one who speaks in it. */
function isSpoken(row: Judged): boolean {
  if (isHeading(row) || row.linky || row.notice) return false;
  const { text } = row.block;
  return SPEAKER.test(text) || (row.weight >= 20 && FULL_STOP.test(text) && !BYLINE.test(text));
}

/** A pull quote says again, in large letters, what a paragraph says. */
function dropRepeats(model: PageModel, rows: Judged[]): void {
  const quotes = rows
    .filter((row) => !row.drop && row.weight <= MOST_QUOTE && isQuote(model, row))
    .slice(0, MAX_QUOTES);
  if (quotes.length === 0) return;
  const kept = rows.filter((row) => !row.drop).map((row) => keyOf(row.block.text));
  for (const row of quotes) {
    const key = keyOf(row.block.text);
    if (weigh(key) < LEAST_QUOTE) continue;
    if (kept.some((other) => other.length > key.length && other.includes(key))) row.drop = true;
  }
}

function isQuote(model: PageModel, row: Judged): boolean {
  let index = row.block.parent;
  for (let up = 0; up < 4 && index > 0; up++, index = model.parent[index] ?? 0) {
    const element = model.elements[index];
    if (/^(blockquote|aside|q|figure)$/.test(model.names[index] ?? '')) return true;
    if (element && /quote|pull/.test(attributeOf(element, 'class') ?? '')) return true;
  }
  return false;
}

/** The last paragraph may say who the author is. */
function dropBiography(rows: Judged[], authors: readonly string[]): void {
  const kept = rows.filter((row) => !row.drop);
  if (kept.length < 4) return;
  for (const row of kept.slice(-2)) {
    const key = keyOf(row.block.text);
    const about = authors.some((a) => keyOf(a).length >= 5 && key.startsWith(keyOf(a)));
    if (about && row.weight < 400 && BIOGRAPHY.test(row.block.text)) row.drop = true;
  }
}

/** A heading whose text was dropped, or that stands last, heads nothing. */
function dropEmptyHeadings(rows: Judged[]): void {
  let below = false;
  let dropped = true;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (!row) continue;
    if (!isHeading(row) && !LABEL.test(row.block.text)) {
      below ||= !row.drop;
      dropped ||= row.drop;
      continue;
    }
    if (!below && dropped) row.drop = true;
    below = false;
    dropped = false;
  }
}
