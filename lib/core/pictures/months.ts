import type { Party } from '../entity';
import { isWithin, type Month, type Span, UNDATED } from './month';
import { type Cells, membersOf, type Tally } from './tally';

/** Numbers of one kind of clipping along time. */
export interface Strip<Key extends string = string> {
  key: Key;
  /** Clippings of the span. */
  n: number;
  /** One number a month of the span, zeros among them. */
  counts: number[];
}

/** Clippings a month; a clipping about several counterparts is in the strip of each. */
export interface MonthsPicture {
  span: Span;
  /** Clippings of the span; those of the strips are more, where a clipping is in several. */
  n: number;
  /** Clippings that no span holds, because their day is unknown. */
  undated: number;
  all: number[];
  /** Every counterpart of the span: the one with the most clippings first, then by code. */
  strips: Strip<Party>[];
  /** Clippings with a counterpart that is beyond `most`, each once; absent where there is none beyond. */
  others?: Strip;
  /** Clippings without a counterpart; absent where there are none. */
  none?: Strip;
}

/** From the first to the last month of the cells; undefined where nothing in them is dated. */
export function spanOf(cells: Cells): Span | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, UNDATED];
  for (const months of cells.values())
    for (const month of months.keys()) {
      if (month === UNDATED) continue;
      first = Math.min(first, month);
      last = Math.max(last, month);
    }
  return last === UNDATED ? undefined : { first, last };
}

/** Clippings a month by counterpart, over a span; `most` counterparts have strips of their own in the drawing. */
export function monthsPicture(tally: Tally, span: Span, most: number): MonthsPicture {
  const byParty = new Map<Party, Strip>();
  const all = newStrip('', span);
  const none = newStrip('', span);
  let undated = 0;
  for (const [set, months] of tally.parties) {
    const parties = membersOf(set);
    undated += months.get(UNDATED) ?? 0;
    addMonths(all, months, span);
    if (parties.length === 0) addMonths(none, months, span);
    for (const party of parties) {
      const strip = byParty.get(party) ?? newStrip(party, span);
      byParty.set(party, strip);
      addMonths(strip, months, span);
    }
  }
  const strips = [...byParty.values()]
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  const drawn = new Set(strips.slice(0, most).map(({ key }) => key));
  const others = newStrip('', span);
  for (const [set, months] of tally.parties)
    if (membersOf(set).some((party) => !drawn.has(party))) addMonths(others, months, span);
  return {
    span,
    n: all.n,
    undated,
    all: all.counts,
    strips,
    ...(others.n > 0 ? { others } : {}),
    ...(none.n > 0 ? { none } : {}),
  };
}

export function newStrip<Key extends string>(key: Key, span: Span): Strip<Key> {
  return { key, n: 0, counts: new Array<number>(span.last - span.first + 1).fill(0) };
}

export function addMonths(strip: Strip, months: ReadonlyMap<Month, number>, span: Span): void {
  for (const [month, n] of months) {
    if (!isWithin(month, span)) continue;
    const at = month - span.first;
    strip.counts[at] = (strip.counts[at] ?? 0) + n;
    strip.n += n;
  }
}
