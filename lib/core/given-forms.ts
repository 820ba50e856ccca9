import type { FamilyEntry, SpacedLanguage } from './given-names';
import { fold } from './normalize';
import { givenKey, givenVariants } from './roman-spellings';
import { russianCases } from './russian-cases';
import type { Word } from './words';

/** What comparing given names needs of a language. */
type GivenLanguage = Pick<SpacedLanguage, 'inflected' | 'nicknames'>;

interface Given {
  /** Folded, in the nominative. */
  name: string;
  patronymic: string | undefined;
  nickname: string | undefined;
  /** Every form of the given name or the patronymic, as `givenKey` compares them. */
  keys: ReadonlySet<string>;
}

const givens = new WeakMap<FamilyEntry, Given>();

/** What a person's given name may look like. */
function givenOf(entry: FamilyEntry, language: GivenLanguage): Given {
  const known = givens.get(entry);
  if (known) return known;
  const name = fold(entry.name.given);
  const patronymic = entry.name.patronymic === undefined ? undefined : fold(entry.name.patronymic);
  const keys = new Set<string>();
  for (const text of patronymic === undefined ? [name] : [name, patronymic])
    for (const form of language.inflected
      ? russianCases(text)
      : [text, ...givenVariants(text, entry.official.country)])
      keys.add(givenKey(form, entry.official.country));
  const given = { name, patronymic, nickname: language.nicknames.get(name), keys };
  givens.set(entry, given);
  return given;
}

/** Those who bear one family name, by what their given names look like; filed when it is first met. */
interface Bearers {
  /** By country, for each compares given names in its own way. */
  byKey: Map<string, Map<string, FamilyEntry[]>>;
  byNickname: Map<string, FamilyEntry[]>;
  byLetter: Map<string, FamilyEntry[]>;
}

const bearers = new WeakMap<FamilyEntry[], Bearers>();

function bearersIn(entries: FamilyEntry[], language: GivenLanguage): Bearers {
  const known = bearers.get(entries);
  if (known) return known;
  const made: Bearers = { byKey: new Map(), byNickname: new Map(), byLetter: new Map() };
  for (const entry of entries) {
    if (entry.name.family === undefined) continue;
    const { country } = entry.official;
    const { name, nickname, keys } = givenOf(entry, language);
    const [first = ''] = name.split(' ');
    const ofCountry = made.byKey.get(country) ?? new Map<string, FamilyEntry[]>();
    made.byKey.set(country, ofCountry);
    for (const key of new Set([...keys, givenKey(first, country)])) file(ofCountry, key, entry);
    if (nickname !== undefined) file(made.byNickname, nickname, entry);
    file(made.byLetter, /[^. ]/.exec(name)?.[0] ?? '', entry);
  }
  bearers.set(entries, made);
  return made;
}

function file<Key>(under: Map<Key, FamilyEntry[]>, key: Key, entry: FamilyEntry): void {
  const filed = under.get(key);
  if (filed) filed.push(entry);
  else under.set(key, [entry]);
}

/**
 * Those of the bearers of one family name whose given name these words are; `before` where they
 * stand before the family name. The time does not grow with the number of bearers.
 */
export function bearersOf(
  entries: FamilyEntry[],
  words: Word[],
  language: GivenLanguage,
  before: boolean,
): FamilyEntry[] {
  const [first] = words;
  if (!first) return [];
  const { byKey, byNickname, byLetter } = bearersIn(entries, language);
  const written = words.filter((word) => word.shape !== 'initial').map((word) => word.key);
  const [firstWritten] = written;
  const likely = new Set<FamilyEntry>();
  const add = (more: FamilyEntry[] | undefined) => {
    for (const entry of more ?? []) likely.add(entry);
  };
  if (firstWritten === undefined) add(byLetter.get(first.key.charAt(0)));
  else {
    const names = new Set([words.map(({ key }) => key).join(' '), written.join(' '), firstWritten]);
    for (const [country, ofCountry] of byKey)
      for (const name of names) add(ofCountry.get(givenKey(name, country)));
    const nickname = language.nicknames.get(firstWritten);
    if (nickname !== undefined) add(byNickname.get(nickname));
  }
  return [...likely].filter((entry) => isGiven(words, entry, language, before));
}

/** True where these words are the given name; `before` where they stand before the family name. */
function isGiven(
  words: Word[],
  entry: FamilyEntry,
  language: GivenLanguage,
  before: boolean,
): boolean {
  const [first] = words;
  if (!first) return false;
  const given = givenOf(entry, language);
  const written = words.filter((word) => word.shape !== 'initial').map((word) => word.key);
  const [firstWritten, ...others] = written;
  if (firstWritten === undefined) return words.length <= 2 && isInitials(words, given);
  const key = (text: string) => givenKey(text, entry.official.country);
  // R. Nicholas Burns, K. Natwar Singh, whether or not the list has the initial.
  if (given.keys.has(key(words.map((word) => word.key).join(' ')))) return true;
  if (given.keys.has(key(written.join(' '))) && (before || first.shape !== 'initial')) return true;
  if (first.shape === 'initial') return false;
  if (given.nickname !== undefined && given.nickname === language.nicknames.get(firstWritten))
    return true;
  // José Manuel Durão Barroso for José Manuel, Colin L. Powell for Colin; but Phu Binh is not Phu Trong.
  const [firstGiven] = given.name.split(' ');
  const sameFirst =
    firstGiven !== undefined && firstGiven.length > 2 && key(firstWritten) === key(firstGiven);
  if (
    sameFirst &&
    (others.length === 0 || (before && given.name.includes(' ')) || given.patronymic !== undefined)
  )
    return before || others.length > 0 || !given.name.includes(' ');
  return language.inflected && sameCase(written, given);
}

// С., С.В., I.K.: each initial the name tells of has to fit.
function isInitials(words: Word[], { name, patronymic }: Given): boolean {
  const letters = words.flatMap((word) => word.key.split('.')).filter((letter) => letter !== '');
  const known = `${name} ${patronymic ?? ''}`.split(/[. ]+/).filter((part) => part !== '');
  return (
    letters.length > 0 &&
    letters.every((letter, i) => known[i] === undefined || known[i]?.startsWith(letter)) &&
    known[0]?.startsWith(letters[0] ?? ' ') === true
  );
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
