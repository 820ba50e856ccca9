import { type AgreementIndex, createAgreementIndex } from './agreement-mentions';
import type { Language } from './article';
import type { Agreement, NameTrap, Official, Territory } from './entity';
import { type FamilyEntry, nicknamesIn, type SpacedLanguage } from './given-names';
import { buildMatchers, type MatcherSource } from './matcher-source';
import { familyForms, nameLanguages } from './name-forms';
import { fold } from './normalize';
import { createTerritoryIndex, type TerritoryIndex } from './territory-mentions';
import { createGrammar } from './title-terms';
import type { TitleLexicon, TitleWords } from './titles';
import { createUnspacedLanguage, type UnspacedLanguage } from './unspaced-language';

/** The facts recognition rests on. */
export interface Facts {
  officials: Official[];
  territories: Territory[];
  agreements?: Agreement[];
  nameTraps?: NameTrap[];
  titles: TitleLexicon;
  /** Day to which the officials were kept. */
  asOf: string;
}

/** All designations, searchable; an index is built when an article of its language is first read. */
export interface Gazetteer {
  asOf: string;
  spaced(language: 'en' | 'ru'): SpacedLanguage;
  unspaced(language: 'ja' | 'ko' | 'zh'): UnspacedLanguage;
  territories(language: Language): TerritoryIndex;
  agreements(language: Language): AgreementIndex;
  /** True for family names that are also words, places or very common: never enough by themselves. */
  isTrap(family: string): boolean;
  /** True for family names so common that even a full name may be somebody else's. */
  isCommon(family: string): boolean;
  /** True for family names that are also words of the language. */
  isWord(family: string): boolean;
  /** True where the words beside a form make it somebody or something else: Mount Aso. */
  isTrapped(form: string, before: string, after: string, language: Language): boolean;
}

/** A language whose designations are packed together; an unknown one is read as English. */
export type PackLanguage = 'en' | 'ja' | 'ko' | 'ru' | 'zh';

export function packLanguage(language: Language): PackLanguage {
  if (language === 'und') return 'en';
  return language === 'zh-Hans' || language === 'zh-Hant' ? 'zh' : language;
}

/**
 * Makes facts searchable. Cheap: what a language needs is made at its first article, from its pack
 * where `matchers` has one, else from the facts.
 */
export function createGazetteer(
  facts: Facts,
  matchers: (language: PackLanguage) => MatcherSource = () => buildMatchers,
): Gazetteer {
  const traps = new Map<string, NameTrap[]>();
  for (const trap of facts.nameTraps ?? [])
    traps.set(fold(trap.form), [...(traps.get(fold(trap.form)) ?? []), trap]);
  const familiesOf = (field: 'commonFamilies' | 'sharedFamilies' | 'wordFamilies') =>
    new Set(Object.values(facts.titles).flatMap((words) => (words[field] ?? []).map(fold)));
  const common = familiesOf('commonFamilies');
  const shared = familiesOf('sharedFamilies');
  const words = familiesOf('wordFamilies');
  return {
    asOf: facts.asOf,
    spaced: once((language: 'en' | 'ru') =>
      createSpacedLanguage(facts, language, matchers(language)),
    ),
    unspaced: once((language: 'ja' | 'ko' | 'zh') =>
      createUnspacedLanguage(
        facts.officials,
        facts.titles[language] ?? noWords,
        language,
        matchers(language),
      ),
    ),
    territories: once((language: Language) =>
      createTerritoryIndex(facts.territories, language, matchers(packLanguage(language))),
    ),
    agreements: once((language: Language) =>
      createAgreementIndex(facts.agreements ?? [], language, matchers(packLanguage(language))),
    ),
    isWord: (family) => words.has(family),
    isCommon: (family) => common.has(family),
    isTrap: (family) =>
      common.has(family) ||
      shared.has(family) ||
      words.has(family) ||
      (traps.get(family) ?? []).some((trap) => !trap.before && !trap.after),
    isTrapped: (form, before, after, language) =>
      (traps.get(fold(form)) ?? []).some(
        (trap) =>
          trap.lang === (language === 'und' ? 'en' : language) &&
          standsBeside(trap, fold(before), fold(after)),
      ),
  };
}

function standsBeside(trap: NameTrap, before: string, after: string): boolean {
  const ahead = before.replace(/[ ,、，]+$/, '');
  const behind = after.replace(/^[ ,、，]+/, '');
  return (
    (trap.before ?? []).some((word) => endsInWord(ahead, fold(word))) ||
    (trap.after ?? []).some((word) => beginsWithWord(behind, fold(word)))
  );
}

// Where a script spaces its words, a trap's word is a whole one: "for Abe" is no Stanford Abe.
const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;

function endsInWord(text: string, word: string): boolean {
  if (!text.endsWith(word)) return false;
  const outside = text.charAt(text.length - word.length - 1);
  return !(letter.test(outside) && letter.test(word.charAt(0)));
}

function beginsWithWord(text: string, word: string): boolean {
  if (!text.startsWith(word)) return false;
  const outside = text.charAt(word.length);
  return !(letter.test(outside) && letter.test(word.charAt(word.length - 1)));
}

const noWords: TitleWords = {
  ranks: [],
  places: {},
  bodies: {},
  fields: {},
  deputy: [],
  former: [],
  plain: [],
  honorifics: [],
  notState: [],
  notNames: [],
  givenNames: [],
  familyNames: [],
  particles: [],
};

function createSpacedLanguage(
  facts: Facts,
  language: 'en' | 'ru',
  matchers: MatcherSource,
): SpacedLanguage {
  const words = facts.titles[language] ?? noWords;
  const entries: FamilyEntry[] = [];
  const listedGiven = new Set<string>();
  const languages = nameLanguages(language);
  for (const official of facts.officials) {
    for (const name of official.names) {
      if (!languages.includes(name.lang)) continue;
      const family = fold(name.family ?? name.given);
      entries.push({ official, name, family });
      const [given] = fold(name.given).split(' ');
      if (given !== undefined && name.family !== undefined && given.length > 2)
        listedGiven.add(given);
    }
  }
  return {
    families: matchers('families', entries, ({ official, name }) => familyForms(official, name)),
    grammar: createGrammar(words, language === 'ru', matchers),
    inflected: language === 'ru',
    listedGiven,
    nicknames: nicknamesIn(words),
  };
}

function once<Key extends string, Value>(build: (key: Key) => Value): (key: Key) => Value {
  const built = new Map<Key, Value>();
  return (key) => {
    const known = built.get(key);
    if (known !== undefined) return known;
    const value = build(key);
    built.set(key, value);
    return value;
  };
}
