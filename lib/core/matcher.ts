import { type PackedForms, packForms, tagOf, viewForms } from './pack';
import { classes, classOf, continues, hashLone, other, unitsOf } from './word-starts';

/** A designation found at `start`–`end` of the searched text (its own units, end exclusive). */
export interface Hit<Value> {
  start: number;
  end: number;
  values: Value[];
}

/** Finds any of many designations in a text. */
export interface Matcher<Value> {
  /** Longest designation at each place, left to right, without overlaps. */
  find(text: string): Hit<Value>[];
  /** The same in a text that is at hand as UTF-16 units. */
  search(units: Uint16Array): Hit<Value>[];
}

/**
 * Builds a matcher over folded designations, for a list that is not packed at build time.
 * In scripts with spaces a designation starts and ends at a word boundary; in the others it may
 * stand anywhere, and who asks must look at its neighbours.
 */
export function createMatcher<Value>(entries: Iterable<readonly [string, Value]>): Matcher<Value> {
  const values: Value[] = [];
  const ids: [string, number][] = [];
  for (const [form, value] of entries) ids.push([form, values.push(value) - 1]);
  const { buffer } = packForms(ids, values.length);
  return attachMatcher(viewForms(buffer, 0), values);
}

/**
 * Searches forms where they lie packed; `records` are what their ids point to. The first word (in
 * scripts with spaces) or the first two units (in the others) pick the few forms that may begin at
 * a place, so the time for a text hardly grows with the number of designations.
 */
export function attachMatcher<Value>(
  packed: PackedForms,
  records: ArrayLike<Value>,
): Matcher<Value> {
  if (packed.records !== records.length)
    throw new RangeError(`forms of ${packed.records} records attached to ${records.length}`);
  const valuesOf = valuesIn(packed, records);
  const search = (units: Uint16Array) => findAll(units, packed, valuesOf);
  return { search, find: (text) => search(unitsOf(text)) };
}

/** What a form of a list names, looked up once. */
export function valuesIn<Value>(
  packed: PackedForms,
  records: ArrayLike<Value>,
): (form: number) => Value[] {
  const met = new Map<number, Value[]>();
  return (form) => {
    const known = met.get(form);
    if (known) return known;
    const from = (packed.owners[form] ?? 0) >>> 1;
    const to = (packed.owners[form + 1] ?? 0) >>> 1;
    const values: Value[] = [];
    for (let i = from; i < to; i++) values.push(records[packed.values[i] ?? 0] as Value);
    met.set(form, values);
    return values;
  };
}

function findAll<Value>(
  units: Uint16Array,
  packed: PackedForms,
  valuesOf: (form: number) => Value[],
): Hit<Value>[] {
  const { marks, begins, lones } = packed;
  const { length } = units;
  // The first text is read by cold code, where every name from outside and every call weighs: so
  // the sums of `hashStart` stand here once more.
  const kinds = classes;
  const unspaced = other;
  const mask = marks.length - 1;
  const hits: Hit<Value>[] = [];
  for (let at = 0; at < length; ) {
    let hash = units[at] ?? 0;
    const kind = kinds[hash] || classOf(hash);
    let end = at + 1;
    let form = -1;
    if (kind === unspaced) {
      const lone = hash;
      hash = (hash * 8191) ^ (units[end] ?? 0);
      if ((((marks[(hash >>> 3) & mask] ?? 0) >> (hash & 7)) & 1) !== 0)
        form = formAt(units, at, hash, packed);
      if (form < 0 && lones > 0) form = formAt(units, at, hashLone(lone), packed);
    } else {
      // No designation starts inside a word of a spaced script, so the whole word is passed over.
      for (; end < length; end++) {
        const unit = units[end] ?? 0;
        if ((kinds[unit] || classOf(unit)) !== kind) break;
        hash = ((hash & 0xff_ffff) * 33) ^ unit;
      }
      if ((((marks[(hash >>> 3) & mask] ?? 0) >> (hash & 7)) & 1) !== 0)
        form = formAt(units, at, hash, packed);
    }
    if (form >= 0) {
      end = at + (begins[form + 1] ?? 0) - (begins[form] ?? 0);
      hits.push({ start: at, end, values: valuesOf(form) });
    }
    at = end;
  }
  return hits;
}

/** The longest form that stands at `at`, among those whose start has this hash; -1 where none does. */
export function formAt(
  units: Uint16Array,
  at: number,
  hash: number,
  { marks, slots, begins, owners, pool }: PackedForms,
): number {
  const mask = slots.length - 1;
  if ((((marks[(hash >>> 3) & mask] ?? 0) >> (hash & 7)) & 1) === 0) return -1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot] ?? 0;
    if (entry === 0) return -1;
    if (entry >>> 20 !== tagOf(hash)) continue;
    for (let form = (entry & 0xf_ffff) - 1; ; form++) {
      const begin = begins[form] ?? 0;
      const size = (begins[form + 1] ?? 0) - begin;
      if (stands(pool, begin, size, units, at) && !continues(units, at + size)) return form;
      if (((owners[form] ?? 1) & 1) !== 0) break;
    }
  }
}

function stands(
  pool: Uint16Array,
  begin: number,
  size: number,
  units: Uint16Array,
  at: number,
): boolean {
  if (at + size > units.length) return false;
  for (let i = 0; i < size; i++) if (pool[begin + i] !== units[at + i]) return false;
  return true;
}
