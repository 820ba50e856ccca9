import { isHeading, isSentence, type Judged, proseOf } from './judged-block';
import { type PageModel, within } from './page-model';

/** Prose above a title may be at most this much of all. */
const OUTSIDE_PROSE = 0.2;
/** The tail after an article may hold this much of all prose, and must be this much other things. */
const TAIL_PROSE = 0.25;
const TAIL_JUNK = 0.6;
/** Elements that are a part of a text and never all of it. */
const PART = /^(p|li|ul|ol|dl|dd|dt|tr|tbody|table|blockquote|font|span|b|strong|em|i|h[1-6])$/;

/** What stands above the title is the site speaking; a title with much of the text above it is not believed. */
export function dropAbove(rows: Judged[], titleElement: number): void {
  const above = rows.filter((row) => !row.drop && row.block.parent < titleElement);
  if (proseOf(above) > proseOf(rows) * OUTSIDE_PROSE) return;
  for (const row of above) row.drop = true;
}

/**
 * After the `article` element that holds the title, or nearly all of the prose, come notices and comments, unless
 * several paragraphs go on without a heading of their own.
 */
export function dropOutside(model: PageModel, rows: Judged[], titleElement: number): void {
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

/** Below the element that holds nearly all of the text: short lines, and notes that begin with a mark. */
export function dropFootnotes(model: PageModel, rows: Judged[]): void {
  const kept = rows.filter((row) => !row.drop);
  const body = holderOf(model, kept);
  for (const row of kept) {
    const below = row.block.parent >= (model.end[body] ?? 0);
    if (below && (!row.prose || /^[※＊*]/.test(row.block.text))) row.drop = true;
  }
}

/** The smallest element that holds four fifths of the sentences and may hold more than a line, a list or a table. */
function holderOf(model: PageModel, rows: readonly Judged[]): number {
  const held = new Map<number, number>();
  let total = 0;
  for (const row of rows) {
    if (!row.prose && !isSentence(row)) continue;
    total += row.weight;
    for (let i = row.block.parent; i >= 0; i = model.parent[i] ?? -1)
      held.set(i, (held.get(i) ?? 0) + row.weight);
  }
  let holder = 0;
  for (const [element, weight] of held)
    if (weight >= total * 0.8 && element > holder) holder = element;
  while (holder > 0 && PART.test(model.names[holder] ?? '')) holder = model.parent[holder] ?? 0;
  return holder;
}

/** The rows without the stamps and buttons that come again with each entry of a live page: they end nothing. */
function withoutRhythm(rows: readonly Judged[]): Judged[] {
  const times = new Map<string, number>();
  for (const { drop, block } of rows)
    if (drop) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  return rows.filter(
    (row) => row.notice !== 'time' && !(row.drop && (times.get(row.block.text) ?? 0) > 2),
  );
}

/** A box between paragraphs is no tail: its lines stand in an element of their own, and the text goes on beside it. */
function goesOn(
  model: PageModel,
  text: Judged | undefined,
  tail: readonly Judged[],
  other: (row: Judged) => boolean,
): boolean {
  if (!text) return false;
  const home = model.parent[text.block.parent];
  const atHome = tail.filter((row) => model.parent[row.block.parent] === home);
  return atHome.length > 0 && !atHome.some(other) && atHome.every(isSentence);
}

/** After the last paragraph: cuts from the first run of notices, links and headlines on, if little prose follows. */
export function dropTail(model: PageModel, all: Judged[]): void {
  const rows = withoutRhythm(all);
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
        const text = rows.slice(0, i).findLast((r) => !r.drop && (r.prose || isSentence(r)));
        const resumed = goesOn(model, text, tail, other);
        for (const r of tail) if (!resumed || other(r)) r.drop = true;
        if (!resumed) return;
      }
    }
    const counts = row.prose && !row.notice ? row.weight : 0;
    before += counts;
    after -= counts;
  }
}
