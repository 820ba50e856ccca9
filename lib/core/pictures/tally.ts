import type { FacetKind } from '../facets';
import { type Month, monthOf } from './month';
import type { PictureRow } from './row';

const ENTITY = 'entity:' satisfies `${FacetKind}:`;
const NAME = 'name:' satisfies `${FacetKind}:`;

/** Numbers of clippings by a key and a month. */
export type Cells = Map<string, Map<Month, number>>;

/**
 * What all pictures are drawn from: numbers alone, however many clippings went by. One pass fills it, and
 * another person, place or span is then drawn without another pass.
 *
 * Clippings are counted by the whole set of their counterparts, and of the sides whose names they use, so
 * that "others" and "several sides" count a clipping once whatever is drawn apart. There are as many
 * numbers as different sets in a month: a few thousand, and never more than clippings.
 */
export interface Tally {
  /** How many clippings were counted. */
  n: number;
  /** By counterparts, sorted, with a comma between; the empty text where there are none. */
  parties: Cells;
  /** By entity named for certain. */
  entities: Cells;
  /** By place: by outlet, a tab, and the sides whose names are used, as `parties` has them. */
  names: Map<string, Cells>;
  /** What each outlet was called last, by its host. */
  outlets: Map<string, string>;
}

export function newTally(): Tally {
  return { n: 0, parties: new Map(), entities: new Map(), names: new Map(), outlets: new Map() };
}

/** Counts one clipping more. */
export function count(tally: Tally, row: PictureRow): void {
  const month = monthOf(row.day);
  tally.n += 1;
  addTo(tally.parties, setOf(row.counterparts), month);
  const sides = new Map<string, string[]>();
  for (const facet of row.facets) {
    if (facet.startsWith(ENTITY)) addTo(tally.entities, facet.slice(ENTITY.length), month);
    if (!facet.startsWith(NAME)) continue;
    const slash = facet.lastIndexOf('/');
    const place = facet.slice(NAME.length, slash);
    const used = sides.get(place) ?? [];
    used.push(facet.slice(slash + 1));
    sides.set(place, used);
  }
  for (const [place, used] of sides) {
    const cells = tally.names.get(place) ?? new Map();
    tally.names.set(place, cells);
    addTo(cells, `${row.outlet}\t${setOf(used)}`, month);
  }
  if (sides.size > 0 && row.outletName) tally.outlets.set(row.outlet, row.outletName);
}

/** The members of a set as `Tally` writes it. */
export function membersOf(set: string): string[] {
  return set === '' ? [] : set.split(',');
}

function setOf(members: readonly string[]): string {
  // Most clippings have one or none, and there are a hundred thousand.
  if (members.length < 2) return members[0] ?? '';
  return [...new Set(members)].sort().join(',');
}

function addTo(cells: Cells, key: string, month: Month): void {
  const months = cells.get(key) ?? new Map<Month, number>();
  cells.set(key, months);
  months.set(month, (months.get(month) ?? 0) + 1);
}
