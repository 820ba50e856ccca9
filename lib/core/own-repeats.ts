import type { Official, Party, PersonName } from './entity';
import type { Facts } from './gazetteer';
import { bearersOf } from './given-forms';
import { nicknamesIn } from './given-names';
import { familySpellings } from './name-forms';
import { fold } from './normalize';
import type { OwnEntry, OwnOfficial } from './own-entry';
import { givenKey } from './roman-spellings';
import { eastern, isNear } from './unspaced-given';
import { readWords } from './words';

type People = Pick<Facts, 'officials' | 'titles'>;

/**
 * The listed officials whom entries repeat, by id of the entry: those of the same country, or of an office
 * of it, and of a name that is read as the same. Whoever is written otherwise in Han is somebody else,
 * though the name be the same in Latin letters. The listed are gone through once, however many entries
 * there are.
 */
export function repeatedBy(
  entries: readonly OwnEntry[],
  facts: People,
): ReadonlyMap<string, Official[]> {
  const people = entries.filter((entry) => entry.kind === 'official');
  const filed = new Map<string, Map<OwnOfficial, PersonName[]>>();
  for (const entry of people)
    for (const name of entry.names)
      for (const key of likelyKeys(name, entry.country, facts)) {
        const known = filed.get(key) ?? new Map<OwnOfficial, PersonName[]>();
        filed.set(key, known.set(entry, [...(known.get(entry) ?? []), name]));
      }
  const countries = new Set(people.map(({ country }) => country));
  const repeated = new Map<string, Official[]>();
  for (const official of facts.officials) {
    const same = new Set<OwnOfficial>();
    for (const country of countriesOf(official, countries))
      for (const name of official.names)
        for (const key of likelyKeys(name, country, facts))
          for (const [entry, names] of filed.get(key) ?? [])
            if (!same.has(entry) && names.some((one) => isSame(one, name, official, facts)))
              same.add(entry);
    for (const { id } of [...same].filter((entry) => !isOtherInHan(entry, official)))
      repeated.set(id, [...(repeated.get(id) ?? []), official]);
  }
  return repeated;
}

/**
 * The names by which an entry is found that repeats listed officials: none that is read as theirs, and
 * in full alone where the family name is theirs.
 */
export function namesOfItsOwn(
  { names, country }: OwnOfficial,
  listed: readonly Official[],
  facts: People,
): PersonName[] {
  return names.flatMap((name) => {
    if (listed.some((one) => isReadAs(name, one, facts))) return [];
    const isTheirs = listed.some((one) => one.names.some((other) => shareFamily(name, other, one)));
    return isTheirs ? inFull(name, country) : [name];
  });
}

const wholes = new WeakMap<PersonName, readonly string[]>();

/** A name in both orders, whether or not it was split in two; alike in all languages that write in Han. */
export function wholeKeys(name: PersonName): readonly string[] {
  const known = wholes.get(name);
  if (known) return known;
  const [first, last] = [bare(name.given), bare(name.family ?? '')];
  const orders = last === '' || first === last ? [first + last] : [last + first, first + last];
  const keys = orders.map((order) => `${scriptOf(name.lang)} ${order}`);
  wholes.set(name, keys);
  return keys;
}

const bare = (text: string) => fold(text).replace(/[\s·・.'’-]/g, '');
const scriptOf = (lang: PersonName['lang']) => (lang === 'en' || lang === 'ru' ? lang : 'han');

function countriesOf({ country, offices }: Official, wanted: ReadonlySet<Party>): Set<Party> {
  const all = new Set([country, ...offices.map((office) => office.country)]);
  return new Set([...all].filter((one) => wanted.has(one)));
}

/** Names of which none is among these are not the same; of those that share one, some are. */
function likelyKeys(name: PersonName, country: Party, { titles }: People): string[] {
  const keys = [...wholeKeys(name)];
  const { lang, family, given } = name;
  if (family !== undefined && (lang === 'en' || lang === 'ru')) {
    const [first = ''] = fold(given).split(' ');
    const usual = spacedOf(titles)[lang].nicknames.get(first);
    keys.push(`${lang} given ${givenKey(first, country)}`);
    if (usual !== undefined) keys.push(`${lang} given ${givenKey(usual, country)}`);
  }
  return keys.map((key) => `${country} ${key}`);
}

function isSame(one: PersonName, other: PersonName, listed: Official, facts: People): boolean {
  return (
    haveCommon(wholeKeys(one), wholeKeys(other)) ||
    (isGivenOf(one, other, listed, facts) && isGivenOf(other, one, listed, facts))
  );
}

function shareFamily(one: PersonName, other: PersonName, { country }: Official): boolean {
  if (scriptOf(one.lang) !== scriptOf(other.lang)) return false;
  return haveCommon(spellingsOf(one, country), spellingsOf(other, country));
}

/** Of a family name, bare; none where there is none. */
function spellingsOf(name: PersonName, country: Party): string[] {
  return name.family === undefined ? [] : familySpellings(name, country).map(bare);
}

function isOtherInHan({ names }: OwnOfficial, listed: Official): boolean {
  if (!eastern.has(listed.country)) return false;
  const inHan = (all: readonly PersonName[]) =>
    all.flatMap(wholeKeys).filter((key) => /^han \p{Script=Han}+$/u.test(key));
  const [own, theirs] = [inHan(names), inHan(listed.names)];
  return own.length > 0 && theirs.length > 0 && !haveCommon(own, theirs);
}

/** True where an article that writes this name would name the listed official. */
function isReadAs(name: PersonName, listed: Official, facts: People): boolean {
  return listed.names.some(
    (other) =>
      haveCommon(wholeKeys(name), wholeKeys(other)) ||
      isGivenOf(name, other, listed, facts) ||
      (scriptOf(name.lang) === 'han' &&
        shareFamily(name, other, listed) &&
        isNear(listed, fold(name.given))),
  );
}

/** True where in letters with case the one name is read as the other, which is the listed official's country's. */
function isGivenOf(
  one: PersonName,
  other: PersonName,
  official: Official,
  { titles }: People,
): boolean {
  const { lang } = one;
  if ((lang !== 'en' && lang !== 'ru') || lang !== other.lang) return false;
  if (!shareFamily(one, other, official)) return false;
  const words = readWords(one.given, { abbreviations: new Set(), smallWords: new Set() });
  const family = fold(other.family ?? '');
  const entry = { official, name: other, family };
  return bearersOf([entry], words, spacedOf(titles)[lang], true).length > 0;
}

const spaced = new WeakMap<Facts['titles'], ReturnType<typeof createSpaced>>();

function spacedOf(titles: Facts['titles']): ReturnType<typeof createSpaced> {
  const made = spaced.get(titles) ?? createSpaced(titles);
  spaced.set(titles, made);
  return made;
}

function createSpaced({ en, ru }: Facts['titles']) {
  return {
    en: { inflected: false, nicknames: nicknamesIn(en) },
    ru: { inflected: true, nicknames: nicknamesIn(ru) },
  };
}

/** A name as one that is found only as a whole. */
function inFull({ lang, family = '', given }: PersonName, country: Party): PersonName[] {
  const orders = [
    [given, family],
    [family, given],
  ];
  if (scriptOf(lang) !== 'han') return orders.map((parts) => ({ lang, given: parts.join(' ') }));
  const [western = [], familyFirst = []] = orders;
  const parts = eastern.has(country) ? familyFirst : western;
  return ['', ' ', '·'].map((between) => ({ lang, given: parts.join(between) }));
}

function haveCommon(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
