import { formAt, type Hit, type Matcher, valuesIn } from './matcher';
import type { PackedForms } from './pack';
import { classOf, hashLone, other, unitsOf } from './word-starts';

interface List<Value> {
  packed: PackedForms;
  records: ArrayLike<Value>;
}

/**
 * Searches two lists as if they were one: at each place the longest form of either, and what both name
 * by it. So the reader's own names stand beside a packed list without it being built anew. Slower than a
 * matcher over one list, by a second look at each place.
 */
export function joinMatchers<Value>(listed: List<Value>, own: List<Value>): Matcher<Value> {
  const lists = [listed, own].map(({ packed, records }) => ({
    packed,
    valuesOf: valuesIn(packed, records),
  }));

  function search(units: Uint16Array): Hit<Value>[] {
    const hits: Hit<Value>[] = [];
    for (let at = 0; at < units.length; ) {
      const start = startAt(units, at);
      let longest = 0;
      let values: Value[] = [];
      for (const { packed, valuesOf } of lists) {
        const form = longestForm(units, at, start, packed);
        if (form < 0) continue;
        const size = (packed.begins[form + 1] ?? 0) - (packed.begins[form] ?? 0);
        if (size > longest) values = valuesOf(form);
        else if (size === longest) values = [...values, ...valuesOf(form)];
        longest = Math.max(longest, size);
      }
      if (longest > 0) hits.push({ start: at, end: at + longest, values });
      at = longest > 0 ? at + longest : start.end;
    }
    return hits;
  }
  return { search, find: (text) => search(unitsOf(text)) };
}

interface Start {
  hash: number;
  /** The hash of the unit by itself, in scripts without spaces. */
  lone: number | undefined;
  /** Where to go on if nothing stands here: in a spaced script the whole word is passed over. */
  end: number;
}

/** The sums of `hashStart`, over units. */
function startAt(units: Uint16Array, at: number): Start {
  const first = units[at] ?? 0;
  const kind = classOf(first);
  if (kind === other)
    return { hash: (first * 8191) ^ (units[at + 1] ?? 0), lone: hashLone(first), end: at + 1 };
  let hash = first;
  let end = at + 1;
  for (; end < units.length; end++) {
    const unit = units[end] ?? 0;
    if (classOf(unit) !== kind) break;
    hash = ((hash & 0xff_ffff) * 33) ^ unit;
  }
  return { hash, lone: undefined, end };
}

function longestForm(
  units: Uint16Array,
  at: number,
  { hash, lone }: Start,
  packed: PackedForms,
): number {
  const form = formAt(units, at, hash, packed);
  if (form >= 0 || lone === undefined || packed.lones === 0) return form;
  return formAt(units, at, lone, packed);
}
