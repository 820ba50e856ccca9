import type { Party } from '../entity';
import { isWithin, type Span, UNDATED } from './month';
import { membersOf, type Tally } from './tally';

/** Fewer clippings than these are too few to compare: one more would turn their shares upside down. */
export const FEW = 5;

/** The column of clippings that use the names of two sides or more. */
export const SEVERAL = '+';
/** The column of clippings that use only names which are nobody's own. */
export const NOBODYS = '-';

/** Which names one outlet uses for a place. */
export interface OutletNames {
  /** Host. */
  outlet: string;
  name: string;
  /** Its clippings that name the place; the counts add up to it. */
  n: number;
  isFew: boolean;
  /** One number a column of the picture. */
  counts: number[];
}

/**
 * Which name each outlet uses for one place. Each clipping is in one column: a side's, where it uses that
 * side's names and no other's (beside them perhaps one that is nobody's own), `SEVERAL` or `NOBODYS`.
 */
export interface NamesPicture {
  n: number;
  /** Clippings left out because their day is unknown while a span is asked for. */
  undated: number;
  /** The sides in the order asked for, others by their codes, then `SEVERAL` and `NOBODYS`, where anything is in them. */
  columns: (Party | typeof SEVERAL | typeof NOBODYS)[];
  /** All outlets, the one with the most clippings first, then by host. */
  rows: OutletNames[];
}

/** The picture of a place; `sides` is the order of columns, `span` undefined means all, the undated too. */
export function namesPicture(
  tally: Tally,
  place: string,
  sides: readonly Party[],
  span?: Span,
): NamesPicture {
  const byOutlet = new Map<string, Map<string, number>>();
  const used = new Set<string>();
  let undated = 0;
  for (const [key, months] of tally.names.get(place) ?? []) {
    const tab = key.indexOf('\t');
    const column = columnOf(membersOf(key.slice(tab + 1)));
    let n = 0;
    for (const [month, number] of months) {
      if (!span || isWithin(month, span)) n += number;
      else if (month === UNDATED) undated += number;
    }
    if (n === 0) continue;
    used.add(column);
    const outlet = key.slice(0, tab);
    const counts = byOutlet.get(outlet) ?? new Map<string, number>();
    byOutlet.set(outlet, counts);
    counts.set(column, (counts.get(column) ?? 0) + n);
  }
  const own = [...used].filter((column) => column !== SEVERAL && column !== NOBODYS).sort();
  const columns = [
    ...sides.filter((side) => used.has(side)),
    ...own.filter((side) => !sides.includes(side)),
    ...[SEVERAL, NOBODYS].filter((column) => used.has(column)),
  ];
  const rows = [...byOutlet].map(([outlet, counts]): OutletNames => {
    const n = [...counts.values()].reduce((sum, each) => sum + each, 0);
    const name = tally.outlets.get(outlet) ?? outlet;
    const each = columns.map((column) => counts.get(column) ?? 0);
    return { outlet, name, n, isFew: n < FEW, counts: each };
  });
  rows.sort((a, b) => b.n - a.n || (a.outlet < b.outlet ? -1 : 1));
  return { n: rows.reduce((sum, row) => sum + row.n, 0), undated, columns, rows };
}

/** The places whose names were counted, the one in the most clippings first. */
export function placesByNumber(tally: Tally): { id: string; n: number }[] {
  const places = [...tally.names].map(([id, cells]) => {
    let n = 0;
    for (const months of cells.values()) for (const each of months.values()) n += each;
    return { id, n };
  });
  return places.sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}

function columnOf(used: readonly string[]): string {
  const own = used.filter((side) => side !== NOBODYS);
  return own.length > 1 ? SEVERAL : (own[0] ?? NOBODYS);
}
