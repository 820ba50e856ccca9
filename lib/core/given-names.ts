import type { Official, PersonName } from './entity';
import type { Matcher } from './matcher';
import { givenKey } from './name-forms';
import { fold } from './normalize';
import { russianCases } from './russian-cases';
import type { TitleScan } from './spaced-titles';
import type { TitleGrammar } from './title-terms';
import { follows, isCapital, type Word } from './words';

/** A listed person under one form of the family name. */
export interface FamilyEntry {
  official: Official;
  name: PersonName;
  /** The family name as later bare mentions are compared, the same for all its forms. */
  family: string;
}

export interface SpacedLanguage {
  families: Matcher<FamilyEntry>;
  grammar: TitleGrammar;
  inflected: boolean;
  /** First given names of all listed people, to tell that a capital word is somebody's given name. */
  listedGiven: ReadonlySet<string>;
  nicknames: ReadonlyMap<string, string>;
}

export interface FamilyHit {
  from: number;
  to: number;
  entries: FamilyEntry[];
}

export interface Context {
  text: string;
  field: 'title' | 'text';
  words: Word[];
  language: SpacedLanguage;
  titles: TitleScan;
  hitAt: (FamilyHit | undefined)[];
}

/** The words of the whole name around a family name, if the given name stands there. */
export function withGiven(
  context: Context,
  hit: FamilyHit,
  entry: FamilyEntry,
): { from: number; to: number } | undefined {
  if (entry.name.family === undefined) return undefined;
  const { words } = context;
  let found: { from: number; to: number } | undefined;
  const left: Word[] = [];
  for (let i = hit.from; i > 0 && left.length < 4; i--) {
    const before = words[i - 1];
    if (
      !before ||
      !follows(words[i], before) ||
      !(isCapital(before) || context.language.grammar.particles.has(before.key))
    )
      break;
    left.unshift(before);
    if (isGiven(left, entry, context.language)) found = { from: i - 1, to: hit.to };
  }
  if (found) return found;
  const right: Word[] = [];
  for (let i = hit.to; i + 1 < words.length && right.length < 3; i++) {
    const next = words[i + 1];
    if (!next || !follows(next, words[i]) || !isCapital(next)) break;
    right.push(next);
    if (isGiven(right, entry, context.language)) found = { from: hit.from, to: i + 1 };
  }
  return found;
}

interface Given {
  /** Folded, in the nominative. */
  name: string;
  patronymic: string | undefined;
  nickname: string | undefined;
  /** Every form of the given name or the patronymic, as `givenKey` compares them. */
  keys: ReadonlySet<string>;
}

const givens = new WeakMap<FamilyEntry, Given>();

/** What a person's given name may look like, worked out when the family name is first met. */
function givenOf(entry: FamilyEntry, language: SpacedLanguage): Given {
  const known = givens.get(entry);
  if (known) return known;
  const name = fold(entry.name.given);
  const patronymic = entry.name.patronymic === undefined ? undefined : fold(entry.name.patronymic);
  const keys = new Set<string>();
  for (const text of patronymic === undefined ? [name] : [name, patronymic])
    for (const form of language.inflected ? russianCases(text) : [text])
      keys.add(givenKey(form, entry.official.country));
  const given = { name, patronymic, nickname: language.nicknames.get(name), keys };
  givens.set(entry, given);
  return given;
}

function isGiven(words: Word[], entry: FamilyEntry, language: SpacedLanguage): boolean {
  const [first] = words;
  if (!first) return false;
  const given = givenOf(entry, language);
  const written = words.filter((word) => word.shape !== 'initial').map((word) => word.key);
  const [firstWritten, ...others] = written;
  if (firstWritten === undefined) return words.length <= 2 && given.name.startsWith(first.key);
  if (first.shape === 'initial') return false;
  const key = (text: string) => givenKey(text, entry.official.country);
  if (given.keys.has(key(written.join(' ')))) return true;
  if (given.nickname !== undefined && given.nickname === language.nicknames.get(firstWritten))
    return true;
  // José Manuel Durão Barroso for José Manuel, Colin L. Powell for Colin.
  const [firstGiven] = given.name.split(' ');
  const sameFirst =
    firstGiven !== undefined && firstGiven.length > 2 && key(firstWritten) === key(firstGiven);
  if (
    sameFirst &&
    (others.length === 0 || given.name.includes(' ') || given.patronymic !== undefined)
  )
    return true;
  return language.inflected && sameCase(written, given);
}

// Сергея Викторовича: given name and patronymic, each in its case.
function sameCase(written: string[], { name, patronymic }: Given): boolean {
  const [first, second] = written;
  if (first === undefined || second === undefined || written.length > 2) return false;
  if (!russianCases(name).includes(first)) return false;
  return (
    (patronymic !== undefined && russianCases(patronymic).includes(second)) ||
    /(?:ович|евич|овн|евн)[а-я]{0,2}$/.test(second)
  );
}
