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

function isGiven(words: Word[], entry: FamilyEntry, language: SpacedLanguage): boolean {
  const [first] = words;
  if (!first) return false;
  const given = fold(entry.name.given);
  const written = words.filter((word) => word.shape !== 'initial').map((word) => word.key);
  if (written.length === 0) return words.length <= 2 && given.startsWith(first.key);
  if (first.shape === 'initial' && written.length > 0) return false;
  const patronymic = entry.name.patronymic === undefined ? [] : [fold(entry.name.patronymic)];
  const forms = (text: string) => (language.inflected ? russianCases(text) : [text]);
  const keys = new Set(forms(given).map((form) => givenKey(form, entry.official.country)));
  for (const other of patronymic)
    for (const form of forms(other)) keys.add(givenKey(form, entry.official.country));
  const key = (text: string) => givenKey(text, entry.official.country);
  const joined = key(written.join(' '));
  if (keys.has(joined)) return true;
  const nickname = language.nicknames.get(written[0] ?? '');
  if (nickname !== undefined && nickname === language.nicknames.get(given)) return true;
  // José Manuel Durão Barroso for José Manuel, Colin L. Powell for Colin.
  const [firstGiven] = given.split(' ');
  const [firstWritten, ...others] = written;
  const sameFirst =
    firstWritten !== undefined &&
    firstGiven !== undefined &&
    firstGiven.length > 2 &&
    key(firstWritten) === key(firstGiven);
  if (sameFirst && (others.length === 0 || given.includes(' ') || patronymic.length > 0))
    return true;
  return language.inflected && sameCase(written, given, patronymic);
}

// Сергея Викторовича: given name and patronymic, each in its case.
function sameCase(written: string[], given: string, patronymic: string[]): boolean {
  const [first, second] = written;
  if (first === undefined || second === undefined || written.length > 2) return false;
  if (!russianCases(given).includes(first)) return false;
  return (
    patronymic.some((one) => russianCases(one).includes(second)) ||
    /(?:ович|евич|овн|евн)[а-я]{0,2}$/.test(second)
  );
}
