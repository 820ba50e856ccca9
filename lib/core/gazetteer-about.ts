import type { Official } from './entity';
import type { Facts } from './gazetteer';
import { fold } from './normalize';
import { loneForms, type OwnEntry } from './own-entry';

/** What a gazetteer holds. */
export interface GazetteerAbout {
  /** Day to which all of it was kept. */
  asOf: string;
  officials: number;
  territories: number;
  agreements: number;
  /** The officials of each country or body, and the day to which they were kept. */
  countries: { country: string; asOf: string; officials: number }[];
}

/** As many as a sentence can name; of a common family name there are dozens. */
const MOST_NAMED = 5;

/**
 * Those of the entries that facts have by the same name, by id, with what the facts call them; of an entry
 * that is known by one name also the officials whose family name that is.
 */
export function listedAlike(
  entries: readonly OwnEntry[],
  facts: Pick<Facts, 'officials' | 'agreements'>,
): Record<string, string[]> {
  const listed = new Map<string, Set<string>>();
  const list = (key: string, label: string) =>
    listed.set(key, (listed.get(key) ?? new Set()).add(label));
  for (const { name, names } of facts.officials)
    for (const each of names) {
      for (const key of personKeys(each)) list(key, name);
      list(fold(each.family ?? each.given), name);
    }
  for (const { name, names } of facts.agreements ?? [])
    for (const form of Object.values(names).flat()) list(fold(form), name);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const people = entry.kind === 'official' ? entry.names.flatMap(personKeys) : [];
      const keys = [...people, ...loneForms(entry)];
      const alike = new Set(keys.flatMap((key) => [...(listed.get(key) ?? [])]));
      return alike.size > 0 ? [[entry.id, [...alike].slice(0, MOST_NAMED)]] : [];
    }),
  );
}

/** A name in both orders, whether or not it was split in two. */
function personKeys({ lang, family = '', given }: Official['names'][number]): string[] {
  const script = lang.startsWith('zh') ? 'zh' : lang;
  const orders = [family + given, given + family];
  return orders.map((order) => `${script} ${fold(order).replace(/[\s·・.-]/g, '')}`);
}
