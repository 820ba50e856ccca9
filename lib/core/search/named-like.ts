import type { Agreement, Official, Territory } from '../entity';
import type { Piece } from './query';
import { isPaired, squeeze } from './squeeze';

/** Pieces of a query, `to` exclusive, that are a name of entities, in whatever language. */
export interface NamedPieces {
  from: number;
  to: number;
  entities: string[];
  /** All names of these, squeezed, to mark in a text that calls them otherwise. */
  names: string[];
}

/** What can be named; the facts are such, with the reader's own entries in them. */
export interface NamedRecords {
  officials: readonly Official[];
  territories: readonly Territory[];
  agreements?: readonly Agreement[];
}

/** All names in all languages, in order, each with whose it is. */
export interface NameList {
  names: readonly string[];
  entities: readonly (readonly string[])[];
  namesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const SHORTEST = 3;
/** Two characters of Han are a family name. */
const SHORTEST_PAIRED = 2;
/** Where a beginning may be more entities than that, it says nothing yet; a family name of twice as many neither. */
const MOST = 12;
/** Names that are marked: a place has dozens in five languages. */
const MOST_MARKED = 100;
/** Words of the longest name that is looked for. */
const MOST_WORDS = 6;

/** Makes names searchable: some tenth of a second for all the facts, so once. */
export function listNames({ officials, territories, agreements = [] }: NamedRecords): NameList {
  const all = new Map<string, Set<string>>();
  const namesOf = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const squeezed = squeeze(name);
    if (squeezed === '') return;
    const known = all.get(squeezed);
    if (known) known.add(id);
    else all.set(squeezed, new Set([id]));
    const others = namesOf.get(id);
    if (others) others.add(squeezed);
    else namesOf.set(id, new Set([squeezed]));
  };
  for (const { id, names } of officials)
    for (const { family, given } of names) {
      if (family === undefined) {
        add(given, id);
        continue;
      }
      add(family, id);
      add(`${family} ${given}`, id);
      add(`${given} ${family}`, id);
      if (isPairedName(family)) add(family + given, id);
    }
  for (const { id, designations } of territories)
    for (const { text } of designations) add(text, id);
  for (const { id, name, names } of agreements)
    for (const form of [name, ...Object.values(names).flat()]) add(form, id);
  const names = [...all.keys()].sort();
  return { names, entities: names.map((name) => [...(all.get(name) ?? [])]), namesOf };
}

const isPairedName = (name: string) => isPaired(squeeze(name).charCodeAt(0));

/**
 * Which pieces of a query are names, and whose: the whole of a name, or, where the reader may still be
 * typing, its beginning. A family name may be several officials'; a beginning of more than a dozen, and a
 * family name of more than two dozen, are looked for as words alone.
 */
export function namedLike(pieces: readonly Piece[], list: NameList): NamedPieces[] {
  const found: NamedPieces[] = [];
  for (let from = 0; from < pieces.length; from++)
    for (let to = from + 1; to <= Math.min(pieces.length, from + MOST_WORDS); to++) {
      const part = pieces.slice(from, to);
      const typing = to === pieces.length && part.at(-1)?.open === true;
      const entities = bearersOf(part.map(({ text }) => text).join(' '), typing, list);
      if (entities.length === 0) continue;
      const names = new Set(entities.flatMap((id) => [...(list.namesOf.get(id) ?? [])]));
      found.push({ from, to, entities, names: [...names].slice(0, MOST_MARKED) });
    }
  return found;
}

/** The same for records at once; whoever asks often keeps the list. */
export function entitiesNamedLike(pieces: readonly Piece[], records: NamedRecords): NamedPieces[] {
  return namedLike(pieces, listNames(records));
}

function bearersOf(name: string, typing: boolean, { names, entities }: NameList): string[] {
  const least = isPaired(name.charCodeAt(0)) ? SHORTEST_PAIRED : SHORTEST;
  if (name.length < least) return [];
  const whole = new Set<string>();
  const begun = new Set<string>();
  // 岸田 文雄 is written with a space and without one.
  for (const form of isPaired(name.charCodeAt(0)) ? [name, name.replaceAll(' ', '')] : [name]) {
    for (let at = placeOf(names, form); names[at]?.startsWith(form); at++) {
      const isWhole = names[at] === form;
      for (const id of entities[at] ?? []) (isWhole ? whole : begun).add(id);
      if (!isWhole && begun.size > MOST) break;
    }
  }
  if (typing && begun.size <= MOST) for (const id of begun) whole.add(id);
  return whole.size <= 2 * MOST ? [...whole] : [];
}

/** The first place of a name that is not below this one. */
function placeOf(names: readonly string[], name: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
