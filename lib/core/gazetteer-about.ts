import type { Official } from './entity';
import type { Facts } from './gazetteer';
import { fold } from './normalize';
import type { OwnEntry } from './own-entry';

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

/** Those of the entries that facts have by the same name, by id, with what the facts call them. */
export function listedAlike(
  entries: readonly OwnEntry[],
  facts: Pick<Facts, 'officials' | 'agreements'>,
): Record<string, string[]> {
  const listed = new Map<string, Set<string>>();
  const list = (key: string, label: string) =>
    listed.set(key, (listed.get(key) ?? new Set()).add(label));
  for (const { name, names } of facts.officials)
    for (const each of names) list(personKey(each), name);
  for (const { name, names } of facts.agreements ?? [])
    for (const form of Object.values(names).flat()) list(fold(form), name);
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const keys =
        entry.kind === 'official'
          ? entry.names.map(personKey)
          : Object.values(entry.names).flat().map(fold);
      const alike = new Set(keys.flatMap((key) => [...(listed.get(key) ?? [])]));
      return alike.size > 0 ? [[entry.id, [...alike]]] : [];
    }),
  );
}

function personKey({ lang, family = '', given }: Official['names'][number]): string {
  return `${lang.startsWith('zh') ? 'zh' : lang} ${fold(family)} ${fold(given)}`;
}
