import { joinMatchers } from './joined-matcher';
import { attachMatcher, type Matcher } from './matcher';
import { isOwnId } from './own-entry';
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
 * of another number of records: its places then point into other lists. Records of the reader's own,
 * which end a list and are in no pack, are built beside it.
 */
export function attachMatchers(forms: ReadonlyMap<string, PackedForms>): MatcherSource {
  return (name, records, formsOf) => {
    const packed = forms.get(name);
    const listed = listedOf(records);
    if (packed?.records !== listed) {
      const there = packed ? `${packed.records} records` : 'nothing';
      throw new RangeError(`the pack has ${there} for the ${listed} of ${name}`);
    }
    if (listed === records.length) return attachMatcher(packed, records);
    const own = records.slice(listed);
    const { buffer } = packForms(
      entriesOf(own, (record, index) => formsOf(record, index + listed)),
      own.length,
    );
    return joinMatchers(
      { packed, records: records.slice(0, listed) },
      { packed: viewForms(buffer, 0), records: own },
    );
  };
}

/** How many records stand before those of the reader's own. */
function listedOf(records: readonly unknown[]): number {
  let listed = records.length;
  while (listed > 0 && isOwnRecord(records[listed - 1])) listed--;
  return listed;
}

/** Whether a record of a list is, or is a name of, an entry of the reader's own. */
function isOwnRecord(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false;
  if ('official' in record) return isOwnRecord(record.official);
  if ('agreement' in record) return isOwnRecord(record.agreement);
  return 'id' in record && isOwnId(record.id);
}
