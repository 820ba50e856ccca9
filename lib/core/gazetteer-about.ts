import type { Facts } from './gazetteer';
import { fold } from './normalize';
import { loneForms, loneNames, type OwnEntry } from './own-entry';
import { repeatedBy, wholeKeys } from './own-repeats';

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

/** What of an entry facts have as well, by what they call it. */
export interface Alike {
  /** Whose names stay theirs: the same person said again, the same term, or somebody whose name a lone form is. */
  repeats: string[];
  /** Others of the same name: where either may be meant, neither is chosen. */
  alike: string[];
}

/** Those of the entries that facts have by the same name, by id. */
export function listedAlike(
  entries: readonly OwnEntry[],
  facts: Pick<Facts, 'officials' | 'agreements' | 'titles'>,
): Record<string, Alike> {
  const [people, lone, terms] = [labels(), labels(), labels()];
  for (const { name, names } of facts.officials)
    for (const each of names) {
      for (const key of wholeKeys(each)) people.add(key, name);
      for (const key of loneNames(each)) lone.add(key, name);
    }
  for (const { name, names } of facts.agreements ?? [])
    for (const form of Object.values(names).flat()) terms.add(fold(form), name);
  const repeated = repeatedBy(entries, facts);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const forms = loneForms(entry);
      const same = entry.kind === 'official' ? entry.names.flatMap(wholeKeys) : [];
      const repeats = new Set([
        ...(repeated.get(entry.id) ?? []).map(({ name }) => name),
        ...lone.of(forms),
        ...(entry.kind === 'term' ? terms.of(forms) : []),
      ]);
      const others = new Set([...people.of(same), ...terms.of(forms)]);
      const alike = [...others].filter((name) => !repeats.has(name));
      if (repeats.size + alike.length === 0) return [];
      const both = {
        repeats: [...repeats].slice(0, MOST_NAMED),
        alike: alike.slice(0, MOST_NAMED),
      };
      return [[entry.id, both]];
    }),
  );
}

/** What is called how, by key. */
function labels() {
  const all = new Map<string, Set<string>>();
  return {
    add: (key: string, label: string) => all.set(key, (all.get(key) ?? new Set()).add(label)),
    of: (keys: readonly string[]) => keys.flatMap((key) => [...(all.get(key) ?? [])]),
  };
}
