import { type Span, UNDATED } from './month';
import { addMonths, newStrip, type Strip, spanOf } from './months';
import { type Cells, membersOf, type Tally } from './tally';

/** The clippings that name one person, place or agreement, along time. */
export interface TimelinePicture {
  span: Span;
  /** Clippings of the span. */
  n: number;
  /** Clippings that name it and have no known day. */
  undated: number;
  /** All of them: one number a month. */
  all: Strip;
  /** Of a place, by the side whose name is used, `-` for nobody's own; a clipping that uses two is in both. */
  sides: Strip[];
}

/** From the first to the last month in which an entity is named; undefined where no dated clipping names it. */
export function timelineSpan(tally: Tally, entity: string): Span | undefined {
  return spanOf(cellsOf(tally, entity));
}

/** The timeline of an entity over a span. Sides are in the order of their codes. */
export function timelinePicture(tally: Tally, entity: string, span: Span): TimelinePicture {
  const all = newStrip('', span);
  let undated = 0;
  for (const months of cellsOf(tally, entity).values()) {
    addMonths(all, months, span);
    undated += months.get(UNDATED) ?? 0;
  }
  const sides = new Map<string, Strip>();
  for (const [key, months] of tally.names.get(entity) ?? []) {
    for (const side of membersOf(key.slice(key.indexOf('\t') + 1))) {
      const strip = sides.get(side) ?? newStrip(side, span);
      sides.set(side, strip);
      addMonths(strip, months, span);
    }
  }
  const drawn = [...sides.values()].filter(({ n }) => n > 0);
  return {
    span,
    n: all.n,
    undated,
    all,
    sides: drawn.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** The entities named, the one in the most clippings first. */
export function entitiesByNumber(tally: Tally): { id: string; n: number }[] {
  return [...tally.entities]
    .map(([id, months]) => ({ id, n: sumOf(months) }))
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}

function sumOf(months: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const n of months.values()) sum += n;
  return sum;
}

function cellsOf(tally: Tally, entity: string): Cells {
  const months = tally.entities.get(entity);
  return new Map(months ? [[entity, months]] : []);
}
