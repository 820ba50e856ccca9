import { attachMatcher, type Matcher } from './matcher';
import { type PackedForms, packForms, viewForms } from './pack';

/**
 * Where an index takes its matchers from: they are built from the forms of each record, or come
 * prebuilt, when `formsOf` is never called. Names are unique within a language.
 */
export type MatcherSource = <Value>(
  name: string,
  records: readonly Value[],
  formsOf: (record: Value, index: number) => Iterable<string>,
) => Matcher<Value>;

function* entriesOf<Value>(
  records: readonly Value[],
  formsOf: (record: Value, index: number) => Iterable<string>,
): Iterable<[string, number]> {
  for (const [index, record] of records.entries())
    for (const form of formsOf(record, index)) yield [form, index];
}

/** Builds every matcher when it is asked for. */
export const buildMatchers: MatcherSource = (_, records, formsOf) => {
  const { buffer } = packForms(entriesOf(records, formsOf), records.length);
  return attachMatcher(viewForms(buffer, 0), records);
};

/** Keeps the forms of every matcher that is asked for, packed by name. */
export function packMatchers(blocks: Map<string, Uint32Array>): MatcherSource {
  return (name, records, formsOf) => {
    if (blocks.has(name)) throw new Error(`two matchers are called ${name}`);
    blocks.set(name, packForms(entriesOf(records, formsOf), records.length));
    return { find: () => [], search: () => [] };
  };
}

/**
 * Attaches every matcher to its forms in a pack; throws where the pack has none of that name, or those
 * of another number of records: its places then point into other lists.
 */
export function attachMatchers(forms: ReadonlyMap<string, PackedForms>): MatcherSource {
  return (name, records) => {
    const packed = forms.get(name);
    if (packed?.records === records.length) return attachMatcher(packed, records);
    const there = packed ? `${packed.records} records` : 'nothing';
    throw new RangeError(`the pack has ${there} for the ${records.length} of ${name}`);
  };
}
