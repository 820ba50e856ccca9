import { clusterLength, foldCharacter, foldings, foldUnit, isMark, unmet } from './fold-units';

/** A text made comparable, with the way back. One original character may become several units, or none. */
export interface Normalized {
  /** UTF-16 code units, for matchers to search. */
  units: Uint16Array;
  /** The same as a string, made when it is first asked for: most texts of a page are only searched. */
  readonly text: string;
  /** Where units `start`–`end` (end exclusive, not empty) stand in the original. */
  span(start: number, end: number): { start: number; end: number };
}

/**
 * Clusters that did not become one unit for one: four numbers each, units `from`–`to` are
 * `start`–`end` of the original. Between them every unit is one of the original's.
 */
interface Clusters {
  numbers: Int32Array;
  count: number;
}

/** Makes a text comparable. A text of n units takes time and memory in proportion to n. */
export function normalize(original: string): Normalized {
  const { units, clusters } = foldAll(original);
  return normalized(units, (start, end) => ({
    start: originalOf(clusters, start, 2),
    end: originalOf(clusters, end - 1, 3),
  }));
}

/** A normalized text of only some of its units, given by their places in order. */
export function keepUnits({ units, span }: Normalized, places: Int32Array): Normalized {
  const placeOf = (unit: number) => places[unit] ?? 0;
  return normalized(
    Uint16Array.from(places, (at) => units[at] ?? 0),
    (start, end) => ({
      start: span(placeOf(start), placeOf(start) + 1).start,
      end: span(placeOf(end - 1), placeOf(end - 1) + 1).end,
    }),
  );
}

function normalized(units: Uint16Array, span: Normalized['span']): Normalized {
  let text: string | undefined;
  return {
    units,
    span,
    get text() {
      text ??= textOf(units);
      return text;
    },
  };
}

function foldAll(original: string): { units: Uint16Array; clusters: Clusters } {
  const { length } = original;
  let room = length;
  let units = new Uint16Array(room);
  const clusters: Clusters = { numbers: new Int32Array(64), count: 0 };
  // Cold code reads what is its own fastest.
  const table = foldings;
  const unknown = unmet;
  let size = 0;
  // Where the last cluster ended: what follows it is no base for a mark.
  let free = 0;
  for (let at = 0; at < length; at++) {
    const code = original.charCodeAt(at);
    const folding = table[code] ?? unknown;
    const folded = folding === unknown ? foldUnit(code) : code + folding;
    if (folded >= 0) {
      if (size === room) {
        room = room * 2 + 1;
        units = grown(units, room);
      }
      units[size++] = folded;
      continue;
    }
    if (at > free && isMark(code)) {
      at--;
      size--;
    }
    const end = at + clusterLength(original, at);
    const text = foldCharacter(original.slice(at, end));
    if (size + text.length > room) {
      room = (room + text.length) * 2;
      units = grown(units, room);
    }
    add(clusters, size, size + text.length, at, end);
    for (let i = 0; i < text.length; i++) units[size++] = text.charCodeAt(i);
    free = end;
    at = end - 1;
  }
  return { units: units.subarray(0, size), clusters };
}

function grown(units: Uint16Array<ArrayBuffer>, room: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(room);
  larger.set(units);
  return larger;
}

function add(clusters: Clusters, from: number, to: number, start: number, end: number): void {
  const { numbers } = clusters;
  const at = clusters.count * 4;
  // Characters that are not read stay one cluster however many there are.
  if (
    from === to &&
    numbers[at - 4] === to &&
    numbers[at - 3] === to &&
    numbers[at - 1] === start
  ) {
    numbers[at - 1] = end;
    return;
  }
  if (at === numbers.length) {
    clusters.numbers = new Int32Array(at * 2);
    clusters.numbers.set(numbers);
  }
  clusters.numbers.set([from, to, start, end], at);
  clusters.count++;
}

/** Where unit `unit` starts (`side` 2) or ends (`side` 3) in the original. */
function originalOf({ numbers, count }: Clusters, unit: number, side: 2 | 3): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle * 4] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  // Of the clusters that begin no later, the last; those of no unit lie before what follows them.
  const at = (low - 1) * 4;
  const past = low > 0 ? unit - (numbers[at + 1] ?? 0) : unit;
  if (past < 0) return numbers[at + side] ?? 0;
  return (low > 0 ? (numbers[at + 3] ?? 0) : 0) + past + (side - 2);
}

function textOf(units: Uint16Array): string {
  let text = '';
  // A call takes only so many arguments.
  for (let at = 0; at < units.length; at += 4096)
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + 4096));
  return text;
}

/** A designation, name or title made comparable, without the way back. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit < 0) return textOf(foldAll(text).units);
    folded += String.fromCharCode(unit);
  }
  return folded;
}
