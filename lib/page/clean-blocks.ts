import { isDateLine } from './dates';
import { NOTICES, type NoticeRule } from './notices';
import { type PageModel, weigh, within } from './page-model';
import type { Block } from './page-text';
import { keyOf } from './page-title';

/** What is known of the article when its blocks are cleaned. */
export interface CleanContext {
  title: string;
  authors: readonly string[];
  /** Index of the element that holds the title, where the page shows it. */
  titleElement?: number;
}

/** A notice longer than this (see `weigh`) is taken for prose that happens to hold such words. */
const NOTICE_WEIGHT = 300;
/** Never more of the prose than this is taken away. */
const MOST_REMOVED = 0.6;
/** Prose above a title may be at most this much of all. */
const OUTSIDE_PROSE = 0.2;
/** The tail after an article may hold this much of all prose, and must be this much other things. */
const TAIL_PROSE = 0.25;
const TAIL_JUNK = 0.6;

/** The rules with each `whole` form tied to both ends. */
const RULES = NOTICES.map(({ kind, whole, part }) => ({
  kind,
  part,
  whole: whole && new RegExp(`^(?:${whole.source})$`, whole.flags),
}));

const SENTENCE_END = /[.!?。！？…‥;；:：」』”"’'»)）\]】]\s*$/;
const BYLINE =
  /^(by|from|text by|文[・:：=]|автор\b|беседовал|written by|edited by|reporting (by|from))\s*:?\s?\p{L}|(記者|特派員|記者團|特派员|기자|특파원|통신원|staff writer|correspondent|корреспондент|編集委員|論説委員)\s*$/iu;

interface Judged {
  block: Block;
  weight: number;
  name: string;
  prose: boolean;
  linky: boolean;
  headline: boolean;
  notice: NoticeRule['kind'] | undefined;
  drop: boolean;
}

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
    (rows: Judged[]) => dropHead(rows, context),
    (rows: Judged[]) => dropOutside(model, rows, context.titleElement ?? -1),
    (rows: Judged[]) => dropFootnotes(model, rows),
    dropTail,
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

/** Weight of the blocks that read as prose. */
export function proseWeight(model: PageModel, blocks: readonly Block[]): number {
  return proseOf(blocks.map((block) => judge(model, block)));
}

/** The kind of notice a text is, if it is one. */
export function noticeKind(text: string, weight = weigh(text)): NoticeRule['kind'] | undefined {
  if (weight > NOTICE_WEIGHT) return undefined;
  const trimmed = text.trim().toLowerCase();
  return RULES.find(({ whole, part }) => whole?.test(trimmed) || part?.test(trimmed))?.kind;
}

function judge(model: PageModel, block: Block): Judged {
  const weight = weigh(block.text);
  const name = lineName(model, block.parent);
  const ends = SENTENCE_END.test(block.text);
  const linky = block.links > 0.75;
  const prose = !linky && ((weight >= 60 && ends) || weight >= 160);
  const headline =
    !prose &&
    !linky &&
    name !== 'li' &&
    !/^h\d$/.test(name) &&
    weight >= 12 &&
    weight <= 220 &&
    (!ends || /[?？…]["”’]?$/.test(block.text));
  return {
    block,
    weight,
    name,
    prose,
    linky,
    headline,
    notice: noticeKind(block.text, weight),
    drop: false,
  };
}

/** The nearest element that says what kind of line a block is. */
function lineName(model: PageModel, element: number): string {
  for (let i = element; i >= 0; i = model.parent[i] ?? -1) {
    const name = model.names[i] ?? '';
    if (name === 'p' || name === 'div')
      return model.names[model.parent[i] ?? -1] === 'li' ? 'li' : name;
    if (/^(h[1-6]|li|blockquote|td|dd|dt|section|article|pre)$/.test(name)) return name;
  }
  return '';
}

function proseOf(rows: readonly Judged[]): number {
  return rows.reduce((sum, row) => sum + (row.prose && !row.notice ? row.weight : 0), 0);
}

function isHeading(row: Judged): boolean {
  return /^h[1-6]$/.test(row.name);
}

function dropNotices(rows: Judged[]): void {
  for (const row of rows) {
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

/** Ahead of the first prose stand the title again, by-line, place and date: short lines that end no sentence. */
function dropHead(rows: Judged[], context: CleanContext): void {
  const title = keyOf(context.title);
  const authors = context.authors.map(keyOf).filter((k) => k.length > 1);
  const first = rows.findIndex((row) => row.prose && !row.drop);
  rows.slice(0, first < 0 ? rows.length : first).forEach((row, i) => {
    const key = keyOf(row.block.text);
    const repeated = key.length > 5 && (key === title || title.startsWith(key));
    const line = row.weight < 70 && !SENTENCE_END.test(row.block.text) && row.name !== 'li';
    const heads = isHeading(row) && i === first - 1;
    if (repeated || BYLINE.test(row.block.text) || authors.includes(key) || (line && !heads))
      row.drop = true;
  });
  // A by-line set between paragraphs, as on live pages.
  for (const row of rows) {
    if (
      !row.prose &&
      row.weight < 120 &&
      (authors.includes(keyOf(row.block.text)) || (BYLINE.test(row.block.text) && !isHeading(row)))
    )
      row.drop = true;
  }
}

/** What stands above the title is the site speaking; a title with much of the text above it is not believed. */
function dropAbove(rows: Judged[], titleElement: number): void {
  const above = rows.filter((row) => !row.drop && row.block.parent < titleElement);
  if (proseOf(above) > proseOf(rows) * OUTSIDE_PROSE) return;
  for (const row of above) row.drop = true;
}

/**
 * After the `article` element that holds the title, or nearly all of the prose, come notices and comments, unless
 * several paragraphs go on without a heading of their own.
 */
function dropOutside(model: PageModel, rows: Judged[], titleElement: number): void {
  const kept = rows.filter((row) => !row.drop);
  let own = articleRound(model, titleElement);
  const inside = kept.filter((row) => own > 0 && within(model, row.block.parent, own));
  if (proseOf(inside) < proseOf(kept) / 2) own = articleRound(model, holderOf(model, kept));
  if (own <= 0) return;
  const after = kept.filter((row) => row.block.parent >= (model.end[own] ?? 0));
  const paragraphs = after.filter((row) => row.prose && row.name === 'p');
  if (paragraphs.length >= 2 && !after.some(isHeading)) return;
  for (const row of after) row.drop = true;
}

function articleRound(model: PageModel, element: number): number {
  let own = element;
  while (own > 0 && model.names[own] !== 'article') own = model.parent[own] ?? -1;
  return own;
}

/** Below the element that holds nearly all of the prose: short lines, and notes that begin with a mark. */
function dropFootnotes(model: PageModel, rows: Judged[]): void {
  const kept = rows.filter((row) => !row.drop);
  const body = holderOf(model, kept);
  for (const row of kept) {
    const below = row.block.parent >= (model.end[body] ?? 0);
    if (below && (!row.prose || /^[※＊*]/.test(row.block.text))) row.drop = true;
  }
}

/** The smallest element that holds four fifths of the prose. */
function holderOf(model: PageModel, rows: readonly Judged[]): number {
  const held = new Map<number, number>();
  for (const row of rows) {
    if (!row.prose) continue;
    for (let i = row.block.parent; i >= 0; i = model.parent[i] ?? -1)
      held.set(i, (held.get(i) ?? 0) + row.weight);
  }
  const least = proseOf(rows) * 0.8;
  let holder = 0;
  for (const [element, weight] of held) if (weight >= least && element > holder) holder = element;
  return holder;
}

/** After the last paragraph: cuts from the first run of notices, links and headlines on, if little prose follows. */
function dropTail(rows: Judged[]): void {
  const total = proseOf(rows);
  const other = (row: Judged | undefined) =>
    !row || row.notice !== undefined || row.linky || row.headline || row.drop;
  let before = 0;
  let after = total;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    if (
      before >= total / 2 &&
      after <= total * TAIL_PROSE &&
      other(row) &&
      other(rows[i + 1]) &&
      other(rows[i + 2])
    ) {
      const tail = rows.slice(i);
      const junk = tail.filter(other).length;
      const sure = tail.some((r) => r.notice !== undefined || r.linky);
      if (sure && junk >= tail.length * TAIL_JUNK) {
        for (const r of tail) r.drop = true;
        return;
      }
    }
    const counts = row.prose && !row.notice ? row.weight : 0;
    before += counts;
    after -= counts;
  }
}

/** A heading whose text was dropped, or that stands last, heads nothing. */
function dropEmptyHeadings(rows: Judged[]): void {
  let below = false;
  let dropped = true;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (!row) continue;
    if (!isHeading(row)) {
      below ||= !row.drop;
      dropped ||= row.drop;
      continue;
    }
    if (!below && dropped) row.drop = true;
    below = false;
    dropped = false;
  }
}
